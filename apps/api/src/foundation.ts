import { join } from 'node:path';
import type { Clock } from '@varsel/event-sourcing';
import { MasterKey, openEventStore, PostgresSubjectKeys } from '@varsel/event-store';
import { Database, SystemClock } from '@varsel/tenancy';
import { contexts } from './app.module.ts';
import type { Settings } from './settings/settings.ts';

/** What is opened before the modules and closed after them. */
export type Foundation = Awaited<ReturnType<typeof openFoundation>>;

/** Throws `DatabaseUnavailable`. A given clock also moves the ledger of a database that was migrated for simulation. */
export async function openFoundation(settings: Settings, clock: Clock = new SystemClock()) {
  const entities = contexts.flatMap(({ views }) => views.map(({ row }) => row));
  const database = await Database.open({ url: settings.databaseUrl, entities, poolSize: 16 });
  const master = MasterKey.load(settings.keysDir);
  const simulated = clock instanceof SystemClock ? {} : { simulatedNow: () => clock.now() };
  const { databaseUrl: signalsUrl, log } = settings;
  const store = await openEventStore({ settings: log, pool: database.pool, signalsUrl, ...simulated });
  const keys = new PostgresSubjectKeys(database.pool, master);
  return { clock, database, store, keys, master };
}

export async function closeFoundation({ store, database }: Foundation): Promise<void> {
  await store.close();
  await database.close();
}

/** The folder `apps`, from the source and from the bundle alike. */
const apps = import.meta.dirname.replace(/[\\/]api[\\/](src|dist)([\\/].*)?$/, '');

/** The built pages, the editor and the verifier to take away, by where they are served. */
const dist = (app: string, ...part: readonly string[]) => join(apps, app, 'dist', ...part);
export const builtPages = { '': dist('web'), '/graphiql': dist('api', 'graphiql'), '/downloads': dist('verify') };
