import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { copyOfBinaries } from './native.mjs';
import { Problem } from './problem.mjs';

/** The user called `nobody`; PostgreSQL refuses to run as root. */
const NOBODY = { uid: 65534, gid: 65534 };
const SYSTEM_FOLDER = '/var/lib/varsel';

/**
 * @typedef {{ uid: number, gid: number }} User
 * @typedef {import('./native.mjs').Native} Native
 * @typedef {object} Place
 * @property {string} home folder of the cluster: `data`, `postgres.log`, `port`
 * @property {User | undefined} user who runs the server; undefined: whoever runs this program
 * @property {Native} native
 */

/**
 * Where the cluster of this data folder lives and who runs it. As root that is `nobody`; what lies below a folder
 * closed to it moves to a system folder, and `<data folder>/cluster` names the place.
 * @param {{ dataDir: string, native: Native, systemFolder?: string, isRoot?: boolean }} options
 * @returns {Place}
 */
export function placeCluster({ dataDir, native, systemFolder = SYSTEM_FOLDER, isRoot = process.getuid?.() === 0 }) {
  makeOpenFolder(dataDir);
  if (!isRoot) return { home: ownHome(dataDir), user: undefined, native };
  const home = homeForNobody(dataDir, systemFolder);
  if (!existsSync(home)) {
    mkdirSync(home, { mode: 0o700 });
    chownSync(home, NOBODY.uid, NOBODY.gid);
  }
  // A cluster that an ordinary user made here before stays that user's.
  const { uid, gid } = statSync(home);
  const user = { uid, gid };
  const runsInPlace = canRun(native, user);
  return { home, user, native: runsInPlace ? native : copyOfBinaries(native, copyPlace(dataDir, systemFolder)) };
}

/** @param {string} dataDir */
function ownHome(dataDir) {
  const home = join(dataDir, 'postgres');
  const named = namedHome(dataDir);
  if (named !== undefined && named !== home) {
    throw new Problem(
      `The database of ${dataDir} was made by root and lives in ${named}; start as root or choose another VARSEL_DATA_DIR.`,
    );
  }
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const owner = statSync(home).uid;
  if (process.getuid !== undefined && owner !== process.getuid()) {
    throw new Problem(
      `The database in ${home} belongs to another user (${owner}); start as that user or choose another VARSEL_DATA_DIR.`,
    );
  }
  return home;
}

/**
 * @param {string} dataDir
 * @param {string} systemFolder
 */
function homeForNobody(dataDir, systemFolder) {
  const named = namedHome(dataDir);
  if (named !== undefined && existsSync(named)) return named;
  const inside = join(dataDir, 'postgres');
  if (existsSync(inside) && canEnter(dataDir, userOf(inside))) return inside;
  if (!existsSync(inside) && canEnter(dataDir, NOBODY)) return inside;
  const folder = outsideFolder(dataDir, systemFolder);
  const home = join(folder, 'postgres');
  setAside(home);
  writeFileSync(join(dataDir, 'cluster'), `${home}\n`);
  return home;
}

/**
 * What a removed data folder left behind is not this folder's data, and not ours to delete.
 * @param {string} home
 */
function setAside(home) {
  if (existsSync(home)) renameSync(home, `${home}.left-${new Date().toISOString().replaceAll(':', '')}`);
}

/**
 * @param {string} dataDir
 * @param {string} systemFolder
 */
function outsideFolder(dataDir, systemFolder) {
  const hash = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  makeOpenFolder(systemFolder);
  const folder = join(systemFolder, hash);
  makeOpenFolder(folder);
  return folder;
}

/**
 * @param {string} dataDir
 * @param {string} systemFolder
 */
function copyPlace(dataDir, systemFolder) {
  return join(outsideFolder(dataDir, systemFolder), 'native');
}

/** @param {string} dataDir */
function namedHome(dataDir) {
  const file = join(dataDir, 'cluster');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** @param {string} path */
function userOf(path) {
  const { uid, gid } = statSync(path);
  return { uid, gid };
}

/** @param {string} folder */
function makeOpenFolder(folder) {
  if (existsSync(folder)) return;
  makeOpenFolder(dirname(folder));
  mkdirSync(folder);
  // Whatever the umask says: what is secret inside has closed folders of its own.
  chmodSync(folder, 0o755);
}

/**
 * Proved by doing: modes alone do not tell about access lists and mounts.
 * @param {string} folder
 * @param {User} user
 */
function canEnter(folder, user) {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/**
 * @param {Native} native
 * @param {User} user
 */
function canRun(native, user) {
  const script = '"$0/bin/postgres" --version && test -x "$0/bin/initdb" && test -r "$0/share/postgresql/postgres.bki"';
  return spawnSync('/bin/sh', ['-c', script, native.folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
