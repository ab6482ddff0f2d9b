/** What a form holds: plain answers, so that any draft can be kept as JSON and read back without trust. */
export type Values = Readonly<Record<string, string | boolean | null>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const fits = (value: unknown, like: string | boolean | null): boolean =>
  value === null || typeof value === 'string' ? typeof like !== 'boolean' : typeof value === typeof like;

/** The answers of a kept draft that this form knows; anything else stays as the form begins. */
export const readValues = <V extends Values>(initial: V, kept: unknown): V => {
  if (!isRecord(kept)) return initial;
  const known = Object.entries(initial).map(([name, begin]) => [name, fits(kept[name], begin) ? kept[name] : begin]);
  return Object.fromEntries(known) as V;
};

export const sameValues = (a: Values, b: Values): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => a[name] === b[name]);
