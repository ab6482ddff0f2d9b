import type { Bilingual } from '@varsel/event-sourcing';
import type { WordWithin } from './words-within.ts';

/** One field of a fact: what stood before in the same record, and what stands after. */
export interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A change as a reader is told it. */
export interface ToldChange extends Change {
  readonly label: Bilingual;
  readonly words: readonly WordWithin[];
}

type Data = Readonly<Record<string, unknown>>;

export interface Versioned {
  readonly version: number;
  readonly data: Data;
}

/** What one fact changed, given the earlier facts of the same record, oldest first. Fields that say the same are left out. */
export function changesOf(fact: Versioned, earlier: readonly Versioned[]): readonly Change[] {
  const standing = Object.assign(
    {},
    ...earlier.filter(({ version }) => version < fact.version).map(({ data }) => data),
  ) as Data;
  return Object.entries(fact.data)
    .map(([field, value]) => ({ field, before: shownValue(standing[field]), after: shownValue(value) }))
    .filter(({ before, after }) => before !== after);
}

/** What the record was called when the fact was written: its latest title, or the name it began with. */
export function nameOf(fact: Versioned, earlier: readonly Versioned[]): string | null {
  const facts = [...earlier.filter(({ version }) => version < fact.version), fact].map(({ data }) => data);
  const title = facts.findLast((data) => typeof data['title'] === 'string')?.['title'];
  const called = title ?? facts[0]?.['name'];
  return typeof called === 'string' ? called : null;
}

/** Why, when the fact carries a reason. */
export function reasonOf(data: Data): string | null {
  const reason = data['reason'] ?? data['justification'];
  return typeof reason === 'string' ? reason : null;
}

/** Texts as they are, anything else as JSON. */
function shownValue(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
