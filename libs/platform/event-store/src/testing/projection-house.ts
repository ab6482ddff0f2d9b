import { randomUUID } from 'node:crypto';
import { Database, type TenantId, tenantId } from '@varsel/tenancy';
import type { TestDatabase } from '../../../../../tools/testing/database.ts';
import { EventCodec } from '../codec/event-codec.ts';
import { MemorySubjectKeys } from '../codec/memory-subject-keys.ts';
import { migrate } from '../migrator/migrate.ts';
import type { OpenEventStore } from '../open-event-store.ts';
import { type ProjectionProblem, ProjectionRunner, type ProjectionRunnerOptions } from '../projection/runner.ts';
import { tableOf } from '../projection/view-columns.ts';
import type { View } from '../view.ts';
import { emptyDatabase } from './empty-database.ts';
import { type Engine, openEngine } from './engines.ts';
import { selling, till, tills, turnover } from './till.ts';

/** Everything a projection needs, in a database of its own. */
export class ProjectionHouse {
  readonly test: TestDatabase;
  readonly database: Database;
  readonly store: OpenEventStore;
  readonly problems: ProjectionProblem[] = [];
  readonly codec = new EventCodec([till], new MemorySubjectKeys());

  private constructor(test: TestDatabase, database: Database, store: OpenEventStore) {
    this.test = test;
    this.database = database;
    this.store = store;
  }

  static async build(
    views: readonly View[] = [tills, turnover],
    engine: Engine = 'postgres',
  ): Promise<ProjectionHouse> {
    const test = await emptyDatabase();
    await migrate({ adminUrl: test.adminUrl, contexts: [selling(views)], simulatedClock: true });
    const database = await Database.open({ url: test.url, entities: views.map(({ row }) => row), poolSize: 12 });
    return new ProjectionHouse(test, database, await openEngine(engine, database.pool));
  }

  runner(options: Partial<ProjectionRunnerOptions> = {}): ProjectionRunner {
    return new ProjectionRunner({
      database: this.database,
      store: this.store,
      codec: this.codec,
      views: [tills, turnover],
      sweepEveryMs: 20,
      patience: { retries: 1, retryAfterMs: 1, retryParkedAfterMs: 60_000 },
      onProblem: (problem) => this.problems.push(problem),
      ...options,
    });
  }

  tenant(): TenantId {
    return tenantId(randomUUID());
  }

  /** Everything the views hold of a tenant: rows, their versions and the numbers drawn. */
  async holdings(
    tenant: TenantId,
    views: readonly View[] = [tills, turnover],
  ): Promise<Readonly<Record<string, readonly object[]>>> {
    const tables = views.flatMap((view) => [
      tableOf(view),
      ...(view.history === undefined ? [`${tableOf(view)}_history`] : []),
    ]);
    return this.database.inTenant(tenant, async (sql) => {
      const found: Record<string, readonly object[]> = {};
      for (const table of tables) {
        const order = table.endsWith('_history') ? 'key, from_seq' : 'key';
        found[table] = (
          await sql.query<{ row: object }>(
            `select to_jsonb(t) - 'tenant' #- '{row,tenant}' as row from "${table}" t order by ${order}`,
          )
        ).map(({ row }) => row);
      }
      found['series'] = await sql.query('select view, name, value from view_series order by 1, 2');
      return found;
    });
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.database.close();
    await this.test.drop();
  }
}
