import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tiedToUs } from '../../launcher/processes.mjs';

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {import('./outcomes.mjs').Outcomes} Outcomes
 */

/**
 * Runs the named projects of `vitest.config.ts` and counts what came out.
 * @param {string} root
 * @param {readonly string[]} projects
 * @param {Readonly<Record<string, string>>} environment
 * @param {Tally} tally
 */
export async function runVitest(root, projects, environment, tally) {
  const folder = mkdtempSync(join(tmpdir(), 'varsel-results-'));
  const file = join(folder, 'outcomes.json');
  const flags = [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--passWithNoTests',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    `--reporter=${fileURLToPath(import.meta.resolve('./outcomes.mjs'))}`,
  ];
  const child = tiedToUs(
    spawn(process.execPath, flags, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment, OUTCOMES: file },
    }),
  );
  child.stdout.pipe(process.stdout, { end: false });
  child.stderr.pipe(process.stderr, { end: false });
  const code = await new Promise((resolve) => child.once('close', resolve));
  const outcomes = read(file);
  count(outcomes, tally);
  if (code !== 0 && outcomes.failed.length === 0)
    tally.failed(`vitest ${projects.join(', ')}`, 'It ended with an error that belongs to no test; see above.');
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} root
 * @param {string} suffix
 */
export function testFilesEndingWith(root, suffix) {
  return globSync(`{apps,libs,tools}/**/*${suffix}`, {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist)(\/|$)/.test(path),
  });
}

/**
 * @param {Outcomes} outcomes
 * @param {Tally} tally
 */
function count({ passed, failed, skipped }, tally) {
  tally.passed(passed);
  for (const { what, messages } of failed) tally.failedBefore(what, messages.join('\n'));
  for (const { name, place } of skipped) tally.skipped(name, `the test leaves itself out; see ${place}`);
}

/**
 * @param {string} file
 * @returns {Outcomes}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: [], skipped: [] };
  }
}
