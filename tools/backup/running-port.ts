import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Port of the server that runs on a cluster: the fourth line of `postmaster.pid`, which is there while it runs. */
export function portOf(home: string): number | undefined {
  const file = join(home, 'data', 'postmaster.pid');
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) : Number.NaN;
  return Number.isInteger(port) ? port : undefined;
}
