import { witnessOf, type WitnessSettings } from '@varsel/audit-ledger';
import { engineOf, type EngineSettings } from '@varsel/event-store';
import type { FilesOptions } from '@varsel/files';
import { resolve } from 'node:path';
import { flag, hostOf, mebibytesOf, originOf, portOf, refusePlainHttp, urlOf, workerOf } from './parse.ts';
import { SettingsProblem } from './settings-problem.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Reader = (name: string) => string | undefined;

const POSTGRES = ['postgres:', 'postgresql:'];

/** Everything the server is told from outside, checked and frozen. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Origin people use: `https://varsel.example.dk`, without a slash at its end. */
  readonly publicUrl: string;
  /** Cookies are marked Secure, and HSTS is sent, when people come over https. */
  readonly secureCookies: boolean;
  readonly dataDir: string;
  /** Keys live here and nowhere else; never in the database. */
  readonly keysDir: string;
  /** Where uploaded files lie, and how much of them is taken. */
  readonly files: FilesOptions;
  /** The application role. */
  readonly databaseUrl: string;
  /** The engine of the event store. */
  readonly log: EngineSettings;
  readonly smtpUrl: string | undefined;
  /** Who co-signs the heads of the audit log. */
  readonly witness: WitnessSettings | undefined;
  /** The database is the launcher's own, on this machine. */
  readonly embedded: boolean;
  /** Demo organisation, mailbox page and `/demo`; the launcher sets it only for the embedded database on loopback. */
  readonly demo: boolean;
  readonly insecure: boolean;
  /** Whether this HTTP process runs the worker too. */
  readonly worker: 'inside' | 'apart';
}

/** What migrations need: the owner's connection and the role they grant to. */
export interface MigrationSettings {
  readonly adminUrl: string;
  readonly appRole: string;
  /** The clock obeys `app.simulated_now`: the demo's nine months are lived in one minute. */
  readonly simulatedClock: boolean;
}

/** The only place that reads the environment. Throws `SettingsProblem`. */
export function readSettings(environment: Environment = process.env): Settings {
  const read = reader(environment);
  const embedded = flag('VARSEL_EMBEDDED', read('VARSEL_EMBEDDED'));
  const demo = flag('VARSEL_DEMO', read('VARSEL_DEMO'));
  if (demo && !embedded) {
    throw new SettingsProblem('VARSEL_DEMO is set, but the demo exists with the embedded database only.');
  }
  return Object.freeze({
    ...addresses(read),
    ...folders(read),
    files: filesSettings(read),
    databaseUrl: required('DATABASE_URL', urlOf('DATABASE_URL', read('DATABASE_URL'), POSTGRES)),
    log: engineOf(read('EVENT_STORE'), read('KURRENTDB_URL')),
    smtpUrl: urlOf('SMTP_URL', read('SMTP_URL'), ['smtp:', 'smtps:']),
    witness: witnessOf(read('WITNESS_URL'), read('WITNESS_KEY')),
    embedded,
    demo,
    worker: workerOf(read('VARSEL_WORKER') ?? 'inside'),
  });
}

function addresses(read: Reader): Pick<Settings, 'host' | 'port' | 'publicUrl' | 'secureCookies' | 'insecure'> {
  const host = hostOf(read('HOST') ?? '127.0.0.1');
  const port = portOf(read('PORT') ?? '3000');
  const publicUrl = originOf(read('PUBLIC_URL') ?? `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`);
  const insecure = flag('VARSEL_INSECURE', read('VARSEL_INSECURE'));
  if (!insecure) refusePlainHttp(host, publicUrl);
  return { host, port, publicUrl, secureCookies: publicUrl.startsWith('https:'), insecure };
}

function folders(read: Reader): Pick<Settings, 'dataDir' | 'keysDir'> {
  const dataDir = resolve(read('VARSEL_DATA_DIR') ?? '.varsel');
  return { dataDir, keysDir: resolve(read('VARSEL_KEYS_DIR') ?? resolve(dataDir, 'keys')) };
}

function filesSettings(read: Reader): FilesOptions {
  const fileBytesAtMost = mebibytesOf('FILES_MAX_MIB', read('FILES_MAX_MIB') ?? '25');
  const quotaBytes = mebibytesOf('FILES_QUOTA_MIB', read('FILES_QUOTA_MIB') ?? '2048');
  return {
    directory: resolve(read('FILES_DIR') ?? resolve(folders(read).dataDir, 'files')),
    limits: { fileBytesAtMost, quotaBytes },
  };
}

/** Throws `SettingsProblem`. */
export function readMigrationSettings(environment: Environment = process.env): MigrationSettings {
  const read = reader(environment);
  const appUrl = urlOf('DATABASE_URL', read('DATABASE_URL'), POSTGRES);
  return Object.freeze({
    adminUrl: required('DATABASE_ADMIN_URL', urlOf('DATABASE_ADMIN_URL', read('DATABASE_ADMIN_URL'), POSTGRES)),
    appRole: (appUrl === undefined ? '' : decodeURIComponent(new URL(appUrl).username)) || 'varsel_app',
    simulatedClock: flag('VARSEL_DEMO', read('VARSEL_DEMO')),
  });
}

function reader(environment: Environment): Reader {
  return (name) => {
    const text = environment[name]?.trim();
    return text === '' ? undefined : text;
  };
}

function required(name: string, value: string | undefined): string {
  if (value === undefined) throw new SettingsProblem(`${name} is missing.`);
  return value;
}
