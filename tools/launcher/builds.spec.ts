import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceHash } from './builds.mjs';

describe('tell whether a build is older than its sources', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'varsel-sources-'));
    write('libs/a/src/act.ts', 'one');
    write('package-lock.json', '{}');
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function write(file: string, content: string): void {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), content);
  }

  const hash = () => sourceHash(root, ['libs', 'package-lock.json', 'not-there']);

  it('stays the same while nothing changes', () => {
    expect(hash()).toBe(hash());
  });

  it.each([
    ['a changed source', 'libs/a/src/act.ts', 'two'],
    ['a new source', 'libs/a/src/other.ts', ''],
    ['other packages', 'package-lock.json', '{ }'],
  ])('changes with %s', (_what, file, content) => {
    const before = hash();
    write(file, content);
    expect(hash()).not.toBe(before);
  });

  it.each(['libs/a/src/act.spec.ts', 'libs/a/dist/act.js', 'libs/a/node_modules/x/index.js'])(
    'does not change with %s',
    (file) => {
      const before = hash();
      write(file, 'anything');
      expect(hash()).toBe(before);
    },
  );
});
