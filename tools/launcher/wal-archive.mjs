import { chmodSync, chownSync, mkdirSync } from 'node:fs';

/**
 * Settings under which the server hands every closed segment of its log to a folder, at the latest a minute after it
 * was written: with a backup and this folder nothing older is lost. The folder is closed to everybody else.
 * @param {string | undefined} folder undefined: nothing is archived
 * @param {import('./placement.mjs').User | undefined} user who runs the server
 * @returns {Readonly<Record<string, string>>}
 */
export function archiveSettings(folder, user) {
  if (folder === undefined) return {};
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const place = folder.replaceAll('%', '%%').replaceAll("'", String.raw`'\''`);
  return {
    archive_mode: 'on',
    // Never over what is there; under its name only when it is whole.
    archive_command: `test ! -f '${place}/%f' && cp '%p' '${place}/%f.part' && mv '${place}/%f.part' '${place}/%f'`,
    archive_timeout: '60',
  };
}
