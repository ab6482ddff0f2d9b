import { spawn } from 'node:child_process';
import { closeSync, createWriteStream, openSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { endProcess, identityOf } from './processes.mjs';

/** @typedef {import('./processes.mjs').KnownProcess} KnownProcess */

const LOG_LIMIT_BYTES = 20_000_000;

/**
 * @typedef {object} Ending
 * @property {number | null} code
 * @property {NodeJS.Signals | null} signal
 * @property {string} lastWords last line it wrote to standard error
 *
 * @typedef {object} Child
 * @property {string} name
 * @property {KnownProcess} process
 * @property {Promise<Ending>} ended
 * @property {() => Promise<boolean>} stop
 *
 * @typedef {object} Program
 * @property {string} name
 * @property {string} root
 * @property {string} script
 * @property {readonly string[]} [words] what the script is told on its command line
 * @property {string} logFile
 * @property {Readonly<Record<string, string | undefined>>} environment
 * @property {KnownProcess | undefined} database ended with the program when the launcher is killed
 */

/**
 * Starts a server program: out of reach of the terminal's Ctrl-C, so that the launcher decides the order of the end.
 * @param {Program} program
 * @returns {Child}
 */
export function startChild({ name, root, script, words = [], logFile, environment, database }) {
  const log = openSync(logFile, 'a');
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', guardAddress(database), script, ...words],
    {
      cwd: root,
      env: environment,
      detached: process.platform !== 'win32',
      stdio: ['ignore', log, 'pipe', 'ipc'],
    },
  );
  closeSync(log);
  const errors = createWriteStream(logFile, { flags: 'a' });
  let tail = '';
  child.stderr?.on('data', (/** @type {Buffer} */ data) => {
    tail = `${tail}${data.toString('utf8')}`.slice(-4000);
    errors.write(data);
  });
  /** @type {Promise<Ending>} */
  const ended = new Promise((resolve) => {
    const end = (/** @type {number | null} */ code, /** @type {NodeJS.Signals | null} */ signal) => {
      errors.end();
      resolve({ code, signal, lastWords: lastLine(tail) });
    };
    child.once('close', end);
    child.once('error', (error) => {
      tail = error.message;
      end(1, null);
    });
  });
  const pid = child.pid ?? 0;
  const known = { pid, identity: identityOf(pid) ?? 'gone' };
  return {
    name,
    process: known,
    ended,
    stop: () =>
      endProcess(known, [
        ['SIGTERM', 1200],
        ['SIGKILL', 1000],
      ]),
  };
}

/**
 * Runs a program to its end. What it says on standard error is the reason when it fails.
 * @param {Child} child
 */
export async function finish(child) {
  const { code, signal, lastWords } = await child.ended;
  if (code === 0) return;
  throw new Problem(lastWords || `The ${child.name} ended ${signal === null ? `with code ${code}` : `on ${signal}`}.`);
}

/**
 * Keeps one older log beside the present one.
 * @param {string} folder
 * @param {string} name
 */
export function logFileIn(folder, name) {
  const file = join(folder, name);
  try {
    if (statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  } catch {
    // No log yet.
  }
  return file;
}

/** @param {KnownProcess | undefined} database */
function guardAddress(database) {
  const address = new URL('./guard.mjs', import.meta.url);
  if (database !== undefined) {
    address.searchParams.set('pid', String(database.pid));
    address.searchParams.set('identity', database.identity);
  }
  return address.href;
}

/** @param {string} text */
function lastLine(text) {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('at '));
  return lines.at(-1) ?? '';
}
