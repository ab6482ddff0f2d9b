import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDatabase, prepareRoles } from './bootstrap.mjs';
import { createCluster, startCluster } from './cluster.mjs';
import { databasePasswords } from './database-keys.mjs';
import { nativeBinaries } from './native.mjs';
import { placeCluster } from './placement.mjs';
import { archiveSettings } from './wal-archive.mjs';

/**
 * @typedef {object} EmbeddedServer
 * @property {number} port
 * @property {import('./database-keys.mjs').DatabasePasswords} passwords
 * @property {import('./placement.mjs').Place} place
 * @property {import('./processes.mjs').KnownProcess} process
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop
 */

/**
 * An embedded PostgreSQL server that answers on 127.0.0.1, with Varsel's roles and the named database.
 * @param {object} options
 * @param {string} options.root the clone
 * @param {string} options.dataDir
 * @param {string} options.keysDir
 * @param {string} [options.database]
 * @param {Readonly<Record<string, string>>} [options.settings] of the server
 * @param {string | undefined} [options.walArchive] folder that gets the closed segments of the log
 * @param {boolean} [options.detached] keep it out of reach of the terminal's Ctrl-C
 * @param {string} [options.systemFolder] where a cluster lives that `nobody` could not reach otherwise
 * @returns {Promise<EmbeddedServer>}
 */
export async function startEmbedded({
  root,
  dataDir,
  keysDir,
  database,
  settings = {},
  walArchive,
  detached = false,
  systemFolder,
}) {
  const place = placeCluster({
    dataDir,
    native: nativeBinaries(root),
    ...(systemFolder === undefined ? {} : { systemFolder }),
  });
  const passwords = databasePasswords(keysDir, existsSync(join(place.home, 'data')));
  createCluster(place, passwords.superuser);
  const all = { ...settings, ...archiveSettings(walArchive, place.user) };
  const running = await startCluster(place, { settings: all, detached });
  try {
    await prepareRoles({ root, port: running.port, passwords });
    if (database !== undefined) await prepareDatabase({ root, port: running.port, passwords }, database);
  } catch (error) {
    await running.stop();
    throw error;
  }
  return { port: running.port, passwords, place, process: running.process, ended: running.ended, stop: running.stop };
}
