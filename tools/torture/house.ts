import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@varsel/tenancy';
import pg from 'pg';
import { databaseUrl } from '../launcher/bootstrap.mjs';
import { startEmbedded } from '../launcher/embedded.mjs';
import { portIfFree } from '../launcher/network.mjs';
import { postgresProcessesIn } from '../launcher/processes.mjs';
import { openTemporaryFolder } from '../launcher/temporary.mjs';
import { root } from '../source/files.ts';
import { Program, untilWell } from './program.ts';

const DATABASE = 'varsel_torture';
const DIST = join(root, 'apps', 'api', 'dist');
const READY_WITHIN_MS = 60_000;
const WORKER_AGAIN_AFTER_MS = 2_000;

/** The built product on a database of its own with fsync on: server and worker are two processes. */
export class TortureHouse {
  readonly api: Program;
  readonly worker: Program;
  readonly url: string;
  readonly #folder: string;
  readonly #environment: Readonly<Record<string, string>>;
  #database: Awaited<ReturnType<typeof startEmbedded>>;

  private constructor(folder: string, database: Awaited<ReturnType<typeof startEmbedded>>, port: number) {
    this.#folder = folder;
    this.#database = database;
    this.url = `http://127.0.0.1:${port}`;
    this.#environment = {
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: join(folder, 'cache'),
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: this.url,
      VARSEL_DATA_DIR: folder,
      VARSEL_KEYS_DIR: join(folder, 'keys'),
      VARSEL_WORKER: 'apart',
      DATABASE_URL: this.appUrl,
    };
    const log = (name: string): string => join(folder, `${name}.log`);
    this.api = new Program(join(DIST, 'main.js'), this.#environment, log('api'));
    // It ends when the database is away while it starts; the launcher starts it again.
    this.worker = new Program(join(DIST, 'worker.js'), this.#environment, log('worker'), WORKER_AGAIN_AFTER_MS);
  }

  static async open(): Promise<TortureHouse> {
    const folder = openTemporaryFolder('varsel-torture-');
    mkdirSync(join(folder, 'keys'), { mode: 0o700 });
    const database = await startDatabase(folder);
    const house = new TortureHouse(folder, database, (await portIfFree(0)) ?? 0);
    try {
      await house.#run('migrate.js');
      house.api.start();
      house.worker.start();
      await house.untilReady();
      return house;
    } catch (error) {
      await house.close();
      throw error;
    }
  }

  get appUrl(): string {
    const { port, passwords } = this.#database;
    return databaseUrl(port, 'varsel_app', passwords.app, DATABASE);
  }

  get #adminUrl(): string {
    const { port, passwords } = this.#database;
    return databaseUrl(port, 'varsel_owner', passwords.owner, DATABASE);
  }

  /** Milliseconds until the server says that it is ready. */
  untilReady(): Promise<number> {
    return untilWell(`${this.url}/health/ready`, READY_WITHIN_MS);
  }

  /** `kill -9` of the postmaster and of everything it started, at once; then the same data again. */
  async loseDatabase(): Promise<void> {
    for (const { pid } of postgresProcessesIn(join(this.#database.place.home, 'data'))) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself between the look and the kill.
      }
    }
    await this.#database.ended;
    this.#database = await startDatabase(this.#folder);
  }

  /** Ends every connection of the product, and gives how many there were. */
  async endConnections(): Promise<number> {
    const { port, passwords } = this.#database;
    const client = new pg.Client({ connectionString: databaseUrl(port, 'postgres', passwords.superuser, DATABASE) });
    await client.connect();
    try {
      const ended = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'varsel_app' and datname = $1`,
        [DATABASE],
      );
      return ended.rowCount ?? 0;
    } finally {
      await client.end();
    }
  }

  /** Every view against a replay of the log, by the operator's own program. Throws when one differs. */
  compareViews(): Promise<string> {
    return this.#run('views.js', 'compare');
  }

  viewStatus(): Promise<string> {
    return this.#run('views.js', 'status');
  }

  openDatabase(): Promise<Database> {
    return Database.open({ url: this.appUrl, entities: [] });
  }

  async close(): Promise<void> {
    await this.api.stop();
    await this.worker.stop();
    await this.#database.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(program: string, ...flags: readonly string[]): Promise<string> {
    return Program.run(join(DIST, program), flags, { ...this.#environment, DATABASE_ADMIN_URL: this.#adminUrl });
  }
}

function startDatabase(folder: string): ReturnType<typeof startEmbedded> {
  return startEmbedded({ root, dataDir: join(folder, 'data'), keysDir: join(folder, 'keys'), database: DATABASE });
}
