import type { Bilingual, EventDescription } from '@varsel/event-sourcing';
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
  readonly type: string;
  readonly data: Data;
}

/** What is known about an event type. */
export type Describe = (type: string) => Pick<EventDescription, 'standing' | 'fields'> | undefined;

/**
 * What one fact says, given the earlier facts of the same record, oldest first. Only facts that say how the same stands
 * give a before: another person's vote is none. What stays the same is left out, except what says which of several it is.
 */
export function changesOf(fact: Versioned, earlier: readonly Versioned[], describe: Describe): readonly Change[] {
  const { by = [] } = describe(fact.type)?.standing ?? {};
  const same = earlier.filter((each) => each.version < fact.version && standForTheSame(each, fact, describe));
  const before = (field: string): string | null => {
    // Why the one was done is no reason for the other.
    const said = same.filter(({ type, data }) => field in data && (field !== 'reason' || type === fact.type));
    return by.includes(field) ? null : shownValue(said.at(-1)?.data[field]);
  };
  return inOrder(fact, describe)
    .map(([field, value]) => ({ field, before: before(field), after: shownValue(value) }))
    .filter(({ before: then, after }) => then !== after);
}

/** As the event is described: stored, the fields stand by the length of their names. */
function inOrder({ type, data }: Versioned, describe: Describe): readonly (readonly [string, unknown])[] {
  const order = Object.keys(describe(type)?.fields ?? {});
  const placeOf = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return Object.entries(data).toSorted(([one], [other]) => placeOf(one) - placeOf(other));
}

/** Whether two facts of one record say how the same stands: the person, the contract, the report, or the record itself. */
export function standForTheSame(one: Versioned, other: Versioned, describe: Describe): boolean {
  const [of, its] = [describe(one.type)?.standing, describe(other.type)?.standing];
  if (of === undefined || of.of !== its?.of) return false;
  return (of.by ?? []).every((field) => shownValue(one.data[field]) === shownValue(other.data[field]));
}

type Told = Pick<Versioned, 'version' | 'data'>;

/** What the record was called when the fact was written: its latest title, or the name it began with. */
export function nameOf(fact: Told, earlier: readonly Told[]): string | null {
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
