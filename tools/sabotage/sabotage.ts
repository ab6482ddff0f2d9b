import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openTemporaryFolder } from '../launcher/temporary.mjs';
import { root } from '../source/files.ts';
import { applied, type Sabotage } from './patch.ts';
import { allSabotages } from './sabotages.ts';
import { scratchCopy } from './scratch-copy.ts';

/**
 * `npm run sabotage [-- --only <word> --from <name>]`: breaks a copy of the sources in one named way after another and runs the test
 * that has to notice. Ends with 1 when a patch no longer applies, a test stays green, or one is red without a sabotage
 * (`--no-green-first` takes that for granted).
 */
type Verdict = 'red' | 'STAYED GREEN' | 'NO SUCH TEST' | 'NO LONGER APPLIES' | 'RED WITHOUT SABOTAGE';

/** Looks at every table there is; what the others ask needs the machinery alone, which starts sooner. */
const WHOLE_SCHEMA = 'libs/platform/tenancy/src/catalogue.db.spec.ts';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const { values } = parseArgs({
  allowNegative: true,
  options: {
    only: { type: 'string', default: '' },
    from: { type: 'string', default: '' },
    'green-first': { type: 'boolean', default: true },
  },
});
const chosen = allSabotages().filter(({ name }) => name.includes(values.only) && name >= values.from);
const copy = openTemporaryFolder('varsel-sabotage-');
const green = new Map<string, boolean>();
try {
  scratchCopy(root, copy);
  const verdicts = chosen.map((sabotage) => ({ sabotage, verdict: judged(sabotage) }));
  const noticed = verdicts.filter(({ verdict }) => verdict === 'red').length;
  console.log(`${noticed} of ${chosen.length} sabotages were noticed`);
  if (noticed < chosen.length || chosen.length === 0) process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function judged(sabotage: Sabotage): Verdict {
  const began = performance.now();
  const verdict = judge(sabotage);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${verdict === 'red' ? '✓' : '✗'} ${verdict}  ${sabotage.name}: ${sabotage.breaks}`);
  console.log(`      ${sabotage.file} › ${sabotage.test} (${seconds} s)`);
  return verdict;
}

function judge(sabotage: Sabotage): Verdict {
  const sound = new Map(sabotage.changes.map(({ file }) => [file, readFileSync(join(copy, file), 'utf8')]));
  const broken = breakAll(sabotage, sound);
  if (broken === undefined) return 'NO LONGER APPLIES';
  try {
    write(broken);
    const outcome = run(sabotage);
    if (outcome.passed + outcome.failed === 0) return 'NO SUCH TEST';
    if (outcome.failed === 0) return 'STAYED GREEN';
  } finally {
    write(sound);
  }
  return isGreenAsItStands(sabotage) ? 'red' : 'RED WITHOUT SABOTAGE';
}

/** Asked once for each test, however many sabotages it has to notice. */
function isGreenAsItStands(sabotage: Sabotage): boolean {
  if (!values['green-first']) return true;
  const key = `${sabotage.file} ${sabotage.test}`;
  const known = green.get(key) ?? run(sabotage).failed === 0;
  green.set(key, known);
  return known;
}

function breakAll({ changes }: Sabotage, sound: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined {
  const broken = new Map(sound);
  try {
    for (const change of changes) broken.set(change.file, applied(broken.get(change.file) ?? '', change));
    return broken;
  } catch (error) {
    console.log(String(error));
    return undefined;
  }
}

function write(files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) writeFileSync(join(copy, file), text);
}

function run({ project, file, test }: Sabotage): Outcome {
  const results = join(copy, 'results.json');
  rmSync(results, { force: true });
  const name = test.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const vitest = join(copy, 'node_modules', 'vitest', 'vitest.mjs');
  const flags = ['run', '--project', project, file, '-t', name, '--reporter=json', `--outputFile=${results}`];
  spawnSync(process.execPath, [vitest, ...flags], {
    cwd: copy,
    env: file === WHOLE_SCHEMA ? process.env : { ...process.env, TEST_TEMPLATE: 'machinery' },
    stdio: 'ignore',
    timeout: 120_000,
  });
  return outcomeIn(results);
}

/** A test that never ends leaves no results: nobody takes that for green. */
function outcomeIn(results: string): Outcome {
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8')) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
  };
  return { passed: numPassedTests, failed: numFailedTests };
}
