import { describe, expect, it } from 'vitest';
import { formatIn } from './format.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const da = formatIn('da');
const en = formatIn('en');

describe('writing moments', () => {
  it('gives Danish time in Danish, whatever zone the computer is in', () => {
    expect(plain(da.dateTime('2026-11-24T15:40:00Z'))).toBe('tirs. 24. nov. 2026 kl. 16.40');
    expect(plain(da.dateLong('2026-11-22T08:12:00Z'))).toBe('Søndag 22. november 2026');
    expect(plain(da.utc('2026-11-24T15:40:00Z'))).toBe('24. nov. 2026 kl. 15.40 UTC');
  });

  it('names the zone in English, winter and summer', () => {
    expect(plain(en.dateTime('2026-11-24T15:40:00Z'))).toBe('Tue 24 Nov 2026, 16:40 CET');
    expect(plain(en.dateTime('2026-06-24T14:40:00Z'))).toBe('Wed 24 Jun 2026, 16:40 CEST');
  });

  it('takes the Danish calendar day after midnight', () => {
    expect(da.dayKey('2026-11-23T23:30:00Z')).toBe('2026-11-24');
  });
});
