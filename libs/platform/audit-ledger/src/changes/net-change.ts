import { type Change, changesOf, type Versioned } from '../history/change.ts';

/** What a record's facts between two moments came to: a field written twice is one change, one written back is none. */
export function netChange(before: readonly Versioned[], between: readonly Versioned[]): readonly Change[] {
  const version = Number.MAX_SAFE_INTEGER;
  const together: Versioned['data'] = Object.assign({}, ...between.map(({ data }) => data)) as Versioned['data'];
  return changesOf({ version, data: together }, before);
}
