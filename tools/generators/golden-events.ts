import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../source/files.ts';
import { report } from '../source/report.ts';

/**
 * Adds a golden event for every event type and version that has none, and what new views and aggregates make of the
 * golden logs. It changes nothing that stands: a golden event is read like this for ever (`golden.spec.ts` proves it).
 */
interface Growing {
  missingGolden(): readonly string[];
  growGolden(): Promise<{ readonly added: readonly string[]; readonly refused: readonly string[] }>;
}

const { module } = await runnerImport<Growing>(join(root, 'apps/upkeep/src/golden/grow-golden.ts'), {
  root,
  configFile: false,
  logLevel: 'warn',
});
if (process.argv.includes('--check')) {
  const missing = module.missingGolden().map((shape) => `${shape} has no golden event: run npm run generate`);
  report('golden events', missing, 'one of every type and version');
} else {
  const { added, refused } = await module.growGolden();
  const some = `added ${String(added.length)}, e.g. ${added.slice(0, 5).join(', ')}`;
  report('golden events', refused, added.length === 0 ? 'one of every type and version' : some);
}
