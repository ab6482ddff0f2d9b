import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, isGoneWithin, postgresProcessesIn } from './processes.mjs';

/** @typedef {import('./processes.mjs').KnownProcess} KnownProcess */

/** Ends connections, then everything at once, then what does not listen. */
const GENTLE = /** @type {const} */ ([
  ['SIGINT', 1200],
  ['SIGQUIT', 500],
  ['SIGKILL', 500],
]);

/**
 * The last line of `postmaster.pid` tells the state of the server.
 * @param {string} data
 * @param {number} pid
 */
export function isReady(data, pid) {
  const lines = postmasterFile(data);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** @param {string} data */
function postmasterFile(data) {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * @param {KnownProcess} known
 * @param {string} data
 */
export async function stopServer(known, data) {
  await endProcess(known, GENTLE);
  await endStrays(data);
}

/**
 * Ends a server that was left running by a killed launcher and removes the lock file of one that was killed itself.
 * @param {string} data
 */
export async function clearLeftovers(data) {
  const pid = Number(postmasterFile(data)[0]);
  const owner = postgresProcessesIn(data).find((each) => each.pid === pid);
  if (owner !== undefined) await endProcess(owner, GENTLE);
  await endStrays(data);
  // Its number may belong to a stranger by now; PostgreSQL itself would refuse to start for that stranger's sake.
  if (process.platform === 'linux') rmSync(join(data, 'postmaster.pid'), { force: true });
}

/**
 * Server processes outlive a killed postmaster for a moment and hold its shared memory.
 * @param {string} data
 */
async function endStrays(data) {
  for (const stray of postgresProcessesIn(data)) {
    if (!(await isGoneWithin(stray, 1000))) await endProcess(stray, [['SIGKILL', 1000]]);
  }
}
