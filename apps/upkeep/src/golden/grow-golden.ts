import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contexts } from '@varsel/api';
import type { EventMeta, Recorded, StreamName } from '@varsel/event-sourcing';
import { derivedUuid, type StoredEvent, writeStreamName } from '@varsel/event-store';
import { format, resolveConfig } from 'prettier';
import { type JsonSchema, sampleOf } from '../../../../tools/testing/json-schema.ts';
import {
  type Chapter,
  chapters,
  folderOf,
  goldenCodec,
  goldenLine,
  groupedBy,
  rowsOfViews,
  statesOf,
  tenantOf,
  type Told,
} from './golden.ts';

const schemas = join(import.meta.dirname, '../../../../docs/reference/events');

/** One frozen shape of one event type. */
export interface Frozen {
  readonly type: string;
  readonly version: number;
  readonly schema: JsonSchema;
}

export function frozenShapes(): readonly Frozen[] {
  return readdirSync(schemas)
    .sort()
    .flatMap((file) => {
      const [, type, version] = /^(\w+)\.v(\d+)\.schema\.json$/.exec(file) ?? [];
      if (type === undefined) return [];
      const schema = JSON.parse(readFileSync(join(schemas, file), 'utf8')) as JsonSchema;
      return [{ type, version: Number(version), schema }];
    });
}

/** Shapes of which no golden event stands in any chapter. */
export function missingShapes(all: readonly Chapter[]): readonly Frozen[] {
  const known = new Set(all.flatMap(({ events }) => events.map(shapeOf)));
  return frozenShapes().filter(({ type, version }) => !known.has(`${type} ${String(version)}`));
}

export function missingGolden(): readonly string[] {
  return missingShapes(chapters()).map(({ type, version }) => `${type} ${String(version)}`);
}

function shapeOf({ type, meta }: StoredEvent): string {
  return `${type} ${String((JSON.parse(meta) as EventMeta).shape)}`;
}

/**
 * Adds what is missing and changes nothing that stands: a new chapter with one event of each new shape, and what new
 * aggregates and views make of every chapter. Gives what it added, and what it would have had to change.
 */
export async function growGolden(): Promise<{
  readonly added: readonly string[];
  readonly refused: readonly string[];
}> {
  const added: string[] = [];
  const before = chapters();
  const missing = missingShapes(before);
  const old = missing.filter(({ type, version }) => version < versionOf(type));
  const refused = old.map(({ type, version }) => `${type}: nobody can write version ${String(version)} any more`);
  const writable = missing.filter((each) => !old.includes(each));
  if (writable.length > 0) {
    await writeChapter(before, writable);
    added.push(...writable.map(({ type, version }) => `${type} ${String(version)}`));
  }
  for (const chapter of chapters()) {
    const recorded = await goldenCodec(contexts).decode(chapter.events);
    for (const [file, told] of [
      ['states.json', statesOf(contexts, recorded)],
      ['views.json', rowsOfViews(contexts, recorded)],
    ] as const)
      added.push(...(await addTo(join(chapter.folder, file), told)));
  }
  return { added, refused };
}

function versionOf(type: string): number {
  const aggregate = contexts.flatMap(({ aggregates }) => aggregates).find(({ events }) => Object.hasOwn(events, type));
  return aggregate?.events[type]?.shape ?? 1;
}

/** Names that stand keep what stands under them. */
async function addTo(file: string, told: Told): Promise<readonly string[]> {
  const standing = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Told) : {};
  const fresh = Object.keys(told).filter((name) => !Object.hasOwn(standing, name));
  const kept = Object.fromEntries(Object.keys(told).map((name) => [name, standing[name] ?? told[name]]));
  const gone = Object.keys(standing).filter((name) => !Object.hasOwn(told, name));
  const style = { ...(await resolveConfig(file)), parser: 'json' };
  if (fresh.length + gone.length > 0) writeFileSync(file, await format(JSON.stringify(kept, null, 1), style));
  return fresh.map((name) => `${name} in ${basename(dirname(file))}`);
}

/** The new shapes, each at the end of a record that stood already: a copy of the shortest there is of its kind. */
async function writeChapter(before: readonly Chapter[], missing: readonly Frozen[]): Promise<void> {
  const number = (before.at(-1)?.number ?? 0) + 1;
  const log = new Log(number);
  const known = (await Promise.all(before.map(({ events }) => goldenCodec(contexts).decode(events)))).flat();
  for (const [category, shapes] of groupedBy(missing, ({ type }) => categoryOf(type))) {
    const stream = await log.copy(category, shortest(known, category), before[0]?.tenant ?? '');
    for (const shape of shapes) await log.add(stream, shape.type, sampleOf(shape.schema, sayOf(shape)) as object);
  }
  mkdirSync(folderOf(number), { recursive: true });
  writeFileSync(join(folderOf(number), 'events.jsonl'), `${log.lines.join('\n')}\n`);
}

function sayOf({ type }: Frozen): (field: string) => string {
  return (field) => (field === 'record' ? `incident-${derivedUuid('golden', type)}` : `Eksempel på ${field}`);
}

function categoryOf(type: string): string {
  const aggregate = contexts.flatMap(({ aggregates }) => aggregates).find(({ events }) => Object.hasOwn(events, type));
  if (aggregate === undefined) throw new Error(`No aggregate knows ${type}`);
  return aggregate.name;
}

function shortest(known: readonly Recorded[], category: string): readonly Recorded[] {
  const streams = groupedBy(
    known.filter(({ stream }) => stream.category === category),
    ({ tenant, stream }) => `${tenant} ${stream.id}`,
  );
  return [...streams.values()].sort((one, other) => one.length - other.length)[0] ?? [];
}

const GOLDEN_META = { act: 'Golden', digest: '', actorKind: 'system', actorId: 'system:golden' } as const;

class Log {
  readonly lines: string[] = [];
  readonly #chapter: number;
  readonly #versions = new Map<string, number>();

  constructor(chapter: number) {
    this.#chapter = chapter;
  }

  async copy(category: string, history: readonly Recorded[], of: string): Promise<StreamName> {
    const tenant = tenantOf(this.#chapter);
    const first = history[0]?.stream.id;
    const id = first === undefined || first !== history[0]?.tenant ? derivedUuid('golden', tenant, category) : tenant;
    const stream = { category, id };
    for (const { event } of history) {
      const { type, ...data } = JSON.parse(JSON.stringify(event).replaceAll(of, tenant)) as { type: string };
      await this.add(stream, type, data);
    }
    return stream;
  }

  async add(stream: StreamName, type: string, data: object): Promise<void> {
    const tenant = tenantOf(this.#chapter);
    const seq = this.lines.length + 1;
    const id = derivedUuid('golden event', tenant, String(seq));
    const commandId = derivedUuid('golden command', tenant, String(seq));
    const meta: Omit<EventMeta, 'shape'> = { ...GOLDEN_META, commandId };
    const [encoded] = await goldenCodec(contexts).encode(tenant, stream, [{ id, event: { type, ...data }, meta }]);
    if (encoded === undefined) throw new Error(`${type} was not encoded`);
    const name = writeStreamName(stream);
    const version = (this.#versions.get(name) ?? 0) + 1;
    this.#versions.set(name, version);
    const at = `2026-11-22T08:${String(Math.floor(seq / 60) % 60).padStart(2, '0')}:${String(seq % 60).padStart(2, '0')}.000000Z`;
    this.lines.push(goldenLine({ ...encoded, tenant, seq, stream: name, version, at }));
  }
}
