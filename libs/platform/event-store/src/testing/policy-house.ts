import { randomUUID } from 'node:crypto';
import { instant } from '@varsel/event-sourcing';
import { FixedClock } from '@varsel/event-sourcing/testing';
import { Database, type TenantId, tenantId } from '@varsel/tenancy';
import type { TestDatabase } from '../../../../../tools/testing/database.ts';
import type { Acts } from '../acts.ts';
import { migrate } from '../migrator/migrate.ts';
import type { PolicyProblem } from '../policy/parked.ts';
import type { Channel } from '../policy/perform.ts';
import type { Policy, Timer } from '../policy/policy.ts';
import { PolicyRunner, type PolicyRunnerOptions } from '../policy/policy-runner.ts';
import { PolicyWatch } from '../policy/policy-watch.ts';
import { MemorySubjectKeys } from '../codec/memory-subject-keys.ts';
import type { OpenEventStore } from '../open-event-store.ts';
import { counterActs } from './command-fixtures.ts';
import { counting } from './counter.ts';
import { emptyDatabase } from './empty-database.ts';
import { type Engine, openEngine } from './engines.ts';

/** Everything policies need, in a database of its own: counters to act on, and a table as the way out. */
export class PolicyHouse {
  readonly test: TestDatabase;
  readonly database: Database;
  readonly store: OpenEventStore;
  readonly problems: PolicyProblem[] = [];
  readonly clock = new FixedClock(instant('2026-11-22T08:00:00Z'));
  readonly acts: Acts;
  readonly channel: Channel = note;
  readonly #ground;

  private constructor(test: TestDatabase, database: Database, store: OpenEventStore) {
    this.test = test;
    this.database = database;
    this.store = store;
    const { acts, codec } = counterActs({ keys: new MemorySubjectKeys(), store: this.store });
    this.acts = acts;
    this.#ground = {
      database,
      codec,
      acts,
      clock: this.clock,
      channels: new Map<string, Channel>([['note', note]]),
      waitFor: () => Promise.resolve('reached' as const),
      onProblem: (problem: PolicyProblem) => void this.problems.push(problem),
    };
  }

  static async build(engine: Engine = 'postgres'): Promise<PolicyHouse> {
    const test = await emptyDatabase();
    const notes = {
      id: '2026-11-22-notes',
      sql: `create table note (tenant uuid not null, text text not null); select app.protect_tenant_table('note');`,
    };
    const contexts = [{ ...counting, migrations: [notes] }];
    await migrate({ adminUrl: test.adminUrl, contexts, simulatedClock: false });
    const database = await Database.open({ url: test.url, entities: [], poolSize: 12 });
    return new PolicyHouse(test, database, await openEngine(engine, database.pool));
  }

  runner(policies: readonly Policy[], options: Partial<PolicyRunnerOptions> = {}): PolicyRunner {
    const paces = { retryAfterMs: [1, 1], sweepEveryMs: 10 };
    return new PolicyRunner({ ...this.#ground, store: this.store, ...paces, policies, ...options });
  }

  watch(timers: readonly Timer[], policies: readonly Policy[] = []): PolicyWatch {
    return new PolicyWatch({ ...this.#ground, store: this.store, timers, policies });
  }

  tenant(): TenantId {
    return tenantId(randomUUID());
  }

  /** What left by the channel, in order. */
  async notes(tenant: TenantId): Promise<readonly string[]> {
    const rows = await this.database.inTenant(tenant, (sql) =>
      sql.query<{ text: string }>('select text from note order by xmin::text::bigint, ctid'),
    );
    return rows.map(({ text }) => text);
  }

  async parked(tenant: TenantId): Promise<readonly object[]> {
    return this.database.inTenant(tenant, (sql) =>
      sql.query('select policy, seq, kind, reason, attempts from parked_reaction order by seq, policy'),
    );
  }

  /** Types of the tenant's events, with who made them. */
  async log(tenant: TenantId): Promise<readonly (readonly [type: string, actor: string])[]> {
    const events = await this.store.feed(tenant, null, 1_000);
    return events.map(({ type, meta }) => [type, (JSON.parse(meta) as { actorId: string }).actorId] as const);
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.database.close();
    await this.test.drop();
  }
}

const note: Channel = (sql, tenant, content) => {
  return sql.query('insert into note (tenant, text) values ($1, $2)', [tenant, textIn(content)]);
};

function textIn(content: object): string {
  return 'text' in content && typeof content.text === 'string' ? content.text : '';
}

/** A reaction by the channel of this house. */
export function notes(text: string) {
  return { kind: 'effect', channel: 'note', content: { text } } as const;
}
