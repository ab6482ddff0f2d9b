import { describe, expect, it } from 'vitest';
import { filterOf, readSearch, unreadIn, writeSearch } from './trail-search.ts';

describe('the search in the address', () => {
  it('survives being written and read again', () => {
    const search = readSearch(
      new URLSearchParams('text=mail&area=incidents&record=abc&actor=p-1&from=2026-11-01&to=2026-11-22'),
    );
    expect(readSearch(writeSearch(search))).toEqual(search);
    expect(search).toMatchObject({ text: 'mail', area: 'incidents', record: 'abc', actor: 'p-1', from: '2026-11-01' });
  });

  it.each([
    ['from=yesterday', [{ name: 'from', value: 'yesterday' }]],
    ['to=2026-02-30&from=2026-02-01', [{ name: 'to', value: '2026-02-30' }]],
    ['from=2026-11-01&from=2026-11-02', [{ name: 'from', value: '2026-11-01' }]],
    ['actor=Ada+Holm', [{ name: 'actor', value: 'Ada Holm' }]],
    ['who=p-123', [{ name: 'other', value: 'who' }]],
    ['by=colour', [{ name: 'by', value: 'colour' }]],
    ['record=&category=incident', [{ name: 'record', value: '' }]],
    ['text=100+%25&category=incident&actor=system:ledger&from=2026-11-01&by=happened&after=x&asOf=x', []],
  ] as const)('says which filters of %s cannot be read', (address, unread) => {
    expect(unreadIn(new URLSearchParams(address))).toEqual(unread);
  });

  it('takes no day that is none, and hands on every kind of record: the server knows which there are', () => {
    const search = readSearch(new URLSearchParams('category=risk_round&from=yesterday'));
    expect(filterOf(search)).toEqual({ category: 'risk_round' });
  });

  it('reaches from the first moment of a Danish day to the first moment after one, also when the clock changes', () => {
    const search = readSearch(new URLSearchParams('from=2026-10-25&to=2026-10-25'));
    expect(filterOf(search)).toEqual({ from: '2026-10-24T22:00:00.000Z', to: '2026-10-25T23:00:00.000Z' });
  });
});
