import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { root } from '../source/files.ts';
import { type Mutated, packages } from './packages.ts';

/**
 * `npm run mutants [-- --only engine]`: changes the pure code one place at a time and runs its specs against each
 * change. A package below 90 % ends it with 1. What was measured before and did not change is not measured again.
 *
 * A place that is read once, when its module loads, needs all specs for each change: tables and texts, four fifths of
 * the time. `--static` measures these as well and gives their share apart.
 */
const GOAL = 90;

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** Beside what is measured: how it is run. */
const ground = ['!tools/mutants/**', '!tsconfig.base.json', '!package.json'];

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    static: { type: 'boolean', default: false },
  },
});
const chosen = packages.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) throw new Error(`There are: ${packages.map(({ name }) => name).join(', ')}`);

for (const each of chosen) {
  const results = await resultsOf(each);
  const score = scoreOf(results);
  console.log(`${each.name}: ${score.toFixed(1)} % of the mutants were noticed (goal ${GOAL} %)`);
  if (values.static)
    console.log(`${each.name}: ${scoreOf(results.filter((one) => one.static)).toFixed(1)} % of the static`);
  if (score < GOAL) process.exitCode = 1;
}

async function resultsOf({ name, mutate, specs, needs }: Mutated): Promise<readonly MutantResult[]> {
  process.env['MUTANTS_SPECS'] = specs.join('\n');
  const place = join(root, '.varsel', 'mutants', name);
  return new Stryker({
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
    ignoreStatic: !values.static,
    incrementalFile: join(place, values.static ? 'incremental-static.json' : 'incremental.json'),
    force: values.fresh,
    tempDirName: join('.varsel', 'mutants', `${name}-work`),
    reporters: ['clear-text', 'json'],
    jsonReporter: { fileName: join(place, 'report.json') },
    clearTextReporter: { reportTests: false, allowColor: false },
    timeoutMS: 5_000,
  }).runMutationTest();
}

function scoreOf(results: readonly MutantResult[]): number {
  // A runtime error: with this change not even the specs load, so there is nothing to measure.
  const counted = results.filter(({ status }) => status !== 'Ignored' && status !== 'RuntimeError');
  const noticed = counted.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  return counted.length === 0 ? 0 : (100 * noticed.length) / counted.length;
}
