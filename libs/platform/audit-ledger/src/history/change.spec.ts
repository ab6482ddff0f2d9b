import { describe, expect, it } from 'vitest';
import { changesOf, nameOf, reasonOf } from './change.ts';

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

describe('what a record is called', () => {
  const earlier = [
    { version: 1, data: { name: 'Nordhavn Sygehuse' } },
    { version: 2, data: { title: 'Nede' } },
    { version: 3, data: { title: 'Helt nede', name: 'En nøgle' } },
  ];

  it('is its latest title as of the fact', () => {
    expect(nameOf({ version: 3, data: { title: 'Helt nede' } }, earlier)).toBe('Helt nede');
    expect(nameOf({ version: 2, data: { title: 'Nede' } }, earlier)).toBe('Nede');
  });

  it('is the name it began with when it has no title', () => {
    expect(nameOf({ version: 2, data: { name: 'En nøgle' } }, earlier.slice(0, 1))).toBe('Nordhavn Sygehuse');
  });

  it('is nothing when nobody called it anything', () => {
    expect(nameOf({ version: 1, data: { note: 'x' } }, [])).toBeNull();
  });
});
