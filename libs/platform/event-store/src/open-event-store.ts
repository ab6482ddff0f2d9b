import type { Instant } from '@varsel/event-sourcing';
import type pg from 'pg';
import type { EngineSettings } from './engine-settings.ts';
import { KurrentdbEventStore } from './kurrentdb/kurrentdb-event-store.ts';
import type { EventStore } from './port.ts';
import { PostgresEventStore } from './postgres/postgres-event-store.ts';

/** A store that holds connections until it is closed. */
export interface OpenEventStore extends EventStore {
  close(): Promise<void>;
}

export interface OpenEventStoreOptions {
  readonly settings: EngineSettings;
  /** Connections of the application role: the log itself, or the index of the log in KurrentDB. */
  readonly pool: pg.Pool;
  readonly signalsUrl?: string;
  readonly simulatedNow?: () => Instant;
  /** What keeps the index of KurrentDB from moving; written to standard error when left out. */
  readonly onProblem?: (error: unknown) => void;
}

/** The database holds the log of another engine; a sentence for the operator, and exit code 2. */
export class OtherEngine extends Error {
  readonly exitCode = 2;
}

/** Opens the engine that the settings name. Throws `OtherEngine`, before anything is written. */
export async function openEventStore(options: OpenEventStoreOptions): Promise<OpenEventStore> {
  const { settings, pool, onProblem = toStandardError } = options;
  await refuseOther(pool, settings.engine);
  if (settings.engine === 'postgres') return new PostgresEventStore(options);
  await pool.query('insert into kurrentdb_index default values on conflict do nothing');
  return new KurrentdbEventStore({ ...options, url: settings.url, onProblem });
}

async function refuseOther(pool: pg.Pool, wanted: EngineSettings['engine']): Promise<void> {
  const { rows } = await pool.query<{ engine: string }>('select app.event_engine() as engine');
  const engine = rows[0]?.engine ?? 'none';
  if (engine === 'none' || engine === wanted) return;
  throw new OtherEngine(
    engine === 'kurrentdb'
      ? 'The log of this database lies in KurrentDB: set EVENT_STORE=kurrentdb and KURRENTDB_URL.'
      : 'This database holds a log of its own: EVENT_STORE=kurrentdb needs a database without events.',
  );
}

function toStandardError(error: unknown): void {
  process.stderr.write(`KurrentDB: ${error instanceof Error ? error.message : String(error)}\n`);
}
