import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { root } from '../source/files.ts';
import { type Mutated, packages } from './packages.ts';

/**
 * `npm run mutants [-- --only engine]`: changes the pure code one place at a time and runs its specs against each
 * change. A package below 90 % ends it with 1. What was measured before and did not change is not measured again.
 */
const GOAL = 90;

/** Beside what is measured: how it is run. */
const ground = ['!tools/mutants/**', '!tsconfig.base.json', '!package.json'];

const { values } = parseArgs({ options: { only: { type: 'string' }, fresh: { type: 'boolean', default: false } } });
const chosen = packages.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) throw new Error(`There are: ${packages.map(({ name }) => name).join(', ')}`);

for (const each of chosen) {
  const score = await scoreOf(each);
  console.log(`${each.name}: ${score.toFixed(1)} % of the mutants were noticed (goal ${GOAL} %)`);
  if (score < GOAL) process.exitCode = 1;
}

async function scoreOf({ name, mutate, specs, needs }: Mutated): Promise<number> {
  process.env['MUTANTS_SPECS'] = specs.join(',');
  const place = join(root, '.varsel', 'mutants', name);
  const results = await new Stryker({
    testRunner: 'vitest',
    vitest: { configFile: 'tools/mutants/vitest.config.ts', related: false },
    plugins: ['@stryker-mutator/vitest-runner'],
    checkers: [],
    mutate: [...mutate],
    // Texts for people and what is said to a programmer are no behaviour.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignorePatterns: [
      '**',
      ...needs.flatMap((folder) => [`!${folder}`, `!${folder}/**`]),
      ...ground,
      '**/node_modules/**',
    ],
    concurrency: cpus().length,
    coverageAnalysis: 'perTest',
    incremental: true,
    incrementalFile: join(place, 'incremental.json'),
    force: values.fresh,
    tempDirName: join('.varsel', 'mutants', `${name}-work`),
    reporters: ['clear-text', 'json'],
    jsonReporter: { fileName: join(place, 'report.json') },
    clearTextReporter: { reportTests: false, allowColor: false },
    timeoutMS: 5_000,
  }).runMutationTest();
  const counted = results.filter(({ status }) => status !== 'Ignored');
  const noticed = counted.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  return counted.length === 0 ? 0 : (100 * noticed.length) / counted.length;
}
