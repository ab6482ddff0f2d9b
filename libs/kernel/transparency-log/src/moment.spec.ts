import { describe, expect, it } from 'vitest';
import { NoteRefused, originOf, readCheckpoint } from './index.ts';
import { isMoment } from './moment.ts';

describe('a moment', () => {
  it.each([
    ['2026-11-22T08:00:00.000000Z', true],
    ['2024-02-29T23:59:59.999999Z', true],
    ['2026-02-29T00:00:00.000000Z', false],
    ['2026-11-22T24:00:00.000000Z', false],
    ['2026-11-22T08:00:60.000000Z', false],
    ['2026-11-22T08:00:00.000Z', false],
    ['2026-11-22T08:00:00.0000000Z', false],
    ['2026-11-22T08:00:00.000abcZ', false],
    ['2026-11-22T08:00:00.000000X', false],
    ['+010000-01-01T00:00:00.000000Z', false],
    ['2026-11-22T08:00:00.000000+00:00', false],
    [' 2026-11-22T08:00:00.000000Z', false],
    ['2026-11-22T08:00:00.000000Z\n', false],
    [1_763_820_000, false],
  ])('takes %j for a moment: %s', (told, is) => {
    expect(isMoment(told)).toBe(is);
  });

  it.each([
    ['2026-11-22T08:00:00.000000Z', true],
    ['2026-02-30T08:00:00.000000Z', false],
    ['2026-11-22T08:00:60.000000Z', false],
  ])('at which a head was sealed exists in the calendar: %s', (sealedAt, is) => {
    const origin = originOf('6f9619ff-8b86-4d01-b42d-00cf4fc964ff');
    const text = `${origin}\n0\n${'A'.repeat(43)}=\nsealed ${sealedAt}\n`;
    if (is) expect(readCheckpoint(text)).toMatchObject({ sealedAt });
    else expect(() => readCheckpoint(text)).toThrow(NoteRefused);
  });
});
