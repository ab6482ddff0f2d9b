import pg from 'pg';
import { inject } from 'vitest';

/** Where the run's one server answers; given by `server.ts`. */
export interface TestServer {
  /** Superuser, maintenance database. */
  readonly superuserUrl: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
  readonly template: string;
  /** The run's own, gone with it. */
  readonly folder: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** A migrated database of its own, cloned from the template. */
export interface TestDatabase {
  /** Connections of the application role: under row-level security, as in production. */
  readonly pool: pg.Pool;
  /** Connections of the owner of the tables. */
  readonly admin: pg.Pool;
  readonly url: string;
  readonly adminUrl: string;
  readonly name: string;
  /** Closes both pools, ends whoever is still connected and removes the database. */
  drop(): Promise<void>;
}

/** Call once a file, in `beforeAll`; call `drop` in `afterAll`. Another template is a database nobody is connected to. */
export async function testDatabase(template = inject('testServer').template): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `t_${crypto.randomUUID().replaceAll('-', '')}`;
  await onServer(server, [
    `create database ${name} template ${template} owner varsel_owner`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to varsel_app`,
  ]);
  const url = urlFor(server, 'varsel_app', server.appPassword, name);
  const adminUrl = urlFor(server, 'varsel_owner', server.ownerPassword, name);
  const pool = poolOf(url);
  const admin = poolOf(adminUrl);
  const drop = async (): Promise<void> => {
    await Promise.all([pool.end(), admin.end()]);
    await onServer(server, [`drop database if exists ${name} with (force)`]);
  };
  return { pool, admin, url, adminUrl, name, drop };
}

export function urlFor(server: TestServer, role: string, password: string, database: string): string {
  const url = new URL(server.superuserUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 20 });
  // A test that ends its connections from outside must not end the process with them.
  pool.on('error', () => undefined);
  return pool;
}

async function onServer(server: TestServer, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
