import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MasterKey } from './master-key.ts';

describe('loading the master key', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'varsel-keys-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('makes it for its owner alone where there is none, and finds it again', () => {
    const dir = join(folder, 'new', 'keys');
    const made = MasterKey.load(dir);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dir, 'master.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dir)).toEqual(['master.key']);
    expect(MasterKey.load(dir).derive('digest', 't')).toEqual(made.derive('digest', 't'));
  });

  it('refuses a file that is no key and leaves it as it was', () => {
    const file = join(folder, 'master.key');
    writeFileSync(file, 'short');
    expect(() => MasterKey.load(folder)).toThrow(/not a master key/);
    expect(readFileSync(file, 'ascii')).toBe('short');
  });

  it('derives another key for each purpose and each tenant, and the same one again', () => {
    const key = MasterKey.load(folder);
    const derived = [key.derive('digest', 'a'), key.derive('digest', 'b'), key.derive('subject keys', 'a')];
    expect(new Set(derived.map((one) => one.toString('hex'))).size).toBe(3);
    expect(key.derive('digest', 'a')).toEqual(derived[0]);
    expect(derived[0]).toHaveLength(32);
  });
});
