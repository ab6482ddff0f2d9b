import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { Problem } from './problem.mjs';

/**
 * @typedef {object} LauncherSettings
 * @property {string} root the clone
 * @property {string} host
 * @property {number} port
 * @property {string} publicUrl without a slash at its end
 * @property {string} dataDir
 * @property {string} keysDir
 * @property {string | undefined} databaseUrl application role of a server that somebody else runs
 * @property {string | undefined} databaseAdminUrl owner; for migrations only
 * @property {string | undefined} smtpUrl
 * @property {boolean} embedded
 * @property {boolean} demo only with the embedded server, and only on loopback
 * @property {boolean} insecure
 * @property {'inside' | 'apart'} worker
 * @property {string | undefined} walArchive folder for the log of the embedded server
 */

/** What a person may set; `--help` prints it, and anything else that begins with VARSEL_ is refused. */
const SETTINGS = /** @type {const} */ ([
  ['HOST', 'address to listen on (127.0.0.1)'],
  ['PORT', 'port to listen on (3000)'],
  ['PUBLIC_URL', 'address people use, as seen from outside (http://HOST:PORT)'],
  ['VARSEL_DATA_DIR', 'folder of database, files and logs (.varsel)'],
  ['VARSEL_KEYS_DIR', 'folder of the keys, never in the database (.varsel/keys)'],
  ['DATABASE_URL', 'PostgreSQL 18 of your own, application role (embedded server)'],
  ['DATABASE_ADMIN_URL', 'the same database as its owner, for migrations only'],
  ['EVENT_STORE', 'postgres or kurrentdb: where the log lies (postgres)'],
  ['KURRENTDB_URL', 'nodes of KurrentDB, esdb+discover://… (no demo with them)'],
  ['SMTP_URL', 'mail server, smtp:// or smtps:// (demo: a mailbox page)'],
  ['WITNESS_URL', 'who co-signs the audit log (demo: a witness beside it)'],
  ['WITNESS_KEY', 'verifier key of that witness, as it prints it at its start'],
  ['VARSEL_WITNESS_DIR', 'folder of the demo’s witness (VARSEL_DATA_DIR/witness)'],
  ['VARSEL_WAL_ARCHIVE', 'folder that gets the log of the embedded server, for restores (none)'],
  ['FILES_DIR', 'folder of uploaded files (VARSEL_DATA_DIR/files)'],
  ['FILES_MAX_MIB', 'largest file that may be uploaded, in MiB (25)'],
  ['FILES_QUOTA_MIB', 'files of one organisation together, in MiB (2048)'],
]);

const FLAGS = /** @type {const} */ ([
  ['--empty', 'no demo organisation: an empty database of its own'],
  ['--insecure', 'allow plain http beyond this machine'],
  ['--worker-apart', 'run the worker as a process of its own'],
  ['--help', 'this list'],
]);

export const help = [
  'Varsel: npm start [-- flags]',
  '',
  'Settings (environment, default in parentheses):',
  ...SETTINGS.map(([name, meaning]) => `  ${name.padEnd(20)}${meaning}`),
  '',
  'Flags:',
  ...FLAGS.map(([name, meaning]) => `  ${name.padEnd(20)}${meaning}`),
].join('\n');

/**
 * Flags and environment as one checked value; `'help'` when help was asked for.
 * @param {readonly string[]} flags
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {string} root
 * @returns {LauncherSettings | 'help'}
 */
