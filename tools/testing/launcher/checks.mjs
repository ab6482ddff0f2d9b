import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tiedToUs } from '../../launcher/processes.mjs';
import { typeChecksOf } from './types.mjs';

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {{ name: string, program: string, flags: readonly string[] }} Check
 */

/**
 * Who depends on whom, which the linter and the spec of its fences read: made once, before either begins.
 * @param {string} root
 * @param {Tally} tally
 */
export async function drawGraph(root, tally) {
  await runChecks(root, [{ name: 'graph', program: 'npm', flags: ['run', '--silent', 'graph'] }], tally);
}

/**
 * Every program in `tools/checks`, the linter, and the types of every workspace.
 * @param {string} root
 * @returns {Check[]}
 */
export function checksOf(root) {
  const node = process.execPath;
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  return [
    ...checkPrograms(root).map((file) => ({
      name: `check ${file.slice(0, -3)}`,
      program: node,
      flags: [join('tools', 'checks', file)],
    })),
    ...typeChecksOf(root).map(({ name, config }) => ({ name, program: node, flags: [tsc, '-p', config] })),
    { name: 'lint', program: 'npm', flags: ['run', '--silent', 'lint:rules'] },
  ];
}

/**
 * One after another; what a check says is shown when it fails.
 * @param {string} root
 * @param {readonly Check[]} checks
 * @param {Tally} tally
 */
export async function runChecks(root, checks, tally) {
  for (const check of checks) {
    const begun = Date.now();
    const { code, output } = await outcomeOf(root, check);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    if (code === 0) {
      tally.passed(1);
      process.stdout.write(`✓ ${check.name} (${seconds} s)\n`);
    } else {
      tally.failed(check.name, output);
    }
  }
}

/** @param {string} root */
function checkPrograms(root) {
  const folder = join(root, 'tools', 'checks');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(file))
    .sort();
}

/**
 * @param {string} root
 * @param {Check} check
 * @returns {Promise<{ code: number, output: string }>}
 */
function outcomeOf(root, { program, flags }) {
  const shell = program === 'npm' && process.platform === 'win32';
  const child = tiedToUs(spawn(program, flags, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell }));
  let output = '';
  const listen = (/** @type {Buffer} */ data) => (output += data.toString('utf8'));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
