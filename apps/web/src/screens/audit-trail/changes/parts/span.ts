/** Two moments as the address holds them; without the later it is now. */
export interface Wish {
  readonly from: string | null;
  readonly to: string | null;
  readonly area: string | null;
  readonly after: string | null;
}

const dayMs = 86_400_000;

const momentOf = (text: string | null): string | null =>
  text === null || Number.isNaN(Date.parse(text)) ? null : new Date(text).toISOString();

export const readWish = (parameters: URLSearchParams): Wish => ({
  from: momentOf(parameters.get('from')),
  to: momentOf(parameters.get('to')),
  area: parameters.get('area'),
  after: parameters.get('after'),
});

export const writeWish = (wish: Partial<Wish>): URLSearchParams =>
  new URLSearchParams(Object.entries(wish).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

export const monthBefore = (now: number): string => new Date(now - 30 * dayMs).toISOString();

/** What is wrong with the two moments, if anything; the key of the words that say so. */
export const wrongWith = (from: string | null, to: string | null, now: number) => {
  if (from === null) return { field: 'from', words: 'fromMissing' } as const;
  if (Date.parse(from) > now) return { field: 'from', words: 'future' } as const;
  if (to !== null && Date.parse(to) > now) return { field: 'to', words: 'future' } as const;
  if (to !== null && Date.parse(from) > Date.parse(to)) return { field: 'from', words: 'order' } as const;
  return undefined;
};