export function parseSettings(flags, environment, root) {
  const set = new Set(flags.map(knownFlag));
  if (set.has('--help')) return 'help';
  for (const name of Object.keys(environment)) refuseUnknown(name);
  const read = (/** @type {string} */ name) => environment[name]?.trim() || undefined;
  const host = hostOf(read('HOST') ?? '127.0.0.1');
  const port = portOf(read('PORT') ?? '3000');
  const insecure = set.has('--insecure');
  const publicUrl = publicUrlOf(read('PUBLIC_URL') ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`);
  if (!insecure) refusePlainHttp(host, publicUrl);
  const databaseUrl = urlOf('DATABASE_URL', read('DATABASE_URL'), ['postgres:', 'postgresql:']);
  const databaseAdminUrl = urlOf('DATABASE_ADMIN_URL', read('DATABASE_ADMIN_URL'), ['postgres:', 'postgresql:']);
  if (databaseAdminUrl !== undefined && databaseUrl === undefined) {
    throw new Problem(
      'DATABASE_ADMIN_URL is set without DATABASE_URL; set both, or neither for the embedded server.',
      2,
    );
  }
  const dataDir = resolve(root, read('VARSEL_DATA_DIR') ?? '.varsel');
  const embedded = databaseUrl === undefined;
  return {
    root,
    host,
    port,
    publicUrl,
    dataDir,
    keysDir: resolve(root, read('VARSEL_KEYS_DIR') ?? join(dataDir, 'keys')),
    databaseUrl,
    databaseAdminUrl,
    smtpUrl: urlOf('SMTP_URL', read('SMTP_URL'), ['smtp:', 'smtps:']),
    embedded,
    // The clock of a node cannot be moved, and the demo lives nine months in a minute.
    demo:
      embedded &&
      !onKurrentdb(read) &&
      isLoopback(host) &&
      isLoopback(new URL(publicUrl).hostname) &&
      !set.has('--empty'),
    insecure,
    worker: set.has('--worker-apart') ? 'apart' : 'inside',
    walArchive: folderOf(root, read('VARSEL_WAL_ARCHIVE')),
  };
}

/**
 * The same rules as the server's, before anything is installed or begun.
 * @param {(name: string) => string | undefined} read
 */
function onKurrentdb(read) {
  const [engine = 'postgres', url] = [read('EVENT_STORE'), read('KURRENTDB_URL')];
  if (engine !== 'postgres' && engine !== 'kurrentdb')
    throw new Problem(`EVENT_STORE is “${engine}”, but it is either postgres or kurrentdb.`, 2);
  if ((engine === 'kurrentdb') !== (url !== undefined))
    throw new Problem('EVENT_STORE=kurrentdb and KURRENTDB_URL go together: set both, or neither.', 2);
  if (url !== undefined && !/^esdb(\+discover)?:\/\/\S+$/.test(url))
    throw new Problem('KURRENTDB_URL is not a URL that begins with esdb:// or esdb+discover://.', 2);
  return engine === 'kurrentdb';
}

/**
 * @param {string} root
 * @param {string | undefined} text
 */
function folderOf(root, text) {
  return text === undefined ? undefined : resolve(root, text);
}

/** @param {string} host */
function isLoopback(host) {
  const bare = host.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/** @param {string} flag */
function knownFlag(flag) {
  if (!FLAGS.some(([name]) => name === flag))
    throw new Problem(`${flag} is not a flag of Varsel; --help lists them.`, 2);
  return flag;
}

/** @param {string} name */
function refuseUnknown(name) {
  if (name.startsWith('VARSEL_') && !SETTINGS.some(([known]) => known === name)) {
    throw new Problem(`${name} is not a setting of Varsel; --help lists them.`, 2);
  }
}

/** @param {string} text */
function hostOf(text) {
  const bare = text.replace(/^\[|\]$/g, '');
  const looksNumeric = /^[\d.]+$/.test(bare);
  const isName = !looksNumeric && /^(?!-)[a-z\d-]{1,63}(\.[a-z\d-]{1,63})*$/i.test(bare);
  if (isIP(bare) === 0 && !isName)
    throw new Problem(`HOST is “${text}”, which is neither an IP address nor a host name.`, 2);
  return bare;
}

/** @param {string} text */
function portOf(text) {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535)
    throw new Problem(`PORT is “${text}”, but a port is a number from 1 to 65535.`, 2);
  return port;
}

/** @param {string} text */
function publicUrlOf(text) {
  const url = urlOf('PUBLIC_URL', text, ['http:', 'https:']);
  if (url === undefined || new URL(url).href !== `${new URL(url).origin}/`) {
    throw new Problem(
      `PUBLIC_URL is “${text}”, but it must be an address without path, user or query, such as https://varsel.example.dk.`,
      2,
    );
  }
  return new URL(url).origin;
}

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {readonly string[]} protocols
 */
function urlOf(name, text, protocols) {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
    // The value may hold a password: it is not repeated.
    throw new Problem(`${name} is not a URL that begins with ${protocols.map((each) => `${each}//`).join(' or ')}.`, 2);
  }
  return text;
}

/**
 * @param {string} host
 * @param {string} publicUrl
 */
function refusePlainHttp(host, publicUrl) {
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'https:' || (isLoopback(host) && isLoopback(hostname))) return;
  const open = isLoopback(host) ? `PUBLIC_URL ${publicUrl}` : `HOST ${host}`;
  throw new Problem(
    `${open} would send passwords over plain http beyond this machine; put TLS in front and set PUBLIC_URL to its https:// address, or add --insecure.`,
    2,
  );
}
