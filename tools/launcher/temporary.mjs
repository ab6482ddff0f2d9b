import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new temporary folder that others may pass through: root gives its clusters to `nobody`, who must reach them.
 * What is secret inside has closed folders of its own.
 * @param {string} prefix
 */
export function openTemporaryFolder(prefix) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  return folder;
}
