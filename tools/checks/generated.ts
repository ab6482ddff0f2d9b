import { spawnSync } from 'node:child_process';
import { root } from '../source/files.ts';

/** Schema, operations, error codes and reference pages are what the code says. */
const result = spawnSync(process.execPath, ['tools/generate.ts', '--check'], { cwd: root, stdio: 'inherit' });
process.exitCode = result.status ?? 1;
