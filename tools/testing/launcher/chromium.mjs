import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from '../../launcher/progress.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * The browser of the machine, installed first where we may.
 * @returns {{ path: string, reason?: never } | { path?: never, reason: string }}
 */
export function findChromium() {
  const told = process.env['CHROMIUM_PATH'];
  if (told)
    return isProgram(told) ? { path: told } : { reason: `CHROMIUM_PATH is ${told}, where there is no program.` };
  const found = onPath();
  if (found !== undefined) return { path: found };
  if (existsSync(MAC)) return { path: MAC };
  if (!existsSync('/usr/bin/apt-get'))
    return { reason: 'No Chromium or Chrome was found; install one, or set CHROMIUM_PATH.' };
  if (process.getuid?.() !== 0)
    return {
      reason: 'No Chromium was found, and only root may install it: apt-get install chromium, or set CHROMIUM_PATH.',
    };
  say('Installing Chromium for the browser tests …');
  const installed =
    aptGet('install', '-y', '--no-install-recommends', 'chromium') ||
    (aptGet('update', '-qq') && aptGet('install', '-y', '--no-install-recommends', 'chromium'));
  const now = installed ? onPath() : undefined;
  return now === undefined
    ? { reason: 'Chromium could not be installed with apt-get; install it by hand, or set CHROMIUM_PATH.' }
    : { path: now };
}

/** @param {readonly string[]} flags */
function aptGet(...flags) {
  return (
    spawnSync('apt-get', flags, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
}

function onPath() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
