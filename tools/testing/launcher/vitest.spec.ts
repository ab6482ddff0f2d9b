import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Tally } from './tally.mjs';
import { runVitest } from './vitest.mjs';

const HERE = resolve(import.meta.dirname, '../../..');
const CONFIG = `export default { test: { projects: [{ test: { name: 'unit', include: ['*.spec.mjs'] } }] } };`;
const IMPORTS = `import { beforeAll, describe, expect, it } from 'vitest';`;

/** A run of vitest beside this one, in a folder of its own. */
const LONG_MS = 60_000;

describe('run the tests and count what came out', { timeout: LONG_MS }, () => {
  let root: string;
  let tally: Tally;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'varsel-launcher-'));
    await symlink(join(HERE, 'node_modules'), join(root, 'node_modules'));
    await writeFile(join(root, 'vitest.config.mjs'), CONFIG);
    tally = new Tally();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await rm(root, { recursive: true });
  });

  it('counts each test, and says of a failed one what it said', async () => {
    const { counted, end } = await outcomeOf(`it('holds', () => {});
      it('does not', () => { expect(1).toBe(2); });
      it.skip('waits', () => {});`);
    expect(counted).toEqual({ passed: 1, failed: 1, skipped: 1 });
    expect(end).toMatch(/failed {3}does not \(some\.spec\.mjs\)\n +AssertionError: expected 1 to be 2/);
    expect(end).toContain('skipped  waits: the test leaves itself out; see some.spec.mjs');
  });

  it('says what a hook of a suite threw, whose tests could not begin', async () => {
    const { counted, end } = await outcomeOf(`describe('a house', () => {
      beforeAll(() => { throw new Error('The ground gave way.'); });
      it('stands', () => {});
    });`);
    expect(counted).toEqual({ passed: 0, failed: 1, skipped: 1 });
    expect(end).toMatch(/failed {3}a house \(some\.spec\.mjs\)\n +Error: The ground gave way\./);
  });

  it('says why a file cannot be loaded, and what failed between the tests', async () => {
    const unloadable = await outcomeOf(`throw new Error('No such room.');`);
    expect(unloadable.counted).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(unloadable.end).toMatch(/failed {3}the file \(some\.spec\.mjs\)\n +Error: No such room\./);

    tally = new Tally();
    const between = await outcomeOf(`it('holds', async () => {
      void Promise.reject(new Error('Nobody listens.'));
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    });`);
    expect(between.counted).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(between.end).toMatch(/failed {3}between the tests\n +Error: Nobody listens\./);
  });

  async function outcomeOf(spec: string) {
    await writeFile(join(root, 'some.spec.mjs'), `${IMPORTS}\n${spec}\n`);
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await runVitest(root, ['unit'], {}, tally);
    write.mockClear();
    const counted = tally.print();
    return { counted, end: write.mock.calls.map(([text]) => text).join('') };
  }
});
