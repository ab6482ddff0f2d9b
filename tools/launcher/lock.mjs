import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './problem.mjs';
import { endProcess, identityOf, stillRuns } from './processes.mjs';

/**
 * @typedef {import('./processes.mjs').KnownProcess} KnownProcess
 * @typedef {object} Holder what the lock file says
 * @property {number} pid
 * @property {string} identity
 * @property {string} since
 * @property {string} address
 * @property {boolean} stopping
 * @property {readonly KnownProcess[]} children
 *
 * @typedef {object} Lock
 * @property {(children: readonly KnownProcess[]) => void} children writes down what to end if this process is killed
 * @property {() => void} stopping tells the next start that waiting is worth it
 * @property {() => void} release
 */

/** How long a next start waits for a holder that is on its way out, and for one that does not say so. */
const PATIENCE = { stopping: 15_000, running: 3_000 };

/**
 * Takes the data folder for this process. One that is stopping is waited for; the children of one that was killed
 * are ended, proved by start time; a living holder is named. A lock of the parent process is handed down.
 * @param {string} dataDir
 * @param {string} address what this process will answer on
 * @param {{ patience?: typeof PATIENCE }} [options]
 * @returns {Promise<Lock>}
 */
export async function takeLock(dataDir, address, { patience = PATIENCE } = {}) {
  const file = join(dataDir, 'lock');
  /** @type {Holder} */
  const mine = {
    pid: process.pid,
    identity: identityOf(process.pid) ?? '',
    since: new Date().toISOString(),
    address,
    stopping: false,
    children: [],
  };
  const begun = Date.now();
  while (!create(file, mine)) {
    const holder = read(file);
    if (holder === 'gone') continue;
    if (holder === 'unreadable' || !stillRuns(holder)) {
      await inherit(file, holder);
      continue;
    }
    if (holder.pid === process.ppid) return handedDown(file, mine);
    const waited = Date.now() - begun;
    if (waited > (holder.stopping ? patience.stopping : patience.running)) throw heldBy(holder);
    await sleep(100);
  }
  return lockOf(file, mine);
}

/**
 * @param {string} file
 * @param {Holder} mine
 */
function handedDown(file, mine) {
  const lock = lockOf(file, mine);
  lock.children([]);
  return lock;
}

/**
 * @param {string} file
 * @param {Holder} mine
 * @returns {Lock}
 */
function lockOf(file, mine) {
  let now = mine;
  const change = (/** @type {Partial<Holder>} */ part) => {
    now = { ...now, ...part };
    const next = `${file}.${process.pid}`;
    writeFileSync(next, JSON.stringify(now), { mode: 0o644 });
    renameSync(next, file);
  };
  return {
    children: (children) => change({ children }),
    stopping: () => change({ stopping: true }),
    release: () => {
      const holder = read(file);
      if (typeof holder === 'object' && holder.pid === mine.pid) rmSync(file, { force: true });
    },
  };
}

/**
 * @param {string} file
 * @param {Holder} mine
 */
function create(file, mine) {
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {Holder | 'gone' | 'unreadable'}
 */
function read(file) {
  try {
    const holder = /** @type {Holder} */ (JSON.parse(readFileSync(file, 'utf8')));
    return typeof holder.pid === 'number' && Array.isArray(holder.children) ? holder : 'unreadable';
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT' ? 'gone' : 'unreadable';
  }
}

/**
 * Ends what a killed holder left running and removes its lock. Two starts may do so at once: the lock is moved away
 * first, and given back when it turns out to be a new one.
 * @param {string} file
 * @param {Holder | 'unreadable'} dead
 */
async function inherit(file, dead) {
  if (dead === 'unreadable') {
    // Perhaps it is being written at this moment.
    await sleep(200);
    if (read(file) !== 'unreadable' || ageOf(file) < 1000) return;
  }
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (typeof moved === 'object' && stillRuns(moved)) {
    renameSync(aside, file);
    return;
  }
  rmSync(aside, { force: true });
  if (typeof moved !== 'object') return;
  for (const child of moved.children)
    await endProcess(child, [
      ['SIGTERM', 1500],
      ['SIGKILL', 1500],
    ]);
}

/** @param {string} file */
function ageOf(file) {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

/** @param {Holder} holder */
function heldBy({ pid, since, address }) {
  return new Problem(
    `Varsel runs from this folder already, as process ${pid} since ${since.slice(0, 16).replace('T', ' ')} UTC at ${address}; stop it first.`,
  );
}
