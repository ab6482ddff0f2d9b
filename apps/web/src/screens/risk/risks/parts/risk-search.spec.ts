import { describe, expect, it } from 'vitest';
import { filterOf, matrixOf } from './risk-search.ts';

const said = (address: string) => {
  const parameters = new URLSearchParams(address);
  return { of: (name: string) => parameters.get(name) ?? undefined };
};

describe('the filters of the risks', () => {
  it('show open risks and the matrix after measures unless told otherwise', () => {
    expect(filterOf(said(''))).toEqual({ closed: false });
    expect(matrixOf(said(''))).toEqual({ stage: 'RESIDUAL', property: null, serviceId: null });
  });

  it('open one square with the look it was counted in', () => {
    expect(filterOf(said('cell=4-3&stage=INHERENT&property=INTEGRITY'))).toEqual({
      closed: false,
      cell: { stage: 'INHERENT', property: 'INTEGRITY', likelihood: 4, consequence: 3 },
    });
  });

  it('leave out what they do not know', () => {
    expect(filterOf(said('level=AWFUL&cell=9-9&show=luck'))).toEqual({ closed: false });
  });
});
