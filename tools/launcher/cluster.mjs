import { spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './problem.mjs';
import { clearLeftovers, isReady, stopServer } from './postmaster.mjs';
import { portIfFree } from './network.mjs';
import { identityOf } from './processes.mjs';

/**
 * @typedef {import('./placement.mjs').Place} Place
 * @typedef {import('./processes.mjs').KnownProcess} KnownProcess
 * @typedef {object} RunningCluster
 * @property {number} port on 127.0.0.1
 * @property {KnownProcess} process
 * @property {Promise<void>} ended settles when the server has gone, whatever the reason
 * @property {() => Promise<void>} stop
 */

/**
 * Makes the cluster when there is none: UTF-8, the same order of text on every machine, checksums, passwords only.
 * A half-made one, left by a killed first start, is thrown away.
 * @param {Place} place
 * @param {string} password of the superuser `postgres`
 * @returns {boolean} whether it was made now
 */
export function createCluster(place, password) {
  const data = join(place.home, 'data');
  if (existsSync(data)) {
    checkVersion(data, place.native.major);
    return false;
  }
  const unfinished = join(place.home, 'data.unfinished');
  const passwordFile = join(place.home, 'password');
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.user !== undefined) chownSync(passwordFile, place.user.uid, place.user.gid);
  const made = spawnSync(
    join(place.native.folder, 'bin', 'initdb'),
    [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
    ],
    { ...place.user, cwd: '/', encoding: 'utf8', env: plainEnvironment() },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0)
    throw new Problem(`The database could not be created: ${reasonIn(made.stderr || made.error?.message || '')}`);
  renameSync(unfinished, data);
  return true;
}

/**
 * Starts the server on a free port of 127.0.0.1 and waits until it accepts connections. Whatever a killed
 * predecessor left behind is cleared first, but only what is provably this cluster's own.
 * @param {Place} place
 * @param {{ settings?: Readonly<Record<string, string>>, detached?: boolean, patience?: number }} [options]
 * @returns {Promise<RunningCluster>}
 */
export async function startCluster(place, { settings = {}, detached = false, patience = 60_000 } = {}) {
  const data = join(place.home, 'data');
  for (let attempt = 1; ; attempt += 1) {
    await clearLeftovers(data);
    const port = await freePort(place.home);
    const running = launch(place, port, settings, detached);
    const failure = await readiness(data, running, patience);
    if (failure === undefined) {
      writeFileSync(join(place.home, 'port'), String(port));
      return running;
    }
    await running.stop();
    const log = readFileSync(join(place.home, 'postgres.log'), 'utf8');
    const passes = /Address already in use|pre-existing shared memory block|another postmaster/.test(log);
    if (!passes || attempt === 4) throw new Problem(`The database did not start: ${reasonIn(log) || failure}`);
    await sleep(500);
  }
}

/**
 * @param {Place} place
 * @param {number} port
 * @param {Readonly<Record<string, string>>} settings
 * @param {boolean} detached
 * @returns {RunningCluster}
 */
function launch(place, port, settings, detached) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    shared_buffers: '64MB',
    ...settings,
  };
  const log = openSync(join(place.home, 'postgres.log'), 'w', 0o644);
  const child = spawn(
    join(place.native.folder, 'bin', 'postgres'),
    [
      '-D',
      join(place.home, 'data'),
      '-p',
      String(port),
      ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...place.user, cwd: '/', detached, stdio: ['ignore', log, log], env: plainEnvironment() },
  );
  closeSync(log);
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const known = { pid: child.pid ?? 0, identity: identityOf(child.pid ?? 0) ?? 'gone' };
  return { port, process: known, ended, stop: () => stopServer(known, join(place.home, 'data')) };
}

/**
 * @param {string} data
 * @param {RunningCluster} running
 * @param {number} patience
 * @returns {Promise<string | undefined>} what went wrong
 */
async function readiness(data, running, patience) {
  let gone = false;
  void running.ended.then(() => (gone = true));
  const until = Date.now() + patience;
  while (!isReady(data, running.process.pid)) {
    if (gone) return 'it ended at once';
    if (Date.now() > until) return `it was not ready after ${Math.round(patience / 1000)} s`;
    await sleep(10);
  }
  return undefined;
}

/**
 * @param {string} data
 * @param {number} major
 */
function checkVersion(data, major) {
  const found = Number.parseInt(readFileSync(join(data, 'PG_VERSION'), 'utf8'), 10);
  if (found > major)
    throw new Problem(
      `The database in ${data} was made by the newer PostgreSQL ${found}; this Varsel brings ${major}: use a newer Varsel.`,
    );
  if (found < major)
    throw new Problem(
      `The database in ${data} was made by PostgreSQL ${found}; move it to ${major} with pg_upgrade, or choose another VARSEL_DATA_DIR.`,
    );
}

/**
 * The port of last time when it is still free: what people noted stays true.
 * @param {string} home
 */
async function freePort(home) {
  const file = join(home, 'port');
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  return (await portIfFree(last)) ?? (await portIfFree(0)) ?? 0;
}

/**
 * The line in which PostgreSQL says why, without its prefix.
 * @param {string} log
 */
function reasonIn(log) {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const told =
    lines.findLast((line) => /No space left/.test(line)) ??
    lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ??
    lines.at(-1) ??
    '';
  return told.replace(/^.*?(FATAL|PANIC|error):\s*/, '');
}

/** PG* variables of the person who starts must not reach the embedded server. */
function plainEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
