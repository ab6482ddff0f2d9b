import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Database, type TenantId, tenantId } from '@varsel/tenancy';
import { EventCodec } from '../../libs/platform/event-store/src/codec/event-codec.ts';
import { MemorySubjectKeys } from '../../libs/platform/event-store/src/codec/memory-subject-keys.ts';
import { type Position, positionOf } from '../../libs/platform/event-store/src/port.ts';
import { PostgresEventStore } from '../../libs/platform/event-store/src/postgres/postgres-event-store.ts';
import { ProjectionRunner } from '../../libs/platform/event-store/src/projection/runner.ts';
import { anEvent } from './append-lines.ts';
import { BenchIncidentRow, benchView } from './bench-context.ts';
import type { BenchServer } from './bench-server.ts';
import { type Line, millisecondsOf } from './measure.ts';

const EVENTS = 20_000;
const PAGE = 500;
const STREAMS = 200;
const IDLE_TENANTS = 10_000;

const SELECT = {
  name: 'raw-feed',
  text: 'select tenant, seq, stream, version, id, type, data, meta, leaf, at from raw_event where tenant = $1 and seq > $2 order by seq limit $3',
};

const UPSERT = {
  name: 'raw-upsert',
  text: `insert into raw_incident (tenant, key, summary, status, reports)
    select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::integer[])
    on conflict (tenant, key) do update set summary = excluded.summary, status = excluded.status, reports = excluded.reports`,
};

interface RawEvent {
  readonly seq: string;
  readonly stream: string;
  readonly data: string;
  readonly at: Date;
}

/** Events a second through `feed`; the limit is the same rows by the same pages in plain SELECTs. */
export function feedLine({ pool }: BenchServer): Line {
  return {
    name: 'feed',
    unit: 'per second',
    prepare: async () => {
      const store = new PostgresEventStore({ pool });
      const tenant = await filledTenant(store, pool);
      return {
        ours: () => eventsPerSecond(() => readWhole(store, tenant)),
        limit: () => eventsPerSecond(() => readRaw(pool, tenant, () => Promise.resolve())),
        close: () => store.close(),
      };
    },
  };
}

/** Events a second from the log into a view's rows; the limit is paged SELECTs, folding in memory, one `unnest` upsert a page. */
export function projectionLine({ pool, url }: BenchServer): Line {
  return {
    name: 'projection',
    unit: 'per second',
    prepare: async () => {
      const database = await Database.open({ url, entities: [BenchIncidentRow] });
      const store = new PostgresEventStore({ pool: database.pool });
      const tenant = await filledTenant(store, pool);
      return {
        ours: async () => {
          await forget(database, tenant);
          const problems: unknown[] = [];
          const codec = new EventCodec([], new MemorySubjectKeys());
          const runner = new ProjectionRunner({
            database,
            store,
            codec,
            views: [benchView],
            discover: () => Promise.resolve([tenant]),
            onProblem: ({ error }) => problems.push(error),
          });
          const pace = await eventsPerSecond(() => runner.sweep());
          if (problems.length > 0) throw new Error('The projection stopped', { cause: problems[0] });
          return pace;
        },
        limit: () => rawProjection(pool, tenant),
        close: async () => {
          await store.close();
          await database.close();
        },
      };
    },
  };
}

/** Milliseconds to find that there is nothing to do among 10,000 idle tenants; the limit is the join itself, without row-level security. */
export function sweepLine({ pool }: BenchServer): Line {
  return {
    name: 'sweep-10000',
    unit: 'ms',
    prepare: async () => {
      const viewSet = 'a__v1,b__v1,c__v1,d__v1,e__v1,f__v1,g__v1,h__v1';
      await pool.query(`do $$ begin
        for i in 1..${IDLE_TENANTS} loop
          perform set_config('app.tenant', gen_random_uuid()::text, true);
          insert into stream_head values (current_setting('app.tenant')::uuid, 100, now());
          insert into view_progress (tenant, seq, views) values (current_setting('app.tenant')::uuid, 100, '${viewSet}');
        end loop; end $$`);
      await pool.query('insert into raw_head select gen_random_uuid(), 100 from generate_series(1, $1)', [
        IDLE_TENANTS,
      ]);
      await pool.query('insert into raw_progress select tenant, seq from raw_head');
      return {
        ours: () => millisecondsOf(1_000, () => pool.query('select tenant from app.tenants_with_work($1)', [viewSet])),
        limit: () =>
          millisecondsOf(1_000, () =>
            pool.query(
              'select h.tenant from raw_head h left join raw_progress p on p.tenant = h.tenant where p.seq is null or p.seq < h.seq',
            ),
          ),
        close: () => Promise.resolve(),
      };
    },
  };
}

async function eventsPerSecond(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (EVENTS * 1000) / (performance.now() - began);
}

async function filledTenant(store: PostgresEventStore, pool: Pool): Promise<TenantId> {
  const tenant = tenantId(randomUUID());
  for (let stored = 0; stored < EVENTS; stored += 100) {
    const answer = await store.append(
      tenant,
      `incident-${(stored / 100) % STREAMS}`,
      'any',
      Array.from({ length: 100 }, anEvent),
    );
    if (answer.kind === 'conflict') throw new Error('A conflict while filling');
  }
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.tenant', $1, true)`, [tenant]);
    await client.query(
      'insert into raw_event (tenant, seq, stream, version, id, type, data, meta, leaf, at) select tenant, seq, stream, version, id, type, data, meta, leaf, at from event order by seq',
    );
    await client.query('commit');
  } finally {
    client.release();
  }
  return tenant;
}

async function readWhole(store: PostgresEventStore, tenant: TenantId): Promise<void> {
  for (let after: Position | null = null; ;) {
    const page = await store.feed(tenant, after, PAGE);
    const last = page.at(-1);
    if (last === undefined) return;
    after = positionOf(last.seq);
  }
}

async function readRaw(
  pool: Pool,
  tenant: TenantId,
  take: (page: readonly RawEvent[]) => Promise<unknown>,
): Promise<void> {
  for (let after = '0'; ;) {
    const { rows } = await pool.query<RawEvent>({ ...SELECT, values: [tenant, after, PAGE] });
    const last = rows.at(-1);
    if (last === undefined) return;
    await take(rows);
    after = last.seq;
  }
}

async function rawProjection(pool: Pool, tenant: TenantId): Promise<number> {
  await pool.query('delete from raw_incident where tenant = $1', [tenant]);
  const state = new Map<string, { summary: string; status: string; reports: number }>();
  return eventsPerSecond(() =>
    readRaw(pool, tenant, (page) => {
      const touched = new Set<string>();
      for (const { stream, data, at } of page) {
        const { summary } = JSON.parse(data) as { summary: string };
        state.set(stream, { summary, status: at.toISOString(), reports: (state.get(stream)?.reports ?? 0) + 1 });
        touched.add(stream);
      }
      const rows = [...touched].map((key) => ({ key, row: state.get(key) }));
      const columns = [
        rows.map(({ key }) => key),
        rows.map(({ row }) => row?.summary),
        rows.map(({ row }) => row?.status),
        rows.map(({ row }) => row?.reports),
      ];
      return pool.query({ ...UPSERT, values: [tenant, ...columns] });
    }),
  );
}

function forget(database: Database, tenant: TenantId): Promise<unknown> {
  return database.inTenant(tenant, async (sql) => {
    await sql.query(`delete from ${benchView.name}__v${benchView.version}`);
    await sql.query('delete from view_progress');
  });
}
