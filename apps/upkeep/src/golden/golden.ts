import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DomainEvent, fold, type Recorded } from '@varsel/event-sourcing';
import {
  type ContextDefinition,
  EventCodec,
  leafOf,
  type StoredEvent,
  type SubjectKey,
  type SubjectKeys,
  type View,
} from '@varsel/event-store';
import { type TenantId, tenantId } from '@varsel/tenancy';

/**
 * Golden events: the text of real stored events, of every type and version there ever was. They come in chapters, each
 * the log of an organisation of its own with what it folds to. A chapter is never changed; what is new is a new chapter.
 */
export interface Chapter {
  readonly number: number;
  readonly folder: string;
  readonly tenant: TenantId;
  readonly events: readonly StoredEvent[];
}

export function tenantOf(chapter: number): TenantId {
  return tenantId(`601de200-0000-7000-8000-${String(chapter).padStart(12, '0')}`);
}

export function folderOf(chapter: number): string {
  return join(import.meta.dirname, `chapter-${String(chapter)}`);
}

/** Every chapter, in order. */
export function chapters(): readonly Chapter[] {
  const numbers = readdirSync(import.meta.dirname)
    .filter((name) => name.startsWith('chapter-'))
    .map((name) => Number(name.slice('chapter-'.length)))
    .sort((one, other) => one - other);
  return numbers.map((number) => {
    const folder = folderOf(number);
    return { number, folder, tenant: tenantOf(number), events: eventsIn(folder) };
  });
}

/** A stored event as its line has it: the leaf as hexadecimal digits. */
interface GoldenLine extends Omit<StoredEvent, 'leaf'> {
  readonly leaf: string;
}

function eventsIn(folder: string): readonly StoredEvent[] {
  const lines = readFileSync(join(folder, 'events.jsonl'), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const { leaf, ...event } = JSON.parse(line) as GoldenLine;
      return { ...event, leaf: Buffer.from(leaf, 'hex') };
    });
}

export function goldenLine(event: Omit<StoredEvent, 'leaf'>): string {
  const line: GoldenLine = { ...event, leaf: Buffer.from(leafOf(event)).toString('hex') };
  return JSON.stringify(line);
}

/** Keys that everybody knows, one a subject and always the same: nothing of anybody stands in golden events. */
class GoldenKeys implements SubjectKeys {
  obtain(_: TenantId, subjects: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    return Promise.resolve(new Map(subjects.map((subject) => [subject, keyOf(idOf(subject))])));
  }

  find(_: TenantId, keyIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    return Promise.resolve(new Map(keyIds.map((id) => [id, keyOf(id)])));
  }

  erase(): Promise<boolean> {
    return Promise.reject(new Error('Golden keys are for good'));
  }
}

/** The secret follows from the id, so that no list of keys is needed. */
function keyOf(id: string): SubjectKey {
  return { id, secret: hash(`golden secret ${id}`) };
}

function idOf(subject: string): string {
  const hex = hash(`golden key ${subject}`).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** `contexts` empty: what was stored, decrypted and in the shape it was stored in. */
export function goldenCodec(contexts: readonly ContextDefinition[]): EventCodec {
  return new EventCodec(
    contexts.flatMap(({ aggregates }) => aggregates),
    new GoldenKeys(),
  );
}

/** What events fold to, by aggregate and stream or by table and key. */
export type Told = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Each stream folded to its state, by aggregate and stream. */
export function statesOf(contexts: readonly ContextDefinition[], events: readonly Recorded[]): Told {
  const aggregates = contexts.flatMap((context) => context.aggregates);
  return Object.fromEntries(
    aggregates.map((aggregate) => {
      const mine = events.filter(({ stream }) => stream.category === aggregate.name);
      const streams = groupedBy(mine, ({ stream }) => stream.id);
      const states = [...streams].map(
        ([id, history]) => [id, fold(aggregate, knownEvents(aggregate, history))] as const,
      );
      return [aggregate.name, plain(Object.fromEntries(states))] as const;
    }),
  );
}

function knownEvents(
  { events }: ContextDefinition['aggregates'][number],
  history: readonly Recorded[],
): readonly DomainEvent[] {
  return history.map(({ event }) => event).filter(({ type }) => Object.hasOwn(events, type));
}

/** The rows of every view, by table and key: the reducers alone, without a database. */
export function rowsOfViews(contexts: readonly ContextDefinition[], events: readonly Recorded[]): Told {
  const views = contexts.flatMap((context) => context.views);
  return Object.fromEntries(
    views.map((view) => [`${view.name}__v${String(view.version)}`, rowsOfView(view, events)] as const),
  );
}

type Row = Readonly<Record<string, unknown>>;

function rowsOfView(view: View, events: readonly Recorded[]): Readonly<Record<string, Row>> {
  const rows = new Map<string, Row>();
  const series = new Map<string, number>();
  for (const recorded of events) {
    const reducers = reducersOf(view, recorded.event.type);
    const key = view.key === undefined ? recorded.stream.id : view.key(recorded);
    if (reducers.length === 0 || key === undefined) continue;
    const number = drawn(series, view.series?.(recorded));
    for (const reduce of reducers) {
      const standing = rows.get(key);
      put(rows, key, reduce(standing && { ...standing, tenant: recorded.tenant, key }, recorded, { number }));
    }
  }
  return Object.fromEntries([...rows].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function put(rows: Map<string, Row>, key: string, next: object | 'removed' | undefined): void {
  if (next === 'removed') rows.delete(key);
  else if (next !== undefined) rows.set(key, plain(next));
}

function reducersOf({ on }: View, type: string) {
  const own = (on as Readonly<Record<string, View['on']['*']>>)[type];
  return [own, on['*']].filter((reducer) => reducer !== undefined);
}

function drawn(series: Map<string, number>, name: string | undefined): number {
  if (name === undefined) return 0;
  const number = (series.get(name) ?? 0) + 1;
  series.set(name, number);
  return number;
}

/** As it would be written down and read again, without what the table adds of its own. */
function plain(row: object): Row {
  const columns = JSON.parse(JSON.stringify(row)) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(columns).filter(([name]) => name !== 'tenant' && name !== 'key'));
}

/** Things under what they have in common, in the order in which each first appears. */
export function groupedBy<Thing>(
  things: readonly Thing[],
  by: (thing: Thing) => string,
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) groups.set(by(thing), [...(groups.get(by(thing)) ?? []), thing]);
  return groups;
}
