import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, relaunchUnderOwnNode } from '../../launcher/install.mjs';
import { describeProblem } from '../../launcher/problem.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[/\\]$/, '');

/** Everything that can be proved here, in one run; the last line counts it. The process exits when it is over. */
export async function main() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => process.exit(130));
  try {
    await ensureInstalled(ROOT);
    const second = relaunchUnderOwnNode(ROOT, join(ROOT, 'tools', 'test.mjs'), []);
    if (second !== undefined) {
      second.once('exit', (code) => process.exit(code ?? 1));
      return;
    }
    // It needs the newer Node.
    const { run } = await import('./run.mjs');
    process.exitCode = await run(ROOT);
  } catch (error) {
    process.stderr.write(`${describeProblem(error).sentence}\n`);
    process.exit(1);
  }
}
