import { formatMargin, formatRemaining } from '@varsel/statute';
import { type Language, localeOf } from './language.ts';

/** Every moment is shown in Danish time, whatever the browser's zone: the law's deadlines are Danish. */
export const zone = 'Europe/Copenhagen';

const nbsp = '\u00a0';

export type Moment = string | number | Date;

interface Parts {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly hour: string;
  readonly minute: string;
  readonly zone: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

interface Look {
  readonly length?: 'short' | 'long';
  readonly in?: string;
}

const formatter = (language: Language, { length = 'short', in: timeZone = zone }: Look) => {
  const key = `${language} ${length} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOf[language], {
    timeZone,
    weekday: length,
    day: 'numeric',
    month: length,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  formatters.set(key, made);
  return made;
};

const partsOf = (language: Language, moment: Moment, look: Look = {}): Parts => {
  const found = new Map<string, string>();
  for (const part of formatter(language, look).formatToParts(new Date(moment))) found.set(part.type, part.value);
  const get = (type: string) => found.get(type) ?? '';
  return {
    weekday: get('weekday'),
    day: get('day'),
    month: get('month'),
    year: get('year'),
    hour: get('hour'),
    minute: get('minute'),
    zone: get('timeZoneName'),
  };
};

const dayOf = (language: Language, p: Parts, withYear: boolean) => {
  const year = withYear ? `${nbsp}${p.year}` : '';
  return language === 'da' ? `${p.day}.${nbsp}${p.month}${year}` : `${p.day}${nbsp}${p.month}${year}`;
};

const clockOf = (language: Language, p: Parts) =>
  language === 'da' ? `kl.${nbsp}${p.hour}.${p.minute}` : `${p.hour}:${p.minute}`;

const joined = (language: Language, date: string, clock: string) =>
  language === 'da' ? `${date} ${clock}` : `${date}, ${clock}`;

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

export type Format = ReturnType<typeof formatIn>;

/** Writes moments, durations and numbers the way direction section 3 asks, in one language. */
export const formatIn = (language: Language) => ({
  /** `tirs. 24. nov. 2026 kl. 16.40` · `Tue 24 Nov 2026, 16:40 CET` */
  dateTime: (moment: Moment) => {
    const p = partsOf(language, moment);
    const date = `${p.weekday} ${dayOf(language, p, true)}`;
    return joined(language, date, language === 'da' ? clockOf('da', p) : `${clockOf('en', p)}${nbsp}${p.zone}`);
  },
  /** `tirs. 24. nov. kl. 16.40` */
  dateTimeShort: (moment: Moment) => {
    const p = partsOf(language, moment);
    return joined(language, `${p.weekday} ${dayOf(language, p, false)}`, clockOf(language, p));
  },
  /** `tirsdag 24. november 2026` */
  dateLong: (moment: Moment) => {
    const p = partsOf(language, moment, { length: 'long' });
    return capital(`${p.weekday} ${dayOf(language, p, true)}`);
  },
  /** `tirs. 24. nov. 2026` */
  dateWithWeekday: (moment: Moment) => {
    const p = partsOf(language, moment);
    return `${p.weekday} ${dayOf(language, p, true)}`;
  },
  /** `24. nov. 2026` */
  date: (moment: Moment) => dayOf(language, partsOf(language, moment), true),
  /** `24. nov.` */
  dayShort: (moment: Moment) => dayOf(language, partsOf(language, moment), false),
  /** `24. nov. 2026 kl. 15.40 UTC`, for the sum behind a deadline */
  utc: (moment: Moment) => {
    const p = partsOf(language, moment, { in: 'UTC' });
    return `${joined(language, dayOf(language, p, true), clockOf(language, p))}${nbsp}UTC`;
  },
  /** `kl. 16.40` · `16:40` */
  time: (moment: Moment) => clockOf(language, partsOf(language, moment)),
  /** `2026-11-24`, the calendar day in Denmark */
  dayKey: (moment: Moment) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(moment)),
  /** `2 døgn 7 t`, `13 t 28 min`, `88 min`; `1 døgn 9 t over` when negative. The server's own words for it. */
  remaining: (ms: number) => formatRemaining(ms, language),
  /** `18 t 48 min før fristen` */
  margin: (ms: number) => formatMargin(ms, language),
  number: (value: number) => new Intl.NumberFormat(localeOf[language]).format(value),
});
