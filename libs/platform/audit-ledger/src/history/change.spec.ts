import { describe, expect, it } from 'vitest';
import { changesOf, reasonOf } from './change.ts';

describe('before and after of a fact', () => {
  const earlier = [
    { version: 1, data: { summary: 'Nede', services: ['a'] } },
    { version: 2, data: { summary: 'Helt nede' } },
  ];

  it('takes what the latest earlier fact of the record said of the same field', () => {
    expect(changesOf({ version: 3, data: { summary: 'Oppe' } }, earlier)).toEqual([
      { field: 'summary', before: 'Helt nede', after: 'Oppe' },
    ]);
  });

  it('leaves out what says the same, lists included', () => {
    expect(changesOf({ version: 3, data: { summary: 'Helt nede', services: ['a'] } }, earlier)).toEqual([]);
  });

  it('is never told by later facts', () => {
    expect(changesOf({ version: 1, data: { summary: 'Nede' } }, earlier)).toEqual([
      { field: 'summary', before: null, after: 'Nede' },
    ]);
  });

  it('finds the reason where one was given', () => {
    expect(reasonOf({ reason: 'Forkert ur' })).toBe('Forkert ur');
    expect(reasonOf({ summary: 'Nede' })).toBeNull();
  });
});
