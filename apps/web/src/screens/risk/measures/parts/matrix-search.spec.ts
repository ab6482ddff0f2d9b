import { describe, expect, it } from 'vitest';
import { filterOf, readSearch, writeSearch } from './matrix-search.ts';

const read = (address: string) => readSearch(new URLSearchParams(address));

describe('the filters of the ten measures', () => {
  it('stand in the address and come back from it', () => {
    const address = 'state=PARTIAL&owner=none&only=drift';
    expect(writeSearch(read(address)).toString()).toBe(address);
    expect(filterOf(read(address))).toEqual({ state: ['PARTIAL'], withoutOwner: true, drift: 'ANY' });
  });

  it('leave out what they do not know', () => {
    expect(filterOf(read('state=GREEN&only=luck'))).toEqual({});
  });

  it('ask for one owner by id', () => {
    expect(filterOf(read('owner=UGVyc29uOjE'))).toEqual({ owner: 'UGVyc29uOjE' });
  });
});
