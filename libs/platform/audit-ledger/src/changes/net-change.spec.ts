import { describe, expect, it } from 'vitest';
import type { Describe } from '../history/change.ts';
import { netChange } from './net-change.ts';

const described: Readonly<Record<string, ReturnType<Describe>>> = {
  Amended: { standing: { of: 'facts' }, fields: {} },
  TermAmended: { standing: { of: 'term', by: ['term'] }, fields: {} },
};
const describeEvent: Describe = (type) => described[type];

const facts = (type: string, ...data: readonly Readonly<Record<string, unknown>>[]) =>
  data.map((each, index) => ({ version: index + 1, type, data: each }));
const amended = (...data: readonly Readonly<Record<string, unknown>>[]) => facts('Amended', ...data);

describe('tell what a record’s facts came to', () => {
  it('a field written twice is one change, from the first to the last', () => {
    const before = amended({ name: 'Første', owner: 'a' });
    expect(netChange(before, amended({ name: 'Anden' }, { name: 'Tredje' }), describeEvent)).toEqual([
      { field: 'name', before: 'Første', after: 'Tredje', type: 'Amended' },
    ]);
  });

  it('a field written back is no change', () => {
    const between = amended({ name: 'Anden' }, { name: 'Første' });
    expect(netChange(amended({ name: 'Første' }), between, describeEvent)).toEqual([]);
  });

  it('everything of a new record is new', () => {
    expect(netChange([], amended({ name: 'Ny', owner: null }), describeEvent)).toEqual([
      { field: 'name', before: null, after: 'Ny', type: 'Amended' },
    ]);
  });

  it('of several within the record each has its own before and after', () => {
    const before = facts('TermAmended', { term: 't-1', role: 'member' }, { term: 't-2', role: 'chair' });
    const between = facts('TermAmended', { term: 't-1', role: 'chair' }, { term: 't-2', role: 'member' });
    expect(netChange(before, between, describeEvent)).toEqual([
      { field: 'term', before: null, after: 't-1', type: 'TermAmended' },
      { field: 'role', before: 'member', after: 'chair', type: 'TermAmended' },
      { field: 'term', before: null, after: 't-2', type: 'TermAmended' },
      { field: 'role', before: 'chair', after: 'member', type: 'TermAmended' },
    ]);
  });

  it('a token that was issued does not rename the organisation', () => {
    const between = [...facts('TokenIssued', { name: 'Birthe' }), ...facts('TokenIssued', { name: 'Birthe' })];
    expect(netChange(amended({ name: 'Lindeværk' }), between, describeEvent)).toEqual([
      { field: 'name', before: null, after: 'Birthe', type: 'TokenIssued' },
      { field: 'name', before: null, after: 'Birthe', type: 'TokenIssued' },
    ]);
  });
});
