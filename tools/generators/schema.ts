import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { read, root } from '../source/files.ts';
import { report } from '../source/report.ts';

/** Writes `apps/api/schema.graphql` from the code; the start's own checks of every rule run with it. */
const target = 'apps/api/schema.graphql';
const header = '# The contract with the pages and with programs. Generated from the code; do not edit.\n\n';

const { module } = await runnerImport<{ schemaText(): Promise<string> }>(join(root, 'apps/api/src/schema.ts'), {
  root,
  configFile: false,
  logLevel: 'warn',
});
const text = header + (await module.schemaText());
const problems: string[] = [];
if (process.argv.includes('--check')) {
  if (!existsSync(join(root, target)) || read(target) !== text)
    problems.push(`${target} is out of date: run npm run generate`);
} else writeFileSync(join(root, target), text);
report('schema', problems, `${String(text.split('\n').length)} lines`);
