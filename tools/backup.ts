import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { databaseUrl } from './launcher/bootstrap.mjs';
import { databasePasswords } from './launcher/database-keys.mjs';
import { nativeBinaries } from './launcher/native.mjs';
import { placeCluster } from './launcher/placement.mjs';
import { describeProblem, Problem } from './launcher/problem.mjs';
import { type LauncherSettings, parseSettings } from './launcher/settings.mjs';
import { takeBackup } from './backup/take.ts';
import { givenPassphrase, type Options, optionsOf } from './backup/options.ts';
import { portOf } from './backup/running-port.ts';
import { root } from './source/files.ts';

const USAGE = `Usage: npm run backup -- --out <folder>

Copies the embedded database while it serves, the uploaded files, and the keys under BACKUP_PASSPHRASE (15 characters
or more). --without-keys leaves the keys out: keep their folder elsewhere, without it a backup cannot be read.`;

/** `npm run backup`: how a managed database is backed up stands in docs/how-to/back-up-and-restore.md. */
try {
  await run(process.argv.slice(2));
} catch (error) {
  const { sentence, exitCode } = describeProblem(error);
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
}

async function run(given: readonly string[]): Promise<void> {
  const options = optionsOf(given, { values: ['--out'], flags: ['--without-keys'], usage: USAGE });
  const withKeys = !options.flags.includes('--without-keys');
  const settings = settingsFor(options);
  const out = resolve(options.one('--out') ?? '');
  const passphrase = givenPassphrase();
  if (withKeys && passphrase === undefined)
    throw new Problem('BACKUP_PASSPHRASE is missing: the keys go into the backup under it. Or add --without-keys.', 2);
  const { files, at } = await takeBackup({
    ...sourceOf(settings),
    ...(withKeys && passphrase !== undefined ? { passphrase } : {}),
    into: out,
    say: (sentence) => process.stdout.write(`${sentence}\n`),
  });
  const mebibytes = files.reduce((sum, file) => sum + file.bytes, 0) / 1_048_576;
  const size = `${String(files.length)} files, ${mebibytes.toFixed(0)} MiB`;
  process.stdout.write(`The backup of ${at} stands in ${out}: ${size}${withKeys ? '' : ', without keys'}.\n`);
}

function settingsFor(options: Options): LauncherSettings {
  const flags = options.flags.filter((flag) => flag !== '--without-keys');
  const settings = parseSettings(flags, process.env, root);
  if (settings === 'help' || options.one('--out') === undefined) throw new Problem(USAGE, 2);
  if (settings.embedded) return settings;
  throw new Problem(
    'DATABASE_URL is set: back that server up with its own tools (docs/how-to/back-up-and-restore.md).',
    2,
  );
}

/** The server that `npm start` keeps running. */
function sourceOf({ dataDir, keysDir, demo }: LauncherSettings) {
  const { home } = placeCluster({ dataDir, native: nativeBinaries(root) });
  const port = portOf(home);
  if (port === undefined) throw new Problem(`No database runs on ${dataDir}: start Varsel with npm start first.`, 2);
  const { superuser } = databasePasswords(keysDir, true);
  const database = demo ? 'varsel_demo' : 'varsel';
  const filesDir = process.env['FILES_DIR'];
  if (filesDir !== undefined && !existsSync(resolve(root, filesDir)))
    throw new Problem(`FILES_DIR is ${filesDir}, and there is no such folder: the uploaded files are missing.`, 2);
  return {
    superuserUrl: databaseUrl(port, 'postgres', superuser, database),
    cluster: join(home, 'data'),
    database,
    filesDir: resolve(root, filesDir ?? join(dataDir, 'files')),
    keysDir,
  };
}
