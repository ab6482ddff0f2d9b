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

/**
 * What the record was called when the fact was written: its latest title; without one, its latest name where facts say
 * how the same stands as the first, or the name it began with. What one of several in the record is called, such as a
 * contract of a supplier, is not what the record is called.
 */
export function nameOf(fact: Versioned, earlier: readonly Versioned[], describe: Describe): string | null {
  const facts = [...earlier.filter(({ version }) => version < fact.version), fact];
  const said = (field: string, among: readonly Versioned[]) =>
    among.findLast(({ data }) => typeof data[field] === 'string')?.data[field];
  const ofItself = facts.filter(({ type }) => (describe(type)?.standing?.by ?? []).length === 0);
  const [first] = facts;
  const asFirst = facts.filter((each) => each === first || (first && standForTheSame(each, first, describe)));
  const called = said('title', ofItself) ?? said('name', asFirst);
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
