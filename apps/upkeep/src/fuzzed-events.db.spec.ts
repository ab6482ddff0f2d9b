import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeFoundation, contexts, type Foundation, openFoundation, readSettings } from '@varsel/api';
import { EventCodec, type ProjectionProblem, ProjectionRunner, type View } from '@varsel/event-store';
import { type TenantId, tenantId } from '@varsel/tenancy';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tools/testing/database.ts';

const EVENTS = 400;
const LONG_MS = 240_000;
const SEED = 20_261_122;

const aggregates = contexts.flatMap((context) => context.aggregates);
const views: readonly View[] = contexts.flatMap((context) => context.views);
const types = aggregates.flatMap(({ name, events }) => Object.entries(events).map((entry) => ({ name, entry })));

/** Types we know and types we do not, fields we know with values of any kind, and fields nobody ever saw. */
const anyEvent = fc
  .record({
    known: fc.integer({ min: 0, max: types.length - 1 }),
    unknownType: fc.boolean(),
    unknownStream: fc.boolean(),
    shape: fc.oneof(fc.constant(1), fc.integer({ min: -1, max: 99 })),
    values: fc.array(fc.jsonValue({ maxDepth: 2 }), { minLength: 1, maxLength: 4 }),
    others: fc.dictionary(fc.string({ maxLength: 12 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 }),
    stream: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ known, unknownType, unknownStream, shape, values, others, stream }) => {
    const { name, entry } = types[known] ?? { name: 'x', entry: ['X', { fields: {} }] as const };
    const [type, { fields }] = entry;
    const given = Object.keys(fields).map((field, index) => [field, values[index % values.length]]);
    const meta = { commandId: randomUUID(), act: 'Fuzz', actorKind: 'person', actorId: 'x', digest: '', shape };
    return {
      category: unknownStream ? 'nothing' : name,
      stream,
      event: {
        id: randomUUID(),
        type: unknownType ? `${type}Never` : type,
        data: storable(JSON.stringify({ ...others, ...Object.fromEntries(given) })),
        meta: JSON.stringify(meta),
      },
    };
  });

function storable(json: string): string {
  return json.replaceAll('\0', '');
}

describe('events of every kind that no act ever decided, put straight into the log of one organisation', () => {
  let test: TestDatabase;
  let foundation: Foundation;
  let folder: string;
  beforeAll(async () => {
    test = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'varsel-fuzz-'));
    foundation = await openFoundation(readSettings({ DATABASE_URL: test.url, VARSEL_DATA_DIR: folder }));
  }, LONG_MS);
  afterAll(async () => {
    await closeFoundation(foundation);
    await test.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function fuzzed(tenant: TenantId): Promise<void> {
    const samples = fc.sample(anyEvent, { numRuns: EVENTS, seed: SEED });
    const streams = Map.groupBy(samples, ({ category, stream }) => `${category}-${stream}`);
    for (const [stream, told] of streams) {
      const events = told.map(({ event }) => event);
      await foundation.store.append(tenant, stream, 'any', events);
    }
  }

  async function sound(tenant: TenantId): Promise<void> {
    const meta = JSON.stringify({
      ...{ commandId: randomUUID(), act: 'AddNote', actorKind: 'person', actorId: 'p', digest: '', shape: 1 },
    });
    const moment = '2026-11-22T08:00:00.000Z';
    const told = { title: 'Strømsvigt', description: 'x', detectedAt: moment, awareAt: moment, occurredAt: null };
    const events = [
      { id: randomUUID(), type: 'IncidentReported', data: JSON.stringify(told), meta },
      { id: randomUUID(), type: 'NoteAdded', data: '{"text":"Kører igen."}', meta },
    ];
    await foundation.store.append(tenant, `incident-${randomUUID()}`, 'absent', events);
  }

  it(
    'stop no view of another organisation, and park each view of its own at most at one event',
    { timeout: LONG_MS },
    async () => {
      const [hostile, ...others] = Array.from({ length: 4 }, () => tenantId(randomUUID()));
      if (hostile === undefined) throw new Error('No tenant');
      await Promise.all([fuzzed(hostile), ...others.map(sound)]);
      const { database, store, keys } = foundation;
      const problems: ProjectionProblem[] = [];
      const runner = new ProjectionRunner({
        ...{ database, store, views, codec: new EventCodec(aggregates, keys) },
        patience: { retries: 0, retryAfterMs: 1, retryParkedAfterMs: 3_600_000 },
        onProblem: (problem) => void problems.push(problem),
      });
      for (const told of others) await sound(told);
      const standing = (tenant: TenantId) =>
        database.inTenant(tenant, (sql) =>
          sql.query<{ seq: number; views: string; parked: readonly string[] }>(
            'select seq, views, array(select view from parked_event order by view) as parked from view_progress',
          ),
        );
      const settled = async (): Promise<boolean> => {
        await runner.sweep();
        const [mine] = await standing(hostile);
        const together = mine?.views.split(',') ?? [];
        return mine?.seq === EVENTS && new Set([...together, ...mine.parked]).size === views.length;
      };
      await expect.poll(settled, { timeout: LONG_MS, interval: 1 }).toBe(true);
      expect(problems.map(({ tenant }) => tenant)).toEqual(problems.map(() => hostile));
      expect(problems.length).toBeGreaterThan(0);
      for (const tenant of others) {
        const [theirs] = await standing(tenant);
        expect(theirs).toMatchObject({ seq: 4, parked: [] });
        expect(theirs?.views.split(',')).toHaveLength(views.length);
      }
      expect(await store.feed(hostile, null, 20_000)).toHaveLength(EVENTS);
    },
  );
});
