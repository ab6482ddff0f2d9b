import { describe, expect, it } from 'vitest';
import { instant, localDate } from '@varsel/event-sourcing';
import { formatDay, formatMargin, formatMoment, formatRemaining, formatTime } from './copenhagen.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('writing a moment', () => {
  const at = instant('2026-11-24T15:40:59.999Z');

  it('is Danish time in Danish and in English', () => {
    expect(plain(formatMoment(at, 'da'))).toBe('tirs. 24. nov. 2026 kl. 16.40');
    expect(plain(formatMoment(at, 'en'))).toBe('Tue 24 Nov 2026, 16:40');
    expect(plain(formatTime(at, 'da'))).toBe('kl. 16.40');
    expect(plain(formatTime(at, 'en'))).toBe('16:40');
    expect(plain(formatDay(localDate('2026-05-03'), 'da'))).toBe('søn. 3. maj 2026');
  });

  it('does not break between day, month and year, nor between kl. and the time', () => {
    expect(formatMoment(at, 'da')).toBe('tirs. 24.\u00a0nov.\u00a02026 kl.\u00a016.40');
  });
});

describe('writing what is left', () => {
  it.each([
    [2 * DAY + 7 * HOUR + 59 * MINUTE, '2 døgn 7 t', '2 days 7 h'],
    [2 * DAY, '2 døgn', '2 days'],
    [2 * DAY - 1, '47 t 59 min', '47 h 59 min'],
    [13 * HOUR + 28 * MINUTE, '13 t 28 min', '13 h 28 min'],
    [2 * HOUR, '2 t', '2 h'],
    [2 * HOUR - 1, '119 min', '119 min'],
    [88 * MINUTE, '88 min', '88 min'],
    [0, '0 min', '0 min'],
    [-MINUTE, '1 min over', '1 min over'],
    [-(DAY + 9 * HOUR), '1 døgn 9 t over', '1 day 9 h over'],
    [-(23 * HOUR), '23 t over', '23 h over'],
  ])('of %i ms', (length, da, en) => {
    expect(plain(formatRemaining(length, 'da'))).toBe(da);
    expect(plain(formatRemaining(length, 'en'))).toBe(en);
  });

  it('keeps number and unit together', () => {
    expect(formatRemaining(13 * HOUR + 28 * MINUTE, 'da')).toBe('13\u00a0t 28\u00a0min');
  });

  it('says on which side of the deadline a receipt came', () => {
    expect(plain(formatMargin(4 * HOUR, 'da'))).toBe('4 t før fristen');
    expect(plain(formatMargin(-2 * HOUR, 'en'))).toBe('2 h after the deadline');
    expect(plain(formatMargin(0, 'da'))).toBe('0 min før fristen');
  });
});
