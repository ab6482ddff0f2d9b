import { randomUUID } from 'node:crypto';
import { instantOf } from '@varsel/event-sourcing';
import { Database, type Sql, type TenantId, tenantId } from '@varsel/tenancy';
import { Frontier, logSigner, newSecret, signNote, verifyInclusion, writeCheckpoint } from '@varsel/transparency-log';
import { ledgerMigrations } from '../../libs/platform/audit-ledger/src/ledger.migrations.ts';
import { sealTurn } from '../../libs/platform/audit-ledger/src/sealing/seal-turn.ts';
import { StoredTree } from '../../libs/platform/audit-ledger/src/sealing/stored-tree.ts';
import { migrate } from '../../libs/platform/event-store/src/migrator/migrate.ts';
import { PostgresEventStore } from '../../libs/platform/event-store/src/postgres/postgres-event-store.ts';
import { anEvent } from './append-lines.ts';
import { benchContext } from './bench-context.ts';
import type { BenchServer } from './bench-server.ts';
import { type Line, millisecondsOf, type Pace } from './measure.ts';

const EVENTS = 20_000;
const BATCH = 500;

const signer = logSigner('varsel-log', newSecret());
const keys = { current: signer, signer: () => signer };

/** Leaves a second from stored events to signed heads; the limit is hashing the same leaves into a tree in memory, and one signature. */
export function sealLine(server: BenchServer): Line {
  return {
    name: 'seal',
    unit: 'per second',
    prepare: async () => {
      const log = await BenchLog.of(server, 'varsel_bench_seal');
      const leaves = (await log.store.feed(log.tenant, null, EVENTS)).map(({ leaf }) => leaf);
      return {
        ours: () => leavesPerSecond(async () => log.sealAnew()),
        limit: () => leavesPerSecond(() => Promise.resolve(hashed(leaves))),
        close: () => log.close(),
      };
    },
  };
}

/** Milliseconds to prove one event of 20,000 out of what is stored; the limit is to check such a proof. */
export function proofLine(server: BenchServer, { roundMs }: Pace): Line {
  return {
    name: 'proof',
    unit: 'ms',
    prepare: async () => {
      const log = await BenchLog.of(server, 'varsel_bench_proof');
      await log.sealAnew();
      const index = 12_345;
      const proven = await log.proofOf(index);
      return {
        ours: () => millisecondsOf(roundMs, () => log.proofOf(index)),
        limit: () => millisecondsOf(roundMs, () => Promise.resolve(verifyInclusion(proven))),
        close: () => log.close(),
      };
    },
  };
}

/** One log of 20,000 events in a database of its own. */
class BenchLog {
  readonly tenant: TenantId = tenantId(randomUUID());
  readonly store: PostgresEventStore;
  readonly #database: Database;
  #epoch = 0;

  private constructor(database: Database) {
    this.#database = database;
    this.store = new PostgresEventStore({ pool: database.pool });
  }

  static async of(server: BenchServer, name: string): Promise<BenchLog> {
    const { url, adminUrl } = await server.another(name);
    const contexts = [{ ...benchContext, views: [], migrations: ledgerMigrations }];
    await migrate({ adminUrl, contexts, simulatedClock: false });
    const log = new BenchLog(await Database.open({ url, entities: [] }));
    for (let stored = 0; stored < EVENTS; stored += BATCH)
      await log.store.append(log.tenant, `incident-${stored}`, 'absent', Array.from({ length: BATCH }, anEvent));
    return log;
  }

  /** From the first event on, under a new name: what was sealed before stays. */
  async sealAnew(): Promise<void> {
    this.#epoch += 1;
    const again = `update log_standing set epoch = $2, size = 0, frontier = '', last_leaf = '' where tenant = $1`;
    await this.#inTenant((sql) => sql.query(again, [this.tenant, this.#epoch]));
    const onProblem = ({ fault }: { readonly fault: unknown }): never => {
      throw new Error('The log is broken', { cause: fault });
    };
    const clock = { now: () => instantOf(Date.now()) };
    const parts = { database: this.#database, store: this.store, keys, clock, onProblem };
    while ((await sealTurn(parts, this.tenant)) === 'moved');
  }

  proofOf(index: number) {
    return this.#inTenant(async (sql) => {
      const tree = await StoredTree.open(sql, this.store, { tenant: this.tenant, epoch: this.#epoch });
      const [leaf = new Uint8Array()] = await tree.leaves(index, index + 1);
      const proof = await tree.inclusion(index, EVENTS);
      return { leaf, index, size: EVENTS, root: new Uint8Array(32), proof };
    });
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.#database.close();
  }

  #inTenant<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value> {
    return this.#database.inTenant(this.tenant, work);
  }
}

function hashed(leaves: readonly Uint8Array[]): string {
  const tree = new Frontier();
  for (const leaf of leaves) tree.append(leaf);
  return signNote(writeCheckpoint({ origin: 'varsel/log/bench', size: tree.size, root: tree.root() }), [signer]);
}

async function leavesPerSecond(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (EVENTS * 1000) / (performance.now() - began);
}
