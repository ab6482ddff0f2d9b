import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './builds.mjs';
import { ensureInstalled, relaunchUnderOwnNode, requireSpace } from './install.mjs';
import { takeLock } from './lock.mjs';
import { requireFreePort } from './network.mjs';
import { describeProblem } from './problem.mjs';
import { processesUpToNpm, stillRuns } from './processes.mjs';
import { say, secondsSinceStart } from './progress.mjs';
import { help, parseSettings } from './settings.mjs';

/**
 * @typedef {import('./settings.mjs').LauncherSettings} LauncherSettings
 * @typedef {import('./lock.mjs').Lock} Lock
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');
const NEEDED_MEGABYTES = 300;

/** What to do when asked to stop; changes as more and more runs. */
let stop = () => leave(undefined);

/**
 * From a fresh clone to a product that answers, and to its end. The process exits when it is over.
 * @param {readonly string[]} flags
 */
export async function main(flags) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop());
  // Whoever reads may go, and the terminal with him: what is not read stops nothing, and keeps nothing from stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const above = processesUpToNpm();
  setInterval(() => {
    if (!above.every(stillRuns)) stop();
  }, 250).unref();
  try {
    const settings = parseSettings(flags, process.env, ROOT);
    if (settings === 'help') {
      say(help);
      return leave(undefined);
    }
    await begin(settings, flags);
  } catch (error) {
    leave(error);
  }
}

/**
 * @param {LauncherSettings} settings
 * @param {readonly string[]} flags
 */
async function begin(settings, flags) {
  const { dataDir, host, port, publicUrl } = settings;
  if (!existsSync(dataDir)) {
    mkdirSync(dataDir, { recursive: true });
    // The keys inside have a closed folder of their own; the server that `nobody` runs must get through.
    chmodSync(dataDir, 0o755);
  }
  requireSpace(dataDir, NEEDED_MEGABYTES);
  const lock = await takeLock(dataDir, publicUrl);
  stop = () => {
    lock.release();
    leave(undefined);
  };
  try {
    await requireFreePort(host, port);
    await ensureInstalled(ROOT);
    const second = relaunchUnderOwnNode(ROOT, join(ROOT, 'tools', 'start.mjs'), flags);
    if (second !== undefined) {
      // It takes over the lock, and it alone knows when everything is cleaned up.
      stop = () => second.kill('SIGTERM');
      second.once('exit', (code) => process.exit(code ?? 1));
      return;
    }
    await serve(settings, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * @param {LauncherSettings} settings
 * @param {Lock} lock
 */
async function serve(settings, lock) {
  const build = await ensureBuilt(ROOT);
  // It stands on packages that were perhaps installed a moment ago.
  const { Product } = await import('./serve.mjs');
  /** @type {Promise<void> | undefined} */
  let ending;
  const end = async (/** @type {unknown} */ reason) => {
    tellThatWeStop(lock);
    if (reason === undefined) say('\nStopping.');
    await product.stop();
    lock.release();
    if (reason === undefined) say('Varsel has stopped. What was done is kept; start again with npm start.');
    leave(reason);
  };
  const product = new Product(settings, lock, (problem) => (ending ??= end(problem)));
  stop = () => (ending ??= end(undefined));
  try {
    await product.start(build);
    if (ending === undefined) welcome(settings);
  } catch (error) {
    await (ending ??= end(error));
  }
}

/** @param {Lock} lock */
function tellThatWeStop(lock) {
  try {
    lock.stopping();
  } catch {
    // A full disk must not keep anything running.
  }
}

/** @param {unknown} reason undefined: it was asked to stop */
function leave(reason) {
  if (reason === undefined) process.exit(0);
  const { sentence, exitCode } = describeProblem(reason);
  process.stderr.write(`${sentence}\n`);
  process.exit(exitCode);
}

/** @param {LauncherSettings} settings */
function welcome({ publicUrl, demo, dataDir }) {
  const near = (/** @type {string} */ path) => relative(ROOT, path) || path;
  say('');
  say(`Varsel is ready after ${secondsSinceStart()} s.`);
  say('');
  say(`  Portal      ${publicUrl}/`);
  say(`  Board       ${publicUrl}/board`);
  say(`  Suppliers   ${publicUrl}/supplier`);
  if (demo) say(`  Demo        ${publicUrl}/demo   accounts with their current codes, and the mailbox`);
  say('');
  say(`  Data ${near(dataDir)}   Log ${near(join(dataDir, 'logs', 'server.log'))}   Stop with Ctrl-C`);
}
