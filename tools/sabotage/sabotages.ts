import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseSabotage, type Sabotage } from './patch.ts';

const FOLDER = join(import.meta.dirname, 'patches');

/** Every patch file of `patches`, in the order of their names. */
export function allSabotages(): readonly Sabotage[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.patch'));
  return files
    .sort()
    .map((file) => parseSabotage(file.replace('.patch', ''), readFileSync(join(FOLDER, file), 'utf8')));
}
