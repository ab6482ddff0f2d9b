import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applied, parseSabotage } from './patch.ts';
import { allSabotages } from './sabotages.ts';

const ROOT = join(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('named sabotages of the source', () => {
  const sabotages = allSabotages();

  it('are at least thirty', () => {
    expect(sabotages.length).toBeGreaterThanOrEqual(30);
  });

  it.each(sabotages.map((sabotage) => [sabotage.name, sabotage] as const))(
    '%s still applies, and its test is still there',
    (_name, { changes, file, test }) => {
      for (const change of changes) {
        const source = text(change.file);
        expect(applied(source, change)).not.toBe(source);
      }
      expect(existsSync(join(ROOT, file)), file).toBe(true);
      expect(
        specsFor(file)
          .flatMap((spec) => titlesIn(text(spec)))
          .some((title) => isNamed(title, test)),
      ).toBe(true);
    },
  );

  it('no longer apply when the lines changed, or stand there twice', () => {
    const patch = 'Breaks: b\nProject: unit\nFile: f\nTest: t\n\n--- a/x.ts\n+++ b/x.ts\n@@\n one\n-two\n+three\n';
    const [change] = parseSabotage('x', patch).changes;
    if (change === undefined) throw new Error('No change');
    expect(applied('zero\none\ntwo\nfour\n', change)).toBe('zero\none\nthree\nfour\n');
    expect(() => applied('one\nTwo\n', change)).toThrow(/0 times/);
    expect(() => applied('one\ntwo\none\ntwo\n', change)).toThrow(/2 times/);
  });
});

/** A contract's tests stand in the files that the adapter's spec runs. */
function specsFor(file: string): readonly string[] {
  const contracts = ['append', 'codec', 'command', 'content', 'idempotence', 'order', 'tenancy'];
  const engine = 'libs/platform/event-store/src/testing';
  return [file, ...contracts.map((contract) => `${engine}/${contract}-contract.ts`)];
}

/** What stands as the first text of a call: the names of tests, with what is filled in still open. */
function titlesIn(spec: string): readonly string[] {
  return [...spec.matchAll(/\(\s*(['"`])((?:(?!\1).)+)\1,/g)].map(([, , title = '']) => title);
}

function isNamed(title: string, test: string): boolean {
  const open = title.replaceAll(/[.*+?^()|[\]\\]/g, String.raw`\$&`).replaceAll(/%[si]|\$\{[^}]+\}|\$[a-z]+/g, '.+');
  return title.startsWith(test) || new RegExp(`^${open}`).test(test) || new RegExp(`^${open}`).test(`${test}, x`);
}
