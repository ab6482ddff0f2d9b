import { ensureBuilt } from '../../launcher/builds.mjs';
import { describeProblem } from '../../launcher/problem.mjs';
import { secondsSinceStart } from '../../launcher/progress.mjs';
import { checksOf, drawGraph, runChecks } from './checks.mjs';
import { findChromium } from './chromium.mjs';
import { Tally } from './tally.mjs';
import { runVitest, testFilesEndingWith } from './vitest.mjs';

/**
 * @param {string} root
 * @returns {Promise<number>} exit code
 */
export async function run(root) {
  const tally = new Tally();
  const chromium = findChromium();
  await build(root, tally);
  await drawGraph(root, tally);
  // Two cores: the checks fill one while the tests wait for the database on the other.
  await Promise.all([
    runChecks(root, checksOf(root), tally),
    runVitest(root, ['pure', 'unit', 'dom', 'db', 'app'], {}, tally),
  ]);
  if (chromium.path === undefined) {
    for (const file of testFilesEndingWith(root, '.e2e.spec.ts')) tally.skipped(file, chromium.reason);
  } else {
    await runVitest(root, ['e2e'], { CHROMIUM_PATH: chromium.path }, tally);
  }
  const { passed, failed, skipped } = tally.print();
  process.stdout.write(
    `${Math.round(Number(secondsSinceStart()))} s\n${passed} passed, ${failed} failed, ${skipped} skipped\n`,
  );
  return failed > 0 || (skipped > 0 && inCi()) ? 1 : 0;
}

/**
 * @param {string} root
 * @param {Tally} tally
 */
async function build(root, tally) {
  try {
    await ensureBuilt(root);
    tally.passed(1);
  } catch (error) {
    tally.failed('build', describeProblem(error).sentence);
  }
}

function inCi() {
  return !['', '0', 'false', undefined].includes(process.env['CI']);
}
