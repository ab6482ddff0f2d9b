import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';

/** @typedef {{ superuser: string, owner: string, app: string }} DatabasePasswords */

/**
 * The passwords of the embedded server's three roles; made once, readable by their owner alone.
 * @param {string} keysDir
 * @param {boolean} clusterExists then they must be there: nobody else knows them
 * @returns {DatabasePasswords}
 */
export function databasePasswords(keysDir, clusterExists) {
  closedFolder(keysDir);
  const file = join(keysDir, 'database.json');
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    return /** @type {DatabasePasswords} */ (JSON.parse(readFileSync(file, 'utf8')));
  }
  if (clusterExists) {
    throw new Problem(
      `The database exists but its keys are missing from ${keysDir}; put that folder back, or choose another VARSEL_DATA_DIR to begin anew.`,
    );
  }
  const made = { superuser: password(), owner: password(), app: password() };
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
  return made;
}

/** @param {string} folder */
function closedFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

function password() {
  return randomBytes(24).toString('base64url');
}
