import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statfsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from './problem.mjs';
import { tiedToUs } from './processes.mjs';
import { started, startedVariable, whileSaying } from './progress.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean }} LockedPackage */

const NEEDED_MEGABYTES = 1200;

/**
 * Installs the pinned packages when `package-lock.json` says something else than what is installed.
 * @param {string} root
 */
export async function ensureInstalled(root) {
  const stamp = join(root, 'node_modules', '.varsel-installed');
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isWholeAlready(root, lock.toString('utf8'))) {
    requireSpace(root, NEEDED_MEGABYTES);
    await whileSaying('Installing packages (about a minute the first time)', () => npmCi(root));
  }
  writeFileSync(stamp, wanted);
}

/**
 * @param {string} folder
 * @param {number} megabytes
 */
export function requireSpace(folder, megabytes) {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free < megabytes)
    throw new Problem(
      `The disk of ${folder} has ${free} MB left, but ${megabytes} MB are needed; free some space and start again.`,
    );
}

/**
 * Runs this program again under the Node that was installed with the packages, unless it runs under it already.
 * @param {string} root
 * @param {string} script
 * @param {readonly string[]} flags
 * @returns {import('node:child_process').ChildProcess | undefined} the second run; undefined when none was needed
 */
export function relaunchUnderOwnNode(root, script, flags) {
  const own = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  // Where no Node comes with the packages the person's own has to do.
  if (process.platform === 'win32' || !existsSync(own)) return undefined;
  if (realpathSync(own) === realpathSync(process.execPath)) return undefined;
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  const env = { ...process.env, PATH: path, [startedVariable]: String(started) };
  return spawn(own, [script, ...flags], { stdio: 'inherit', env });
}

/**
 * Somebody may have run npm by hand: then every package of the lock stands in npm's own list, in its version.
 * @param {string} root
 * @param {string} lock
 */
function isWholeAlready(root, lock) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = packagesOf(readFileSync(hidden, 'utf8'));
  return Object.entries(packagesOf(lock)).every(([path, { version, link, optional }]) => {
    if (!path.startsWith('node_modules/') || link) return true;
    const found = installed[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

/**
 * @param {string} text
 * @returns {Readonly<Record<string, LockedPackage>>}
 */
function packagesOf(text) {
  const { packages } = /** @type {{ packages?: Record<string, LockedPackage> }} */ (JSON.parse(text));
  return packages ?? {};
}

/**
 * @param {string} root
 * @returns {Promise<void>}
 */
function npmCi(root) {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const [program, all] = cli === undefined ? ['npm', flags] : [node ?? process.execPath, [cli, ...flags]];
  const shell = program === 'npm' && process.platform === 'win32';
  const child = tiedToUs(spawn(program, all, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], shell }));
  let told = '';
  child.stderr.on('data', (/** @type {Buffer} */ data) => (told = `${told}${data.toString('utf8')}`.slice(-4000)));
  return new Promise((resolve, reject) => {
    child.once('error', () =>
      reject(new Problem('npm was not found; install Node.js with npm (https://nodejs.org) and start again.')),
    );
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Problem(`The packages could not be installed: ${firstReason(told)}`)),
    );
  });
}

/** @param {string} told */
function firstReason(told) {
  const lines = told
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .filter((line) => line !== '' && !/^(code|errno|syscall|A complete log)/.test(line));
  return lines.find((line) => /no space left/i.test(line)) ?? lines[0] ?? 'npm gave no reason';
}
