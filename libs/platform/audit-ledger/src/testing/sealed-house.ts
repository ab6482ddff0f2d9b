import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '@varsel/event-sourcing';
import { type EventToAppend, leafOf, PostgresEventStore, type StoredEvent } from '@varsel/event-store';
import { Database, type TenantId, tenantId } from '@varsel/tenancy';
import { rootOf } from '@varsel/transparency-log';
import pg from 'pg';
import { inject } from 'vitest';
import { type TestDatabase, testDatabase, urlFor } from '../../../../../tools/testing/database.ts';
import { LogKeys } from '../keys/log-keys.ts';
import { type Alarm, type LogProblem, standingAlarms } from '../sealing/alarms.ts';
import { type SealedHead, headsAfter } from '../sealing/heads.ts';
import { Sealer, type SealerOptions } from '../sealing/sealer.ts';
import { readStanding, type Standing } from '../sealing/standing.ts';

/** A store, a folder of keys and what is sealed of it. */
export class SealedHouse {
  readonly problems: LogProblem[] = [];
  readonly #test: TestDatabase;
  readonly database: Database;
  readonly store: PostgresEventStore;
  readonly folder: string;
  readonly keys: LogKeys;

  private constructor(test: TestDatabase, database: Database, folder: string) {
    this.#test = test;
    this.database = database;
    this.store = new PostgresEventStore({ pool: database.pool });
    this.folder = folder;
    this.keys = LogKeys.load(folder);
  }

  static async build(): Promise<SealedHouse> {
    const test = await testDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'varsel-sealed-'));
    return new SealedHouse(test, await Database.open({ url: test.url, entities: [], poolSize: 12 }), folder);
  }

  get parts() {
    const { database, store, keys } = this;
    const clock = { now: () => instantOf(Date.now()) };
    return { database, store, keys, clock, onProblem: (problem: LogProblem) => void this.problems.push(problem) };
  }

  sealer(options: Partial<SealerOptions> = {}): Sealer {
    return new Sealer({ ...this.parts, ...options });
  }

  /** An organisation whose log has so many events. */
  async tenantWith(count: number): Promise<TenantId> {
    const tenant = tenantId(randomUUID());
    await this.append(tenant, count);
    return tenant;
  }

  async append(tenant: TenantId, count: number): Promise<void> {
    for (let left = count; left > 0; left -= 500) {
      const events = Array.from({ length: Math.min(left, 500) }, (_, at) =>
        anEvent({ data: `{"number":${String(at)}}` }),
      );
      await this.store.append(tenant, `incident-${randomUUID()}`, 'absent', events);
    }
  }

  /** Puts a fact of the log itself into it, as its act would. */
  async told(tenant: TenantId, type: string, data: object): Promise<void> {
    await this.store.append(tenant, `audit_log-${tenant}`, 'any', [anEvent({ type, data: JSON.stringify(data) })]);
  }

  async events(tenant: TenantId): Promise<readonly StoredEvent[]> {
    return this.store.feed(tenant, null, 100_000);
  }

  /** Recomputed from the stored events alone. */
  async rootOver(tenant: TenantId, size: number): Promise<Uint8Array> {
    const events = await this.events(tenant);
    return rootOf(events.slice(0, size).map(leafOf));
  }

  heads(tenant: TenantId, epoch = 1): Promise<readonly SealedHead[]> {
    return this.database.inTenant(tenant, (sql) => headsAfter(sql, tenant, { epoch, size: 0, limit: 1_000 }));
  }

  standing(tenant: TenantId): Promise<Standing | undefined> {
    return this.database.inTenant(tenant, (sql) => readStanding(sql, tenant));
  }

  alarms(tenant: TenantId): Promise<readonly Alarm[]> {
    return this.database.inTenant(tenant, (sql) => standingAlarms(sql, tenant));
  }

  /** What an insider with all rights in the database does: triggers are switched off for the statement. */
  async tamper(text: string, values: readonly unknown[]): Promise<void> {
    const server = inject('testServer');
    const { username, password } = new URL(server.superuserUrl);
    const connectionString = urlFor(server, username, decodeURIComponent(password), this.#test.name);
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      for (const table of ['event', 'stream_head', 'log_head', 'log_block', 'log_witnessed', 'log_alarm'])
        await client.query(`alter table ${table} disable trigger user`);
      await client.query(text, [...values]);
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.database.close();
    await this.#test.drop();
    await rm(this.folder, { recursive: true });
  }
}

function anEvent(overrides: Partial<EventToAppend> = {}): EventToAppend {
  return { id: randomUUID(), type: 'IncidentReported', data: '{}', meta: '{"shape":1}', ...overrides };
}
