import { join } from 'node:path';
import type { Clock } from '@varsel/event-sourcing';
import { MasterKey, PostgresEventStore, PostgresSubjectKeys } from '@varsel/event-store';
import { Database, SystemClock } from '@varsel/tenancy';
import { contexts } from './app.module.ts';
import type { Settings } from './settings/settings.ts';

/** What is opened before the modules and closed after them. */
export interface Foundation {
  readonly clock: Clock;
  readonly database: Database;
  readonly store: PostgresEventStore;
  readonly keys: PostgresSubjectKeys;
  readonly master: MasterKey;
}

/** Throws `DatabaseUnavailable`. A given clock also moves the ledger of a database that was migrated for simulation. */
export async function openFoundation(settings: Settings, clock?: Clock): Promise<Foundation> {
  const entities = contexts.flatMap(({ views }) => views.map(({ row }) => row));
  const database = await Database.open({ url: settings.databaseUrl, entities, poolSize: 16 });
  const master = MasterKey.load(settings.keysDir);
  const simulated = clock === undefined ? {} : { simulatedNow: () => clock.now() };
  const store = new PostgresEventStore({ pool: database.pool, signalsUrl: settings.databaseUrl, ...simulated });
  const keys = new PostgresSubjectKeys(database.pool, master);
  return { clock: clock ?? new SystemClock(), database, store, keys, master };
}

export async function closeFoundation({ store, database }: Foundation): Promise<void> {
  await store.close();
  await database.close();
}

/** The folder `apps`, from the source and from the bundle alike. */
const apps = import.meta.dirname.replace(/[\\/]api[\\/](src|dist)([\\/].*)?$/, '');

/** The built pages and the editor, by where they are served. */
export const builtPages = { '': join(apps, 'web/dist'), '/graphiql': join(apps, 'api/dist/graphiql') } as const;
