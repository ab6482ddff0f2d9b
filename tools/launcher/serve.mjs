import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseUrl } from './bootstrap.mjs';
import { environmentFor } from './child-environment.mjs';
import { finish, logFileIn, startChild } from './children.mjs';
import { startCluster } from './cluster.mjs';
import { startEmbedded } from './embedded.mjs';
import { checkDatabase } from './external.mjs';
import { portIfFree, untilReady } from './network.mjs';
import { Problem } from './problem.mjs';
import { archiveSettings } from './wal-archive.mjs';
import { say, whileSaying } from './progress.mjs';
import { witnessKeyAt, witnessProgram } from './witness.mjs';

/**
 * @typedef {import('./settings.mjs').LauncherSettings} LauncherSettings
 * @typedef {import('./lock.mjs').Lock} Lock
 * @typedef {import('./children.mjs').Child} Child
 * @typedef {import('./processes.mjs').KnownProcess} KnownProcess
 * @typedef {{ appUrl: string, adminUrl: string | undefined }} Urls
 * @typedef {{ process: KnownProcess, stop: () => Promise<unknown> }} Running
 */

const RESTART_AFTER = 2000;

/** Everything that runs, in the order of its start; it ends in the opposite order. */
export class Product {
  /** @type {Map<string, Running>} */
  #running = new Map();
  #stopping = false;
  /** @type {Readonly<Record<string, string>>} */
  #witness = {};
  /** @type {Promise<void>} */
  #started = Promise.resolve();
  /** Folder of the embedded cluster. */
  #home = '';
  /** @type {(problem: Problem) => void} */
  #fail;

  /**
   * @param {LauncherSettings} settings
   * @param {Lock} lock
   * @param {(problem: Problem) => void} fail called once when it cannot go on
   */
  constructor(settings, lock, fail) {
    this.settings = settings;
    this.lock = lock;
    this.#fail = fail;
  }

  /**
   * @param {string} build hash of the server's build: migrations and seed run when it changes
   * @returns {Promise<void>}
   */
  start(build) {
    this.#started = this.#begin(build);
    return this.#started;
  }

