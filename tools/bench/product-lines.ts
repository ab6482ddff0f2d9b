import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SystemClock } from '@varsel/tenancy';
import pg from 'pg';
import { foundOrganisation } from '../../libs/platform/identity/src/testing/index.ts';
import { openTemporaryFolder } from '../launcher/temporary.mjs';
import type { BenchServer } from './bench-server.ts';
import { type Forms, type Line, type Pace, perSecond } from './measure.ts';
import { type Program, residentMegabytes, startProgram } from './product.ts';

const CLIENTS = 16;
const INCIDENTS = 100_000;
const IDLE_MS = 5_000;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The product under measurement: built, with its own database on the bench's server, and nobody in it. */
export class MeasuredProduct {
  readonly #server: BenchServer;
  #running: { readonly program: Program; readonly url: string; readonly adminUrl: string } | undefined;
  readonly #folder = openTemporaryFolder('varsel-bench-product-');

  constructor(server: BenchServer) {
    this.#server = server;
  }

  async running() {
    if (this.#running !== undefined) return this.#running;
    const { url, adminUrl } = await this.#server.another('varsel_bench_product');
    const environment = {
      DATABASE_URL: url,
      DATABASE_ADMIN_URL: adminUrl,
      VARSEL_DATA_DIR: this.#folder,
      VARSEL_KEYS_DIR: join(this.#folder, 'keys'),
    };
    const program = await startProgram(['tools/start.mjs', '--empty'], environment, '/health/ready');
    this.#running = { program, url, adminUrl };
    return this.#running;
  }

  async stop(): Promise<void> {
    await this.#running?.program.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Megabytes of our processes at rest, the launcher among them and PostgreSQL not: after the start, and after the other lines. */
export async function residentMegabytesOf(name: 'rss-idle' | 'rss-after', product: MeasuredProduct): Promise<object> {
  const { program } = await product.running();
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  return { name, value: Math.round(residentMegabytes(program.pid)), unit: 'MB' };
}

/**
 * Lists a second: the portal's own register, 50 of 100,000 incidents with the running clocks, over a session cookie and
 * through every guard. The limit is a bare route with one SELECT on the same rows without row-level security.
 */
export function listLine(product: MeasuredProduct, { roundMs }: Pace): Line {
  return {
    name: 'graphql-list',
    unit: 'per second',
    prepare: async (): Promise<Forms> => {
      const { program, url, adminUrl } = await product.running();
      const signed = await foundOrganisation({ server: program.url, clock: new SystemClock(), origin: program.url });
      await fill(adminUrl, signed.organisationId, (body) => post(program.url, signed.cookie, body));
      const bare = await startProgram(['tools/bench/bare-route.ts'], { DATABASE_URL: url }, '/');
      const list = { operation: operationNamed('IncidentRegister'), variables: { first: 50 } };
      const tenant = JSON.stringify({ tenant: signed.organisationId });
      return {
        ours: () => perSecond(CLIENTS, roundMs, () => post(program.url, signed.cookie, list)),
        limit: () => perSecond(CLIENTS, roundMs, () => listed(`${bare.url}/list`, tenant, {})),
        close: () => bare.stop(),
      };
    },
  };
}

async function post(url: string, cookie: string, body: object): Promise<unknown> {
  const answer = await listed(`${url}/graphql`, JSON.stringify(body), { cookie, origin: url });
  if ('errors' in (answer as object)) throw new Error(`The product answered ${JSON.stringify(answer).slice(0, 400)}`);
  return answer;
}

async function listed(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${(await response.text()).slice(0, 400)}`);
  return response.json();
}

/** The hash under which the server knows an operation of the portal. */
function operationNamed(name: string): string {
  const file = join(ROOT, 'apps/api/src/graphql/generated/operations.json');
  const operations = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>);
  const found = operations.find(([, text]) => text.includes(`query ${name}(`) || text.includes(`mutation ${name}(`));
  if (found === undefined) throw new Error(`No operation is called ${name}`);
  return found[0];
}

/** One incident through the product, and its row in the register as often as the line needs it, closed. */
async function fill(adminUrl: string, tenant: string, run: (body: object) => Promise<unknown>): Promise<void> {
  const moment = new SystemClock().now();
  const input = {
    title: 'Strømsvigt i det sekundære datacenter',
    description: 'Kunder kan ikke logge ind, og journalsystemet svarer langsomt.',
    awareAt: moment,
    detectedAt: moment,
  };
  await run({ operation: operationNamed('ReportAnIncident'), variables: { input } });
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ name: string }>(
      `select relname as name from pg_class where relname ~ '^incident_register__v[0-9]+$' and relkind = 'r'`,
    );
    const table = pg.escapeIdentifier(rows[0]?.name ?? 'incident_register');
    await admin.query('begin');
    await admin.query(`select set_config('app.tenant', $1, true)`, [tenant]);
    await admin.query(
      `insert into ${table} select (jsonb_populate_record(r, jsonb_build_object('key', gen_random_uuid(), 'open', false,
        'place', lpad((1000 + n)::text, 12, '0'), 'reference', 'INC-2026-' || (1 + n)))).*
       from ${table} r cross join generate_series(1, $1::integer) n`,
      [INCIDENTS - 1],
    );
    await admin.query(`create table raw_register (like ${table} including all)`);
    await admin.query(`insert into raw_register select * from ${table}`);
    await admin.query('grant select on raw_register to varsel_app');
    await admin.query('commit');
    await admin.query(`analyze ${table}`);
    await admin.query('analyze raw_register');
  } finally {
    await admin.end();
  }
}
