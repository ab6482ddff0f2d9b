import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { instantOf } from '@varsel/event-sourcing';
import { Database, type TenantId, TenantSession, tenantId } from '@varsel/tenancy';
import { EventCodec } from '../../libs/platform/event-store/src/codec/event-codec.ts';
import { MemorySubjectKeys } from '../../libs/platform/event-store/src/codec/memory-subject-keys.ts';
import { migrate } from '../../libs/platform/event-store/src/migrator/migrate.ts';
import { PostgresEventStore } from '../../libs/platform/event-store/src/postgres/postgres-event-store.ts';
import { ProjectionRunner } from '../../libs/platform/event-store/src/projection/runner.ts';
import { rowsOf } from '../../libs/platform/event-store/src/rows-of.ts';
import type { View } from '../../libs/platform/event-store/src/view.ts';
import { anEvent } from './append-lines.ts';
import { benchContext, BenchIncidentRow, benchView, type Reported } from './bench-context.ts';
import type { BenchServer } from './bench-server.ts';
import { type Line, millisecondsOf, type Pace } from './measure.ts';

const EVENTS = 100_000;
const BATCH = 500;
const STREAMS = 2_000;
const PAGE = 50;

/** The view of the other lines, with its past. */
const dated: View<BenchIncidentRow, Reported> = {
  name: benchView.name,
  version: benchView.version,
  row: BenchIncidentRow,
  on: benchView.on,
};

/** Milliseconds to read a page as known at a moment drawn from 100,000 events; the limit is the same page as it stands now. */
export function asOfLine(server: BenchServer, { roundMs }: Pace): Line {
  return {
    name: 'as-of',
    unit: 'ms',
    prepare: async () => {
      const { url, adminUrl } = await server.another('varsel_bench_past');
      await migrate({ adminUrl, contexts: [{ ...benchContext, views: [dated] }], simulatedClock: false });
      const database = await Database.open({ url, entities: [BenchIncidentRow] });
      const pool = new pg.Pool({ connectionString: url, max: 4 });
      const store = new PostgresEventStore({ pool });
      const tenant = tenantId(randomUUID());
      const began = Date.now();
      await fill(store, tenant);
      await project(database, store, tenant);
      const span = Date.now() - began;
      const drawn = () => instantOf(began + Math.ceil(span * (0.1 + 0.8 * Math.random())));
      return {
        ours: () => millisecondsOf(roundMs, () => page(new TenantSession(database, tenant, { asOf: drawn() }))),
        limit: () => millisecondsOf(roundMs, () => page(new TenantSession(database, tenant))),
        close: async () => {
          await store.close();
          await pool.end();
          await database.close();
        },
      };
    },
  };
}

async function page(session: TenantSession): Promise<void> {
  try {
    await (await rowsOf(session, dated)).orderBy('row.key').take(PAGE).getMany();
  } finally {
    await session.close();
  }
}

async function fill(store: PostgresEventStore, tenant: TenantId): Promise<void> {
  for (let stored = 0; stored < EVENTS; stored += BATCH) {
    const stream = `incident-${String((stored / BATCH) % STREAMS)}`;
    const answer = await store.append(tenant, stream, 'any', Array.from({ length: BATCH }, anEvent));
    if (answer.kind === 'conflict') throw new Error('A conflict while filling');
  }
}

async function project(database: Database, store: PostgresEventStore, tenant: TenantId): Promise<void> {
  const problems: unknown[] = [];
  const runner = new ProjectionRunner({
    database,
    store,
    codec: new EventCodec([], new MemorySubjectKeys()),
    views: [dated],
    discover: () => Promise.resolve([tenant]),
    onProblem: ({ error }) => problems.push(error),
  });
  await runner.sweep();
  if (problems.length > 0) throw new Error('The projection stopped', { cause: problems[0] });
}
