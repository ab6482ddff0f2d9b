import { describe, expect, it } from 'vitest';
import { netChange } from './net-change.ts';

const facts = (...data: readonly Readonly<Record<string, unknown>>[]) =>
  data.map((each, index) => ({ version: index + 1, data: each }));

describe('tell what a record’s facts came to', () => {
  it('a field written twice is one change, from the first to the last', () => {
    const before = facts({ name: 'Første', owner: 'a' });
    expect(netChange(before, facts({ name: 'Anden' }, { name: 'Tredje' }))).toEqual([
      { field: 'name', before: 'Første', after: 'Tredje' },
    ]);
  });

  it('a field written back is no change', () => {
    expect(netChange(facts({ name: 'Første' }), facts({ name: 'Anden' }, { name: 'Første' }))).toEqual([]);
  });

  it('everything of a new record is new', () => {
    expect(netChange([], facts({ name: 'Ny', owner: null }))).toEqual([{ field: 'name', before: null, after: 'Ny' }]);
  });
});
