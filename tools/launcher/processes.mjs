import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {{ pid: number, identity: string }} KnownProcess */

/**
 * Tells a process from any other that had or will have its number. Undefined when it does not run;
 * a process that has ended and only waits to be collected by its parent counts as ended.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') {
    const stat = linuxStat(pid);
    return stat === undefined || stat.state === 'Z' || stat.state === 'X'
      ? undefined
      : `${bootId()}/${stat.startTicks}`;
  }
  if (!answers(pid)) return undefined;
  return process.platform === 'win32' ? 'running' : startByPs(pid);
}

/**
 * @param {KnownProcess} known
 */
export function stillRuns(known) {
  return identityOf(known.pid) === known.identity;
}

/**
 * Ends a process by one signal after another until it is gone. Never touches another process that has its number by now.
 * @param {KnownProcess} known
 * @param {readonly (readonly [NodeJS.Signals, number])[]} steps signal and milliseconds to wait after it
 * @returns {Promise<boolean>} whether it is gone
 */
export async function endProcess(known, steps) {
  for (const [signal, patience] of steps) {
    if (!stillRuns(known)) return true;
    try {
      process.kill(known.pid, signal);
    } catch {
      return !stillRuns(known);
    }
    if (await isGoneWithin(known, patience)) return true;
  }
  return !stillRuns(known);
}

/**
 * @param {KnownProcess} known
 * @param {number} milliseconds
 */
export async function isGoneWithin(known, milliseconds) {
  const until = Date.now() + milliseconds;
  while (stillRuns(known)) {
    if (Date.now() >= until) return false;
    await sleep(20);
  }
  return true;
}

/**
 * PostgreSQL processes whose working folder is this cluster: provably its own. Empty where the system does not tell.
 * @param {string} folder
 * @returns {KnownProcess[]}
 */
export function postgresProcessesIn(folder) {
  if (process.platform !== 'linux' || !existsSync(folder)) return [];
  const place = realpathSync(folder);
  return readdirSync('/proc').flatMap((entry) => {
    const pid = Number(entry);
    if (!Number.isInteger(pid) || linkOf(`/proc/${entry}/cwd`) !== place) return [];
    const identity = identityOf(pid);
    const isPostgres = /\/postgres(\.exe)?( \(deleted\))?$/.test(linkOf(`/proc/${entry}/exe`) ?? '');
    return identity !== undefined && isPostgres ? [{ pid, identity }] : [];
  });
}

/**
 * The processes above this one up to and including npm; only the parent where the system does not tell more.
 * Empty when npm did not start it: then nobody's end is ours.
 * @returns {KnownProcess[]}
 */
export function processesUpToNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return [];
  /** @type {KnownProcess[]} */
  const above = [];
  for (let pid = process.ppid; pid > 1 && above.length < 8; pid = linuxStat(pid)?.parent ?? 0) {
    const identity = identityOf(pid);
    if (identity === undefined) break;
    above.push({ pid, identity });
    if (isNpm(pid)) return above;
  }
  return above.slice(0, 1);
}

/**
 * A helper program that must not outlive this one.
 * @template {import('node:child_process').ChildProcess} Child
 * @param {Child} child
 * @returns {Child}
 */
export function tiedToUs(child) {
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

/** @param {number} pid */
function isNpm(pid) {
  try {
    return /^npm\b|npm-cli\.js/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
  } catch {
    return false;
  }
}

/** @param {number} pid */
function linuxStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in parentheses and may hold anything; the rest follows the last one.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], parent: Number(fields[1]), startTicks: fields[19] };
  } catch {
    return undefined;
  }
}

/** @type {string | undefined} */
let knownBootId;

function bootId() {
  try {
    knownBootId ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    knownBootId = 'boot';
  }
  return knownBootId;
}

/** @param {number} pid */
function answers(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {number} pid */
function startByPs(pid) {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function linkOf(path) {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
