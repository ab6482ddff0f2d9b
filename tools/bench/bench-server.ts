import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from '../../libs/platform/event-store/src/migrator/migrate.ts';
import { benchContext } from './bench-context.ts';
import { databaseUrl, prepareDatabase } from '../launcher/bootstrap.mjs';
import { startEmbedded } from '../launcher/embedded.mjs';
import { openTemporaryFolder } from '../launcher/temporary.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DATABASE = 'varsel_bench';

/** The event's columns and its unique rules, and nothing else: no row-level security, no head, the leaf given. */
const RAW = /* sql */ `
create sequence raw_seq cache 1;
create table raw_event (
  tenant uuid not null, seq bigint not null default nextval('raw_seq'), stream text collate "C" not null, version integer not null,
  id uuid not null, type text not null, data text not null, meta text not null, leaf bytea not null, at timestamptz not null,
  primary key (tenant, seq), unique (tenant, stream, version), unique (tenant, id)
);
grant select, insert on raw_event to varsel_app;
grant usage on sequence raw_seq to varsel_app;
create table raw_incident (tenant uuid not null, key text not null, summary text not null, status text not null, reports integer not null, primary key (tenant, key));
create table raw_head (tenant uuid primary key, seq bigint not null);
create table raw_progress (tenant uuid primary key, seq bigint not null);
grant select, insert, update, delete on raw_incident, raw_head, raw_progress to varsel_app;`;

/** What a run is measured on: a server of its own, with fsync on. */
export interface BenchServer {
  /** Sixteen connections of the application role. */
  readonly pool: pg.Pool;
  /** The application role's way in. */
  readonly url: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Another database on the same server, empty: the ways in of the application and of the owner. */
  another(name: string): Promise<{ readonly url: string; readonly adminUrl: string }>;
  stop(): Promise<void>;
}

export async function startServer(): Promise<BenchServer> {
  const folder = openTemporaryFolder('varsel-bench-');
  const embedded = await startEmbedded({
    root: ROOT,
    dataDir: join(folder, 'data'),
    keysDir: join(folder, 'keys'),
    database: DATABASE,
  });
  const { owner, app } = embedded.passwords;
  const adminUrl = databaseUrl(embedded.port, 'varsel_owner', owner, DATABASE);
  await migrate({ adminUrl, contexts: [benchContext], simulatedClock: false });
  const settings = await prepare(adminUrl);
  const url = databaseUrl(embedded.port, 'varsel_app', app, DATABASE);
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  // The server may go a moment before its last idle connection does.
  pool.on('error', () => undefined);
  const stop = async (): Promise<void> => {
    await pool.end();
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const another = async (name: string) => {
    await prepareDatabase({ root: ROOT, port: embedded.port, passwords: embedded.passwords }, name);
    return {
      url: databaseUrl(embedded.port, 'varsel_app', app, name),
      adminUrl: databaseUrl(embedded.port, 'varsel_owner', owner, name),
    };
  };
  return { pool, url, settings, another, stop };
}

async function prepare(adminUrl: string): Promise<Readonly<Record<string, string>>> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(RAW);
  const names = [
    'server_version',
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'shared_buffers',
    'wal_level',
    'commit_delay',
  ];
  const { rows } = await admin.query<{ name: string; setting: string }>(
    'select name, current_setting(name) as setting from pg_settings where name = any ($1) order by name',
    [names],
  );
  await admin.end();
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}
