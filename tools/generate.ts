import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './source/files.ts';

/** Writes everything that follows from the code, in the order in which one needs the other; `--check` only compares. */
const generators = [
  ['tools/generators/rejection-codes.ts'],
  ['tools/generators/schema.ts'],
  ['tools/generators/web-operations.ts'],
  ['tools/generators/statute-map.ts'],
  ['tools/checks/event-contracts.ts', '--write'],
  ['tools/generators/event-catalogue.ts'],
  ['tools/generators/golden-events.ts'],
  ['tools/generators/personal-data.ts'],
] as const;

const check = process.argv.includes('--check');
let failed = false;
for (const [file, write] of generators) {
  if (!existsSync(join(root, file))) throw new Error(`${file} is missing`);
  const flags = check ? (write === undefined ? ['--check'] : []) : write === undefined ? [] : [write];
  failed = spawnSync(process.execPath, [file, ...flags], { cwd: root, stdio: 'inherit' }).status !== 0 || failed;
}
if (failed) process.exitCode = 1;
