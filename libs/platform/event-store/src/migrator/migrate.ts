import { createHash } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import type { ContextDefinition, Migration } from '../context-definition.ts';
import { kurrentdbSchema } from '../kurrentdb/schema.sql.ts';
import { policySchema } from '../policy/policy-schema.sql.ts';
import { eventDomains } from '../postgres/event-domains.sql.ts';
import { eventStoreSchema } from '../postgres/schema.sql.ts';
import { appSchema, ledgerClock } from './app-schema.sql.ts';
import { projectionFunctions, projectionSchema } from './projection-schema.sql.ts';
import { ChangedMigration, MigrationRefused, NewerDatabase, ViewShapeChanged } from './refusals.ts';
import { viewTable, type ViewTable } from './view-tables.ts';

export interface MigrateOptions {
  /** Connection string of `varsel_owner`, or of a role that may act as it. */
  readonly adminUrl: string;
  readonly contexts: readonly ContextDefinition[];
  /** The database's clock may be moved. Only for the embedded demo and for tests. */
  readonly simulatedClock: boolean;
}

const machinery: readonly Migration[] = [
  { id: '2026-11-22-event-store', sql: eventStoreSchema },
  { id: '2026-11-22-projections', sql: projectionSchema },
  { id: '2026-11-22-policies', sql: policySchema },
  { id: '2026-11-22-kurrentdb', sql: kurrentdbSchema },
  { id: '2026-11-22-event-domains', sql: eventDomains },
];

const bookkeeping = /* sql */ `
create table if not exists schema_migration (id text primary key, sha256 text not null, at timestamptz not null default clock_timestamp());
create table if not exists view_table (name text primary key, shape text not null, at timestamptz not null default clock_timestamp());
grant select on schema_migration, view_table to varsel_app;
`;

/**
 * Brings a database to the shape of this version: all of it or nothing, and once, however many start side by side.
 * Running it again changes nothing. Throws `MigrationRefused` with a sentence for the operator.
 */
export async function migrate({ adminUrl, contexts, simulatedClock }: MigrateOptions): Promise<void> {
  const migrations = [...machinery, ...contexts.flatMap((context) => context.migrations ?? [])];
  refuseDoubles(migrations.map(({ id }) => id));
  const tables = await viewTables(adminUrl, contexts);
  refuseDoubles(tables.map(({ name }) => name));
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'varsel migrate' });
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select pg_advisory_xact_lock(hashtextextended('varsel.migrate', 0))");
    await actAsOwner(client);
    await client.query(appSchema + ledgerClock(simulatedClock) + bookkeeping);
    await runMigrations(client, migrations);
    await client.query(projectionFunctions);
    await makeViewTables(client, tables);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function actAsOwner(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    "select rolname::text from pg_roles where rolname in ('varsel_owner', 'varsel_app')",
  );
  if (rows.length < 2)
    throw new MigrationRefused(
      'The roles varsel_owner and varsel_app are missing: run infra/postgres/roles.sql first.',
    );
  await client.query('set local role varsel_owner; set local search_path = public');
}

async function runMigrations(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  const { rows } = await client.query<{ id: string; sha256: string }>('select id, sha256 from schema_migration');
  const had = new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  const known = new Set(migrations.map(({ id }) => id));
  const unknown = [...had.keys()].filter((id) => !known.has(id)).sort();
  if (unknown.length > 0) throw new NewerDatabase(unknown);
  for (const { id, sql } of migrations) {
    const sha256 = createHash('sha256').update(sql).digest('hex');
    const before = had.get(id);
    if (before !== undefined && before !== sha256) throw new ChangedMigration(id);
    if (before !== undefined) continue;
    await client.query(sql);
    await client.query('insert into schema_migration (id, sha256) values ($1, $2)', [id, sha256]);
  }
}

async function makeViewTables(client: pg.Client, tables: readonly ViewTable[]): Promise<void> {
  const { rows } = await client.query<{ name: string; shape: string }>('select name, shape from view_table');
  const standing = new Map(rows.map(({ name, shape }) => [name, shape]));
  for (const { view, name, shape, sql } of tables) {
    const before = standing.get(name);
    if (before !== undefined && before !== shape) throw new ViewShapeChanged(view.name, view.version);
    if (before !== undefined) continue;
    await client.query(sql);
    await client.query('insert into view_table (name, shape) values ($1, $2)', [name, shape]);
  }
}

/** TypeORM knows an entity's columns only once it is connected. */
async function viewTables(adminUrl: string, contexts: readonly ContextDefinition[]): Promise<readonly ViewTable[]> {
  const views = contexts.flatMap((context) => context.views);
  const dataSource = new DataSource({
    type: 'postgres',
    url: adminUrl,
    entities: views.map(({ row }) => row),
    installExtensions: false,
    logging: false,
    poolSize: 1,
  });
  await dataSource.initialize();
  try {
    return views.map((view) => viewTable(view, dataSource.getMetadata(view.row)));
  } finally {
    await dataSource.destroy();
  }
}

function refuseDoubles(names: readonly string[]): void {
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined) throw new Error(`${double} is declared twice`);
}