  /** @param {string} build */
  async #begin(build) {
    const logs = join(this.settings.dataDir, 'logs');
    mkdirSync(logs, { recursive: true });
    const urls = this.settings.embedded ? await this.#startDatabase() : await this.#useDatabase();
    await this.#prepare(build, urls, logs);
    if (this.settings.demo && process.env['WITNESS_URL'] === undefined) await this.#startWitness(logs);
    const server = await this.#startServer(urls, logs);
    if (this.settings.worker === 'apart') this.#startWorker(urls, logs);
    void server.ended.then(({ lastWords }) => {
      if (!this.#stopping)
        this.#fail(
          new Problem(
            `The server ended unexpectedly${lastWords && ` (${lastWords})`}; everything was stopped, start again with npm start.`,
          ),
        );
    });
  }

  async stop() {
    if (this.#stopping) return;
    this.#stopping = true;
    await this.#stopAll();
    // A start that was under way has failed by now, or has added something.
    await this.#started.catch(() => undefined);
    await this.#stopAll();
  }

  async #stopAll() {
    for (const { stop } of [...this.#running.values()].reverse()) await stop();
  }

  /**
   * A witness beside the demo, with a key and a folder of its own. The product goes on without one.
   * @param {string} logs
   */
  async #startWitness(logs) {
    const { root, dataDir, keysDir } = this.settings;
    const port = await portIfFree(0);
    const program = witnessProgram({ root, dataDir, keysDir, port: port ?? 0 });
    const start = () => {
      const witness = this.#startChild('witness', program, logs);
      void witness.ended.then(async () => {
        await sleep(RESTART_AFTER);
        if (!this.#stopping) start();
      });
    };
    start();
    const key = await witnessKeyAt(program.url);
    if (key === undefined) say('The witness did not start; the log of the demo is sealed without one.');
    else this.#witness = { WITNESS_URL: program.url, WITNESS_KEY: key };
  }

  /** @returns {Promise<Urls>} */
  async #startDatabase() {
    const { root, dataDir, keysDir, demo, walArchive } = this.settings;
    // The demo's open accounts never share a database with real ones.
    const database = demo ? 'varsel_demo' : 'varsel';
    const first = !existsSync(join(keysDir, 'database.json'));
    const detached = process.platform !== 'win32';
    const start = () => startEmbedded({ root, dataDir, keysDir, database, walArchive, detached });
    const server = await (first ? whileSaying('Creating the database', start) : start());
    this.#home = server.place.home;
    this.#note('database', server);
    void this.#keepDatabase(server.place, server.ended);
    return {
      appUrl: databaseUrl(server.port, 'varsel_app', server.passwords.app, database),
      adminUrl: databaseUrl(server.port, 'varsel_owner', server.passwords.owner, database),
    };
  }

  /**
   * A database that was killed comes back on its port; meanwhile the server answers that it is unavailable.
   * @param {import('./placement.mjs').Place} place
   * @param {Promise<void>} ended
   */
  async #keepDatabase(place, ended) {
    await ended;
    if (this.#stopping) return;
    say('The database ended unexpectedly; starting it again.');
    try {
      await sleep(RESTART_AFTER);
      if (this.#stopping) return;
      const settings = archiveSettings(this.settings.walArchive, place.user);
      const again = await startCluster(place, { settings, detached: process.platform !== 'win32' });
      this.#note('database', again);
      // Stopping began while it came up: it would be left behind.
      if (this.#stopping) await again.stop();
      void this.#keepDatabase(place, again.ended);
    } catch (error) {
      this.#fail(error instanceof Problem ? error : new Problem(String(error)));
    }
  }

  /** @returns {Promise<Urls>} */
  async #useDatabase() {
    const { databaseUrl: appUrl, databaseAdminUrl: adminUrl } = this.settings;
    if (appUrl === undefined) throw new Problem('DATABASE_URL is missing.', 2);
    await checkDatabase(appUrl);
    return { appUrl, adminUrl };
  }

  /**
   * @param {string} build
   * @param {Urls} urls
   * @param {string} logs
   */
  async #prepare(build, urls, logs) {
    if (this.#preparedFor() === build) return;
    if (urls.adminUrl !== undefined) await this.#run('migration', 'migrate.js', urls, logs);
    if (this.settings.demo)
      await whileSaying('Seeing to the demo organisation', () => this.#run('demo', 'seed.js', urls, logs));
    if (this.settings.embedded) writeFileSync(this.#preparationFile(), build);
  }

  /** The build that prepared this database last; noted beside the database, so that it vanishes with it. */
  #preparedFor() {
    const file = this.#preparationFile();
    return this.settings.embedded && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  #preparationFile() {
    return join(this.#home, this.settings.demo ? 'prepared-demo' : 'prepared');
  }

  /**
   * @param {string} name
   * @param {string} script
   * @param {Urls} urls
   * @param {string} logs
   */
  async #run(name, script, urls, logs) {
    const environment = {
      ...environmentFor(this.settings, urls.appUrl),
      ...(urls.adminUrl === undefined ? {} : { DATABASE_ADMIN_URL: urls.adminUrl }),
    };
    await finish(this.#launch(name, script, logs, environment));
    this.#forget(name);
  }

  /**
   * @param {Urls} urls
   * @param {string} logs
   */
  async #startServer(urls, logs) {
    const server = this.#launch('server', 'main.js', logs, this.#environment(urls));
    let gone = false;
    void server.ended.then(() => (gone = true));
    if (!(await untilReady(this.settings.host, this.settings.port, { gone: () => gone }))) {
      const { lastWords } = await server.ended;
      throw new Problem(lastWords || `The server did not start; ${join(logs, 'server.log')} says why.`);
    }
    return server;
  }

  /**
   * Acts succeed without the worker, so its end does not end the product.
   * @param {Urls} urls
   * @param {string} logs
   */
  #startWorker(urls, logs) {
    const worker = this.#launch('worker', 'worker.js', logs, this.#environment(urls));
    void worker.ended.then(async () => {
      if (!this.#stopping) say('The worker ended unexpectedly; starting it again.');
      await sleep(RESTART_AFTER);
      if (!this.#stopping) this.#startWorker(urls, logs);
    });
  }

  /** @param {Urls} urls */
  #environment({ appUrl }) {
    return { ...environmentFor(this.settings, appUrl), ...this.#witness };
  }

  /**
   * @param {string} name
   * @param {string} script
   * @param {string} logs
   * @param {Readonly<Record<string, string | undefined>>} environment
   * @returns {Child}
   */
  #launch(name, script, logs, environment) {
    const { root } = this.settings;
    return this.#startChild(name, { script: join(root, 'apps', 'api', 'dist', script), environment }, logs);
  }

  /**
   * @param {string} name
   * @param {Pick<import('./children.mjs').Program, 'script' | 'words' | 'environment'>} program
   * @param {string} logs
   * @returns {Child}
   */
  #startChild(name, program, logs) {
    if (this.#stopping) throw new Problem('Stopped while starting.');
    const { root } = this.settings;
    const database = this.#running.get('database')?.process;
    const child = startChild({ name, root, ...program, logFile: logFileIn(logs, `${name}.log`), database });
    this.#note(name, child);
    return child;
  }

  /**
   * @param {string} name
   * @param {Running} running
   */
  #note(name, running) {
    this.#running.set(name, running);
    this.lock.children([...this.#running.values()].map((each) => each.process));
  }

  /** @param {string} name */
  #forget(name) {
    this.#running.delete(name);
  }
}
