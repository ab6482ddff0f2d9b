import type { Values } from './draft-values.ts';
import { parsed } from './draft-values.ts';

interface Shelved {
  readonly values: Values;
  readonly baseVersion: number;
  readonly unsaved: boolean;
}

/** The browser's own copy of a draft: survives reload and lost connection. */
export interface DraftShelf {
  readonly read: () => Shelved | undefined;
  readonly write: (shelved: Shelved) => void;
  readonly clear: () => void;
}

const isShelved = (value: unknown): value is Shelved =>
  typeof value === 'object' &&
  value !== null &&
  'values' in value &&
  'baseVersion' in value &&
  typeof value.baseVersion === 'number' &&
  'unsaved' in value &&
  typeof value.unsaved === 'boolean';

/** Storage may be refused or full; then the server's copy is the only one, and the form says when that is not saved. */
const attempt = <T>(run: () => T): T | undefined => {
  try {
    return run();
  } catch {
    return undefined;
  }
};

export const browserShelf = (key: string): DraftShelf => ({
  read: () => {
    const text = attempt(() => localStorage.getItem(key));
    const kept = typeof text === 'string' ? parsed(text) : undefined;
    return isShelved(kept) ? kept : undefined;
  },
  write: (shelved) => {
    attempt(() => {
      localStorage.setItem(key, JSON.stringify(shelved));
    });
  },
  clear: () => {
    attempt(() => {
      localStorage.removeItem(key);
    });
  },
});
