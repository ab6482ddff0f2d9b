import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor, CommandContext } from '@varsel/event-sourcing';
import { Database, SystemClock, type TenantId, tenantId } from '@varsel/tenancy';
import { EventCodec } from '../../libs/platform/event-store/src/codec/event-codec.ts';
import { MasterKey } from '../../libs/platform/event-store/src/codec/master-key.ts';
import { MemorySubjectKeys } from '../../libs/platform/event-store/src/codec/memory-subject-keys.ts';
import { createActs } from '../../libs/platform/event-store/src/direct-acts.ts';
import { PostgresEventStore } from '../../libs/platform/event-store/src/postgres/postgres-event-store.ts';
import { ProjectionRunner } from '../../libs/platform/event-store/src/projection/runner.ts';
import { anEvent, rawInserts } from './append-lines.ts';
import { BenchIncidentRow, benchContext, benchView, ReportAgain, reportAgain } from './bench-context.ts';
import type { BenchServer } from './bench-server.ts';
import type { Line, Pace } from './measure.ts';

const CLIENTS = 16;
const HISTORY = 10;
/** A stream takes so many commands before the next one is opened: it holds ten to twenty events, fifteen on average. */
const COMMANDS_A_STREAM = 10;

interface Client {
  readonly tenant: TenantId;
  readonly streams: string[];
  done: number;
}

/**
 * Commands a second by sixteen clients, a tenant each: permission, load, fold, decide, append. The clock stops when the
 * view has taken the last event of every tenant. The limit is the row's raw INSERT.
 */
export function commandLine(name: string, server: BenchServer, { rounds, roundMs }: Pace): Line {
  return {
    name,
    unit: 'per second',
    prepare: async () => {
      const database = await Database.open({ url: server.url, entities: [BenchIncidentRow], poolSize: CLIENTS });
      const store = new PostgresEventStore({ pool: database.pool });
      const clients = await Promise.all(Array.from({ length: CLIENTS }, () => aClient(store, rounds * roundMs)));
      const codec = new EventCodec(benchContext.aggregates, new MemorySubjectKeys());
      const runner = new ProjectionRunner({ database, store, codec, views: [benchView] });
      const master = new MasterKey(randomBytes(32));
      const digestKey = (tenant: TenantId) => master.derive('digest', tenant);
      const acts = createActs({ store, codec, digestKey, contexts: [benchContext] });
      const run = async (client: Client): Promise<void> => {
        const incident = client.streams[Math.floor(client.done / COMMANDS_A_STREAM)];
        if (incident === undefined) throw new Error('Too few streams were laid out');
        client.done += 1;
        const summary = 'Strømsvigt i det sekundære datacenter; kunder kan ikke logge ind.';
        const answer = await acts.run(reportAgain, new ReportAgain({ incident, summary }), contextOf(client.tenant));
        if (answer.kind !== 'receipt') throw new Error('A command of the bench was refused');
      };
      await runner.sweep();
      runner.start();
      return {
        ours: () => untilSeen(clients, roundMs, run, () => runner.sweep()),
        limit: rawInserts(server.pool, CLIENTS, roundMs),
        close: async () => {
          await runner.stop();
          await store.close();
          await database.close();
        },
      };
    },
  };
}

async function untilSeen(
  clients: readonly Client[],
  roundMs: number,
  run: (client: Client) => Promise<void>,
  seen: () => Promise<void>,
): Promise<number> {
  const began = performance.now();
  const one = async (client: Client): Promise<number> => {
    let count = 0;
    for (; performance.now() < began + roundMs; count += 1) await run(client);
    return count;
  };
  const counts = await Promise.all(clients.map(one));
  await seen();
  return (counts.reduce((sum, count) => sum + count, 0) * 1000) / (performance.now() - began);
}

/** Streams enough for every round and as many to warm up at 250 commands a second and client. */
async function aClient(store: PostgresEventStore, totalMs: number): Promise<Client> {
  const tenant = tenantId(randomUUID());
  const streams = Array.from({ length: Math.ceil((totalMs * 2 * 250) / 1000 / COMMANDS_A_STREAM) }, () =>
    randomUUID(),
  );
  for (const stream of streams)
    await store.append(
      tenant,
      `incident-${stream}`,
      'absent',
      Array.from({ length: HISTORY }, () => anEvent()),
    );
  return { tenant, streams, done: 0 };
}

const permissions: Actor['permissions'] = new Set(['bench:report'] as const);

function contextOf(tenant: TenantId): CommandContext {
  const actor: Actor = { kind: 'person', id: randomUUID(), permissions };
  return { tenant, actor, commandId: randomUUID(), receivedAt: new SystemClock().now() };
}
