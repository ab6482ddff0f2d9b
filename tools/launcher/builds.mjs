import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Problem } from './problem.mjs';
import { tiedToUs } from './processes.mjs';
import { whileSaying } from './progress.mjs';

/** @typedef {{ name: string, folder: string, sources: readonly string[] }} Build */

const EVERYWHERE = ['package-lock.json', 'tsconfig.base.json'];

/** @type {readonly Build[]} */
const BUILDS = [
  {
    name: 'server',
    folder: 'apps/api',
    sources: ['apps/api', 'apps/demo', 'apps/upkeep', 'apps/witness', 'libs', ...EVERYWHERE],
  },
  { name: 'pages', folder: 'apps/web', sources: ['apps/web', 'libs/kernel', 'apps/api/schema.graphql', ...EVERYWHERE] },
  {
    name: 'verifier',
    folder: 'apps/verify',
    sources: ['apps/verify', 'libs/kernel', ...EVERYWHERE],
  },
];

/** Nothing in a build depends on these. */
const IGNORED = /^(node_modules|dist|\.varsel|coverage)$|\.(spec|fixtures)\.tsx?$|\.md$/;

/**
 * Builds what is missing or older than its sources. A build carries the hash of what it was made from, written last:
 * an interrupted one is made again.
 * @param {string} root
 * @returns {Promise<string>} hash of the server's build
 */
export async function ensureBuilt(root) {
  const hashes = BUILDS.map((build) => sourceHash(root, build.sources));
  const due = BUILDS.flatMap((build, index) =>
    stampOf(root, build) === hashes[index] ? [] : [{ build, hash: hashes[index] ?? '' }],
  );
  if (due.length > 0) {
    const names = due.map(({ build }) => build.name).join(' and the ');
    await whileSaying(`Building the ${names}`, () =>
      Promise.all(due.map(({ build, hash }) => make(root, build, hash))),
    );
  }
  return hashes[0] ?? '';
}

/**
 * @param {string} root
 * @param {readonly string[]} sources files and folders
 */
export function sourceHash(root, sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(root, source))).sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  /** @type {import('node:fs').Dirent[]} */
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .filter(({ name }) => !IGNORED.test(name))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return filesUnder(inside);
      return entry.isFile() ? [inside] : [];
    });
}

/**
 * @param {string} root
 * @param {Build} build
 */
function stampOf(root, build) {
  const file = stampFile(root, build);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * @param {string} root
 * @param {Build} build
 */
function stampFile(root, build) {
  return join(root, build.folder, 'dist', '.varsel-build');
}

/**
 * @param {string} root
 * @param {Build} build
 * @param {string} hash
 */
async function make(root, build, hash) {
  rmSync(stampFile(root, build), { force: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const cwd = join(root, build.folder);
  const child = tiedToUs(
    spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Whatever the caller works in: any other word puts the libraries' development halves into the pages.
      env: { ...process.env, NODE_ENV: 'production' },
    }),
  );
  let told = '';
  const listen = (/** @type {Buffer} */ data) => (told = `${told}${data.toString('utf8')}`.slice(-8000));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Problem(`The ${build.name} could not be built:\n${told.trim()}`);
  writeFileSync(stampFile(root, build), hash);
}
