/** What the address says about time: now, a moment that has passed, or something that is no moment. */
export type Place =
  | { readonly kind: 'now' }
  | { readonly kind: 'past'; readonly at: string }
  | { readonly kind: 'unreadable'; readonly written: string };

/** The one parameter of the whole portal; `now` in a link leads out of the past. */
export const parameter = 'asOf';
export const toNow = 'now';

const momentWithOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

export const placeIn = (search: string): Place => {
  // A plus that somebody typed is a blank in an address.
  const written = new URLSearchParams(search).get(parameter)?.replace(/ (?=\d{2}:\d{2}$)/, '+') ?? null;
  if (written === null || written === toNow) return { kind: 'now' };
  if (!momentWithOffset.test(written) || Number.isNaN(Date.parse(written))) return { kind: 'unreadable', written };
  return { kind: 'past', at: new Date(written).toISOString() };
};

/** The search of an address that does not say otherwise, at the moment one stands at. */
export const carried = (search: string, here: string): string => {
  const next = new URLSearchParams(search);
  const written = new URLSearchParams(here).get(parameter);
  if (next.get(parameter) === toNow) next.delete(parameter);
  else if (!next.has(parameter) && written !== null && written !== toNow) next.set(parameter, written);
  const text = next.toString();
  return text === '' ? '' : `?${text}`;
};

/** To the second, as a banner must: `tors. 1. okt. 2026 kl. 09.00.15`. */
export const exactly = (written: string, at: string): string =>
  written.replace(/(\d{2})([.:])(\d{2})(?=\D*$)/, (_, hour: string, sign: string, minute: string) =>
    [hour, minute, new Date(at).toISOString().slice(17, 19)].join(sign),
  );

/** Pages on which one only does something: in the past there is nothing on them to read. */
const doing = [
  /^\/scope\/assess$/,
  /^\/incidents\/report$/,
  /^\/incidents\/[^/]+\/[^/]+$/,
  /^\/management\/propose$/,
  /^\/suppliers\/send$/,
];

export const isForDoing = (pathname: string): boolean => doing.some((each) => each.test(pathname));

/** What is checked and taken away here is the log as it stands: it shows by itself what was signed when. */
export const isOfNow = (pathname: string): boolean => pathname === '/audit-trail/verify';
