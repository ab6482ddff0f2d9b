import { describe, expect, it } from 'vitest';
import { wordsWithin } from './words-within.ts';

const seat = { da: 'Post', en: 'Seat' };
const chair = { da: 'Formand', en: 'Chair' };
const nine = { da: '§ 9', en: '§ 9' };
const words = {
  parts: { 'members.*.role': seat },
  codes: { 'members.*.role': { chair }, role: { chair }, 'provisions.*': { '9': nine } },
};
const told = (field: string, before: string | null, after: string | null) =>
  wordsWithin(words, { field, before, after }).map(({ path, code }) => [path, code]);

describe('say in words what stands within a change', () => {
  it('names a part and says its code, each once, whether it stands before or after', () => {
    const list = JSON.stringify([{ role: 'chair' }, { role: 'chair' }]);
    expect(told('members', null, list)).toEqual([
      ['members.*.role', null],
      ['members.*.role', 'chair'],
    ]);
    expect(told('members', list, null)).toEqual(told('members', null, list));
    expect(told('role', 'chair', 'member')).toEqual([['role', 'chair']]);
  });

  it('says a number as the code it is', () => {
    expect(told('provisions', null, '[9,10]')).toEqual([['provisions.*', '9']]);
  });

  it('leaves what people wrote as it is, also when it looks like data', () => {
    expect(told('title', null, '{role: chair')).toEqual([]);
    expect(told('constructor', null, 'toString')).toEqual([]);
  });
});
