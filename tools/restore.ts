import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './launcher/builds.mjs';
import { databaseUrl } from './launcher/bootstrap.mjs';
import { environmentFor } from './launcher/child-environment.mjs';
import { startCluster } from './launcher/cluster.mjs';
import { databasePasswords } from './launcher/database-keys.mjs';
import { nativeBinaries } from './launcher/native.mjs';
import { placeCluster } from './launcher/placement.mjs';
import { describeProblem, Problem } from './launcher/problem.mjs';
import { parseSettings } from './launcher/settings.mjs';
import { givenPassphrase, optionsOf } from './backup/options.ts';
import { putBack } from './backup/put-back.ts';
import { root } from './source/files.ts';

const USAGE = `Usage: VARSEL_DATA_DIR=<empty folder> npm run restore -- --from <backup> [--wal <folder>]...

Puts a backup back into an empty place, replays the log to its end, applies the list of erasures, and checks every
event, head and file. --wal names folders with later segments: the archive first, then pg_wal of the server that was
lost. BACKUP_PASSPHRASE opens the keys. WITNESS_URL and WITNESS_KEY: the loss is told by position.
The exit code is 0 only when nothing is lost or damaged.`;

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const { sentence, exitCode } = describeProblem(error);
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
}

async function run(given: readonly string[]): Promise<number> {
  const options = optionsOf(given, { values: ['--from', '--wal'], flags: [], usage: USAGE });
  const settings = parseSettings(options.flags, process.env, root);
  const from = options.one('--from');
  if (settings === 'help' || from === undefined) throw new Problem(USAGE, 2);
  if (!settings.embedded)
    throw new Problem(
      'DATABASE_URL is set: restore that server with its own tools (docs/how-to/back-up-and-restore.md).',
      2,
    );
  const { dataDir, keysDir } = settings;
  const passphrase = givenPassphrase();
  const native = nativeBinaries(root);
  const began = performance.now();
  const {
    manifest: { database, at },
    place,
  } = await putBack({
    from: resolve(from),
    native,
    placed: () => placeCluster({ dataDir, native }),
    filesDir: resolve(root, process.env['FILES_DIR'] ?? join(dataDir, 'files')),
    keysDir,
    ...(passphrase === undefined ? {} : { passphrase }),
    wal: options.all('--wal').map((folder) => resolve(folder)),
    say,
  });
  await ensureBuilt(root);
  say('Replaying the log.');
  const server = await startCluster(place, { patience: 900_000 });
  try {
    const { app } = databasePasswords(keysDir, true);
    const url = databaseUrl(server.port, 'varsel_app', app, database);
    const environment = environmentFor({ ...settings, demo: database === 'varsel_demo' }, url);
    say('Applying the list of erasures.');
    const erased = runProgram('erasures', ['reapply'], environment);
    if (erased !== 0) throw new Problem('The erasures could not be applied: do not let anybody in before they are.');
    say('Checking every event, head and file.');
    const checked = runProgram('restored', [], environment);
    say(
      `${checked === 0 ? 'Restored' : 'Restored with losses, see above,'} from the backup of ${at} in ${((performance.now() - began) / 1000).toFixed(1)} s. Start with: ${settingsOfPlace()}npm start`,
    );
    return checked;
  } finally {
    await server.stop();
  }
}

function runProgram(
  name: string,
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): number {
  const file = join(root, `apps/api/dist/${name}.js`);
  if (!existsSync(file)) throw new Problem(`${file} is missing: run npm start once.`, 2);
  return spawnSync(process.execPath, [file, ...words], { env: environment, stdio: 'inherit' }).status ?? 1;
}

/** The same folders again: started without them, it would be another product. */
function settingsOfPlace(): string {
  return ['VARSEL_DATA_DIR', 'VARSEL_KEYS_DIR', 'FILES_DIR']
    .flatMap((name) => (process.env[name] === undefined ? [] : `${name}=${process.env[name]} `))
    .join('');
}
