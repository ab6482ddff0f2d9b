import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../source/files.ts';

/** No file, export or dependency that nothing needs. */
const result = spawnSync(process.execPath, [join(root, 'node_modules/knip/bin/knip.js'), '--no-progress'], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = result.status ?? 1;
if (result.status === 0) console.log('unused code: none');
