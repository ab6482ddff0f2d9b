import { parsed } from '../drafts/draft-values.ts';

/** How far somebody has read, and when that was. */
export interface Visit {
  readonly seq: number;
  readonly at: string;
}

const isVisit = (value: unknown): value is Visit =>
  typeof value === 'object' &&
  value !== null &&
  'seq' in value &&
  typeof value.seq === 'number' &&
  'at' in value &&
  typeof value.at === 'string';

const read = (shelf: Storage, key: string): Visit | undefined => {
  try {
    const kept = parsed(shelf.getItem(key) ?? '');
    return isVisit(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
};

const write = (shelf: Storage, key: string, visit: Visit) => {
  try {
    shelf.setItem(key, JSON.stringify(visit));
  } catch {
    // A browser that keeps nothing shows the latest changes every time.
  }
};

/**
 * The position this person had read to before this visit, kept in their own browser. One visit is one tab's life:
 * coming back to the overview within it shows the same changes, not an empty list.
 */
export const lastVisit = (organisation: string, person: string) => {
  const key = `varsel-seen:${organisation}:${person}`;
  return {
    before: (): Visit | undefined => read(sessionStorage, key) ?? read(localStorage, key),
    remember: (now: Visit): void => {
      const before = read(localStorage, key);
      if (read(sessionStorage, key) === undefined) write(sessionStorage, key, before ?? now);
      if (before === undefined || now.seq > before.seq) write(localStorage, key, now);
    },
  };
};
