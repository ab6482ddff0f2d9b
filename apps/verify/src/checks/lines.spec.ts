import { utf8 } from '@varsel/transparency-log';
import { describe, expect, it } from 'vitest';
import { Refused } from '../report/finding.ts';
import { Lines } from './lines.ts';

const LONGEST = 4 << 20;

/** The lines of a file that comes in these pieces. */
function linesOf(...pieces: readonly (string | Uint8Array)[]): readonly string[] {
  const lines = new Lines('events.jsonl');
  const read = pieces.flatMap((piece) => [...lines.push(typeof piece === 'string' ? utf8(piece) : piece)]);
  lines.end();
  return read;
}

function reasonOf(work: () => unknown): string {
  try {
    work();
    return 'none';
  } catch (error) {
    if (error instanceof Refused && error.finding.code === 'FILE_MALFORMED') return error.finding.reason;
    throw error;
  }
}

describe('a file of lines', () => {
  it.each([
    ['is empty', [], []],
    ['comes at once', ['a\nb\n'], ['a', 'b']],
    ['comes in pieces', ['a', 'bc', 'd\ne', '\n'], ['abcd', 'e']],
    ['is cut where a line ends', ['a', '\nb\n'], ['a', 'b']],
    ['has empty lines', ['\n\na\n'], ['', '', 'a']],
    ['is cut within a character', [Uint8Array.of(0xc3), Uint8Array.of(0xa6, 10)], ['æ']],
  ])('gives the same lines when it %s', (_, pieces, lines) => {
    expect(linesOf(...pieces)).toEqual(lines);
  });

  it('keeps what it was handed, whatever becomes of the piece', () => {
    const lines = new Lines('events.jsonl');
    const piece = utf8('abc');
    expect([...lines.push(piece)]).toEqual([]);
    piece.fill(120);
    expect([...lines.push(utf8('\n'))]).toEqual(['abc']);
  });

  it('has no line longer than any event can be, in however many pieces', () => {
    const longest = new Uint8Array(LONGEST).fill(120);
    expect(linesOf(longest, '\n').map(({ length }) => length)).toEqual([LONGEST]);
    expect(reasonOf(() => linesOf(longest, 'x', '\n'))).toBe('a line is longer than any event can be');
  });

  it.each([
    ['the last line has no end', ['a\nb']],
    ['a line is not UTF-8', [Uint8Array.of(0xff, 10)]],
  ])('is refused: %s', (reason, pieces) => {
    expect(reasonOf(() => linesOf(...pieces))).toBe(reason);
  });
});
