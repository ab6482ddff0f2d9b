import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { tiedToUs } from '../../launcher/processes.mjs';

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {{ fullName: string, status: string, failureMessages?: readonly string[] }} Assertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: readonly Assertion[] }} FileResult
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
  const results = join(folder, 'results.json');
  const flags = [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--passWithNoTests',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ];
  const child = tiedToUs(
    spawn(process.execPath, flags, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    }),
  );
  child.stdout.pipe(process.stdout, { end: false });
  child.stderr.pipe(process.stderr, { end: false });
  const code = await new Promise((resolve) => child.once('close', resolve));
  const counted = count(root, results, tally);
  if (code !== 0 && counted.failed === 0)
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
 * @param {string} root
 * @param {string} file
 * @param {Tally} tally
 */
function count(root, file, tally) {
  let failed = 0;
  const fail = (/** @type {string} */ name, /** @type {readonly string[]} */ messages = []) => {
    failed += 1;
    tally.failedBefore(name, messages.join('\n'));
  };
  for (const { name, status, message, assertionResults } of read(file)) {
    const place = relative(root, name);
    for (const assertion of assertionResults) {
      if (assertion.status === 'passed') tally.passed(1);
      else if (assertion.status === 'failed') fail(`${assertion.fullName} (${place})`, assertion.failureMessages);
      else tally.skipped(assertion.fullName, `the test leaves itself out; see ${place}`);
    }
    // A file that cannot even be loaded has no tests to count.
    if (status === 'failed' && !assertionResults.some((each) => each.status === 'failed'))
      fail(place, message === undefined ? [] : [message]);
  }
  return { failed };
}

/**
 * @param {string} file
 * @returns {readonly FileResult[]}
 */
function read(file) {
  try {
    return /** @type {{ testResults: FileResult[] }} */ (JSON.parse(readFileSync(file, 'utf8'))).testResults;
  } catch {
    return [];
  }
}
