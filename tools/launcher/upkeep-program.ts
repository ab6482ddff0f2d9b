import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { portOf } from '../backup/running-port.ts';
import { root } from '../source/files.ts';
import { databaseUrl } from './bootstrap.mjs';
import { environmentFor } from './child-environment.mjs';
import { databasePasswords } from './database-keys.mjs';
import { nativeBinaries } from './native.mjs';
import { placeCluster } from './placement.mjs';
import { describeProblem, Problem } from './problem.mjs';
import { parseSettings } from './settings.mjs';

export interface UpkeepProgram {
  /** Of `apps/upkeep/src`, without its ending. */
  readonly name: string;
  readonly usage: string;
  /** Whether it works as the owner of the tables too, and so wants DATABASE_ADMIN_URL. */
  readonly asOwner: boolean;
}

/**
 * Runs a program of `apps/upkeep` beside a product that runs, on the embedded database or on DATABASE_URL. `flags` are
 * those of Varsel itself (`--empty`: the database without the demo); `words` are handed on. Sets the exit code.
 */
export function runUpkeep(program: UpkeepProgram, flags: readonly string[], words: readonly string[]): void {
  try {
    process.exitCode = run(program, flags, words);
  } catch (error) {
    const { sentence, exitCode } = describeProblem(error);
    process.stderr.write(`${sentence}\n`);
    process.exitCode = exitCode;
  }
}

function run({ name, usage, asOwner }: UpkeepProgram, flags: readonly string[], words: readonly string[]): number {
  const settings = parseSettings([...flags], process.env, root);
  if (settings === 'help') throw new Problem(usage, 2);
  const file = join(root, `apps/api/dist/${name}.js`);
  if (!existsSync(file)) throw new Problem('The server was never built here: run npm start first.', 2);
  const urls = settings.embedded
    ? embeddedUrls(settings, name)
    : { app: settings.databaseUrl ?? '', owner: settings.databaseAdminUrl };
  const environment = { ...environmentFor(settings, urls.app), ...(asOwner ? ownerOf(urls.owner, name) : {}) };
  return spawnSync(process.execPath, [file, ...words], { env: environment, stdio: 'inherit' }).status ?? 1;
}

function ownerOf(url: string | undefined, name: string): { readonly DATABASE_ADMIN_URL: string } {
  if (url === undefined)
    throw new Problem(`DATABASE_ADMIN_URL is missing: ${name} works as the owner of the tables.`, 2);
  return { DATABASE_ADMIN_URL: url };
}

interface Embedded {
  readonly dataDir: string;
  readonly keysDir: string;
  readonly demo: boolean;
}

/** Of the server that `npm start` keeps running. */
function embeddedUrls(
  { dataDir, keysDir, demo }: Embedded,
  program: string,
): { readonly app: string; readonly owner: string } {
  const { home } = placeCluster({ dataDir, native: nativeBinaries(root) });
  const port = portOf(home);
  if (port === undefined)
    throw new Problem(
      `No database runs on ${dataDir}: start Varsel with npm start first, or, when yours runs on another folder, name it: VARSEL_DATA_DIR=<folder> npm run ${program} (and VARSEL_KEYS_DIR, where its keys lie elsewhere).`,
      2,
    );
  const database = demo ? 'varsel_demo' : 'varsel';
  const { app, owner } = databasePasswords(keysDir, true);
  return {
    app: databaseUrl(port, 'varsel_app', app, database),
    owner: databaseUrl(port, 'varsel_owner', owner, database),
  };
}
