const dayMs = 86_400_000;

/** Whole calendar days from one day to another; both as `2026-11-22`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

export type Age =
  { readonly unit: 'today' } | { readonly unit: 'days' | 'weeks' | 'months' | 'years'; readonly n: number };

/** As people say it: days for two weeks, weeks for two months, months for two years. */
export const ageOf = (days: number): Age => {
  if (days <= 0) return { unit: 'today' };
  if (days < 14) return { unit: 'days', n: days };
  if (days < 61) return { unit: 'weeks', n: Math.floor(days / 7) };
  if (days < 730) return { unit: 'months', n: Math.floor(days / 30.44) };
  return { unit: 'years', n: Math.floor(days / 365.25) };
};

/** Expiry within this many days is said as a number of days and in the colour of a warning. */
const expiresSoonDays = 30;

export type Expiry = 'never' | 'later' | 'soon' | 'today' | 'expired';

export const expiryOf = (expiresOn: string | null | undefined, today: string): Expiry => {
  if (typeof expiresOn !== 'string') return 'never';
  const days = daysBetween(today, expiresOn);
  if (days < 0) return 'expired';
  if (days === 0) return 'today';
  return days <= expiresSoonDays ? 'soon' : 'later';
};
