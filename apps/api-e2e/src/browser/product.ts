import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tools/testing/database.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/[/\\]$/, '');

// Named at run time: the types of this application do not hang on those of the launcher.
const BUILDS = new URL('../../../../tools/launcher/builds.mjs', import.meta.url).href;

export interface DemoLogin {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly password: string;
  readonly totpSecret: string;
}

/** The built product as people start it: its own process, its own database, and the demo beside it. */
export interface Product {
  readonly url: string;
  readonly database: TestDatabase;
  login(email: string): DemoLogin;
  close(): Promise<void>;
}

/** The pages and programs are built from the source as it is. */
export async function built(): Promise<void> {
  const { ensureBuilt } = (await import(/* @vite-ignore */ BUILDS)) as {
    readonly ensureBuilt: (root: string) => Promise<string>;
  };
  await ensureBuilt(ROOT);
}

/** `demo`: with the demo organisation, as `npm start` gives it; else empty. */
export async function startProduct({ demo }: { readonly demo: boolean }): Promise<Product> {
  await built();
  const seeded = demo ? await seededDemo() : undefined;
  const database = await testDatabase(seeded?.database);
  const folder = await mkdtemp(join(tmpdir(), 'varsel-browser-'));
  if (seeded !== undefined) await cp(seeded.folder, folder, { recursive: true });
  const url = `http://127.0.0.1:${String(await freePort())}`;
  const environment = { ...environmentOf(url, folder, database.url), VARSEL_DEMO: String(demo) };
  const server = run('main.js', environment, folder);
  const ended = once(server, 'exit');
  await vi.waitFor(
    async () => {
      if (server.exitCode !== null) throw new Error(logOf(folder));
      if (!(await fetch(`${url}/health/ready`)).ok) throw new Error('Not ready');
    },
    { timeout: 120_000, interval: 200 },
  );
  const logins = demo ? loginsIn(folder) : [];
  return {
    url,
    database,
    login: (email) => {
      const found = logins.find((each) => each.email === email);
      if (found === undefined) throw new Error(`Nobody of the demo is ${email}`);
      return found;
    },
    close: async () => {
      server.kill('SIGTERM');
      await ended;
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function environmentOf(url: string, folder: string, databaseUrl: string): Readonly<Record<string, string | undefined>> {
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    PORT: new URL(url).port,
    PUBLIC_URL: url,
    DATABASE_URL: databaseUrl,
    VARSEL_DATA_DIR: folder,
    VARSEL_KEYS_DIR: join(folder, 'keys'),
    VARSEL_EMBEDDED: 'true',
  };
}

/** A database and a folder that hold the demo, and nothing that runs. */
interface SeededDemo {
  readonly database: string;
  readonly folder: string;
}

/** The demo is seeded by the first who asks in a run; every product that shows it starts from a copy. */
async function seededDemo(): Promise<SeededDemo> {
  const folder = join(inject('testServer').folder, 'demo');
  const told = join(folder, 'database');
  if (existsSync(told)) return { database: readFileSync(told, 'utf8'), folder };
  await mkdir(folder, { recursive: true });
  const database = await testDatabase();
  await Promise.all([database.pool.end(), database.admin.end()]);
  const environment = { ...environmentOf('http://127.0.0.1:3000', folder, database.url), VARSEL_DEMO: 'true' };
  const [code] = (await once(run('seed.js', environment, folder), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The demo could not be seeded: ${logOf(folder)}`);
  await writeFile(told, database.name);
  return { database: database.name, folder };
}

function run(script: string, environment: Readonly<Record<string, string | undefined>>, folder: string): ChildProcess {
  const log = openSync(join(folder, 'server.log'), 'a');
  const program = spawn(process.execPath, [join(ROOT, 'apps/api/dist', script)], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', log, log],
  });
  const end = (): void => void program.kill('SIGKILL');
  process.once('exit', end);
  program.once('exit', () => process.off('exit', end));
  return program;
}

function loginsIn(folder: string): readonly DemoLogin[] {
  return JSON.parse(readFileSync(join(folder, 'keys', 'demo-accounts.json'), 'utf8')) as readonly DemoLogin[];
}

function logOf(folder: string): string {
  return readFileSync(join(folder, 'server.log'), 'utf8').slice(-2000);
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Where a person can look at what the browser showed. */
export const SCREENSHOTS = join(ROOT, '.varsel', 'screenshots');
