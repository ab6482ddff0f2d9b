import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words.ts';

const written = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'ins' ? `[+${text}]` : `[-${text}]`))
    .join('');

describe('the difference of two texts', () => {
  it('marks what was struck and what was added, word by word', () => {
    expect(written('Omfanget er ukendt.', 'Omfanget er afgrænset.')).toBe('Omfanget er [-ukendt.][+afgrænset.]');
  });

  it('is one run when nothing changed', () => {
    expect(diffWords('a b', 'a b')).toEqual([{ kind: 'same', text: 'a b' }]);
  });

  it('loses no word of either text', () => {
    const [before, after] = ['en to tre fire', 'nul to fire fem'];
    const parts = diffWords(before, after);
    expect(
      parts
        .filter(({ kind }) => kind !== 'ins')
        .map(({ text }) => text)
        .join(''),
    ).toBe(before);
    expect(
      parts
        .filter(({ kind }) => kind !== 'del')
        .map(({ text }) => text)
        .join(''),
    ).toBe(after);
  });
});
