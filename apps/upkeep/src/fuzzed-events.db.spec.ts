import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeFoundation, contexts, type Foundation, openFoundation, readSettings } from '@varsel/api';
import { EventCodec, PositionSignals, type ProjectionProblem, ProjectionRunner, type View } from '@varsel/event-store';
import { type TenantId, tenantId } from '@varsel/tenancy';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tools/testing/database.ts';

/** One organisation with a long hostile log, and many in which the views come to stand at other events. */
const EVENTS = { one: 4_000, many: 500 } as const;
const MANY = 12;
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

describe('ten thousand events of every kind that no act ever decided, put straight into logs', () => {
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

  async function fuzzed(tenant: TenantId, numRuns: number, seed: number): Promise<void> {
    const samples = fc.sample(anyEvent, { numRuns, seed });
    const streams = Map.groupBy(samples, ({ category, stream }) => `${category}-${stream}`);
    for (const [stream, told] of streams) {
      const events = told.map(({ event }) => event);
      await foundation.store.append(tenant, stream, 'absent', events);
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
    'stop no view of another organisation, and park each view of their own at most at one event',
    { timeout: LONG_MS },
    async () => {
      const { database, store, keys } = foundation;
      const [long, ...short] = Array.from({ length: 1 + MANY }, () => tenantId(randomUUID())) as [
        TenantId,
        ...TenantId[],
      ];
      const others = Array.from({ length: 3 }, () => tenantId(randomUUID()));
      await fuzzed(long, EVENTS.one, SEED);
      for (const [at, tenant] of short.entries()) await fuzzed(tenant, EVENTS.many, SEED + 1 + at);
      for (const told of [...others, ...others]) await sound(told);
      const problems: ProjectionProblem[] = [];
      const signals = new PositionSignals();
      const turns: TenantId[] = [];
      for (const tenant of [long, ...short, ...others]) signals.listen(tenant, () => void turns.push(tenant));
      const runner = new ProjectionRunner({
        ...{ database, store, views, signals, codec: new EventCodec(aggregates, keys) },
        // The worst order: the long hostile log first, and one at a time.
        ...{ discover: () => Promise.resolve([long, ...short, ...others]), concurrency: 1, turnMs: 0 },
        patience: { retries: 0, retryAfterMs: 1, retryParkedAfterMs: 3_600_000 },
        onProblem: (problem) => void problems.push(problem),
      });
      await runner.sweep();
      const hostile = new Set([long, ...short]);
      expect(problems.filter(({ tenant, parked }) => !parked || tenant === undefined || !hostile.has(tenant))).toEqual(
        [],
      );
      expect(problems.length).toBeGreaterThan(MANY * 5);
      for (const tenant of hostile) {
        const head = (await store.feed(tenant, null, 10_000)).length;
        const { parked, ...standing } = await standingOf(tenant);
        const stopped = new Map(parked.map(({ view, seq }) => [view, seq - 1]));
        for (const [view, seq] of Object.entries(standing.views)) expect(seq).toBe(stopped.get(view) ?? head);
        expect(Object.keys(standing.views)).toHaveLength(views.length);
      }
      for (const tenant of others) {
        const { parked, views: standing } = await standingOf(tenant);
        expect([parked, new Set(Object.values(standing))]).toEqual([[], new Set([4])]);
        expect(turns.lastIndexOf(tenant)).toBeLessThan(turns.lastIndexOf(long));
      }
    },
  );

  async function standingOf(tenant: TenantId) {
    const [row] = await foundation.database.inTenant(tenant, (sql) =>
      sql.query<{
        seq: number;
        views: string;
        apart: Readonly<Record<string, number>>;
        parked: readonly { view: string; seq: number }[] | null;
      }>(
        `select seq, views, apart, (select json_agg(json_build_object('view', view, 'seq', seq)) from parked_event) as parked
         from view_progress`,
      ),
    );
    if (row === undefined) throw new Error('No progress');
    const together = row.views.split(',').map((view) => [view, row.seq] as const);
    return { parked: row.parked ?? [], views: { ...row.apart, ...Object.fromEntries(together) } };
  }
});
