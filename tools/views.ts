import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrl } from './launcher/bootstrap.mjs';
import { environmentFor } from './launcher/child-environment.mjs';
import { databasePasswords } from './launcher/database-keys.mjs';
import { nativeBinaries } from './launcher/native.mjs';
import { placeCluster } from './launcher/placement.mjs';
import { describeProblem, Problem } from './launcher/problem.mjs';
import { parseSettings } from './launcher/settings.mjs';
import { root } from './source/files.ts';

/**
 * `npm run views -- status | compare [view] | rebuild <view>`: how far the views are, whether they say what the log
 * says, and one made anew. Beside a product that runs; `--empty` means the database without the demo.
 */
try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  const { sentence, exitCode } = describeProblem(error);
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
}

function run(given: readonly string[]): number {
  const flags = given.filter((word) => word.startsWith('--'));
  const settings = parseSettings(flags, process.env, root);
  if (settings === 'help') throw new Problem('Usage: npm run views -- status | compare [view] | rebuild <view>', 2);
  const program = join(root, 'apps/api/dist/views.js');
  if (!existsSync(program)) throw new Problem('The server was never built here: run npm start first.', 2);
  const urls = settings.embedded
    ? embeddedUrls(settings)
    : { app: settings.databaseUrl ?? '', owner: settings.databaseAdminUrl };
  if (urls.owner === undefined)
    throw new Problem('DATABASE_ADMIN_URL is missing: views are kept up as their owner.', 2);
  const environment = { ...environmentFor(settings, urls.app), DATABASE_ADMIN_URL: urls.owner };
  const words = given.filter((word) => !word.startsWith('--'));
  return spawnSync(process.execPath, [program, ...words], { env: environment, stdio: 'inherit' }).status ?? 1;
}

interface Embedded {
  readonly dataDir: string;
  readonly keysDir: string;
  readonly demo: boolean;
}

/** Of the server that `npm start` keeps running. */
function embeddedUrls({ dataDir, keysDir, demo }: Embedded): { readonly app: string; readonly owner: string } {
  const { home } = placeCluster({ dataDir, native: nativeBinaries(root) });
  const port = portOf(home);
  if (port === undefined) throw new Problem(`No database runs on ${dataDir}: start Varsel with npm start first.`, 2);
  const database = demo ? 'varsel_demo' : 'varsel';
  const { app, owner } = databasePasswords(keysDir, true);
  return {
    app: databaseUrl(port, 'varsel_app', app, database),
    owner: databaseUrl(port, 'varsel_owner', owner, database),
  };
}

/** The fourth line of `postmaster.pid`; the file is there while the server runs. */
function portOf(home: string): number | undefined {
  const file = join(home, 'data', 'postmaster.pid');
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) : Number.NaN;
  return Number.isInteger(port) ? port : undefined;
}
