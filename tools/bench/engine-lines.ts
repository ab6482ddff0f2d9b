import { randomUUID } from 'node:crypto';
import { SystemClock, tenantId } from '@varsel/tenancy';
import pg from 'pg';
import { engineOf } from '../../libs/platform/event-store/src/engine-settings.ts';
import { MemoryEventStore } from '../../libs/platform/event-store/src/memory/memory-event-store.ts';
import { migrate } from '../../libs/platform/event-store/src/migrator/migrate.ts';
import { openEventStore } from '../../libs/platform/event-store/src/open-event-store.ts';
import type { EventStore } from '../../libs/platform/event-store/src/port.ts';
import { startNodeProcess } from '../../libs/platform/event-store/src/testing/kurrentdb-server/node-process.ts';
import { anEvent, rawInserts } from './append-lines.ts';
import { benchContext } from './bench-context.ts';
import type { BenchServer } from './bench-server.ts';
import { type Line, type Pace, perSecond } from './measure.ts';

interface Opened {
  readonly store: EventStore;
  close(): Promise<void>;
}

/** The other engines beside append-1 and append-16, against the same limit: a tenant and a stream a writer. */
export function engineLines(server: BenchServer, pace: Pace): readonly Line[] {
  return [1, 16].flatMap((writers) => [
    engineLine(`append-${String(writers)}-memory`, { server, pace, writers, open: inMemory }),
    engineLine(`append-${String(writers)}-kurrentdb`, { server, pace, writers, open: () => onNode(server, writers) }),
  ]);
}

interface Wishes {
  readonly server: BenchServer;
  readonly pace: Pace;
  readonly writers: number;
  readonly open: () => Promise<Opened>;
}

function engineLine(name: string, { server, pace: { roundMs }, writers, open }: Wishes): Line {
  return {
    name,
    unit: 'per second',
    prepare: async () => {
      const opened = await open();
      const append = appending(opened.store, writers);
      return {
        ours: () => perSecond(writers, roundMs, append),
        limit: rawInserts(server.pool, writers, roundMs),
        close: () => opened.close(),
      };
    },
  };
}

function appending(store: EventStore, writers: number): (writer: number) => Promise<void> {
  const places = Array.from({ length: writers }, () => ({
    tenant: tenantId(randomUUID()),
    stream: `incident-${randomUUID()}`,
    version: 0,
  }));
  return async (writer) => {
    const place = places[writer];
    if (place === undefined) throw new Error('No such writer');
    const { tenant, stream, version } = place;
    const answer = await store.append(tenant, stream, version === 0 ? 'absent' : version, [anEvent()]);
    if (answer.kind === 'conflict') throw new Error('A conflict on a stream of one writer');
    place.version = answer.version;
  };
}

function inMemory(): Promise<Opened> {
  return Promise.resolve({ store: new MemoryEventStore(new SystemClock()), close: () => Promise.resolve() });
}

/** A real node where `KURRENTDB_URL` names one; otherwise the protocol server as a process of its own, in memory. */
async function onNode(server: BenchServer, writers: number): Promise<Opened> {
  const { url, adminUrl } = await server.another(`varsel_bench_kurrentdb_${String(writers)}`);
  await migrate({ adminUrl, contexts: [benchContext], simulatedClock: false });
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  pool.on('error', () => undefined);
  const given = process.env['KURRENTDB_URL'];
  const node = given === undefined ? await startNodeProcess() : undefined;
  const store = await openEventStore({ settings: engineOf('kurrentdb', given ?? node?.url), pool });
  const close = async (): Promise<void> => {
    await store.close();
    await node?.kill();
    await pool.end();
  };
  return { store, close };
}
