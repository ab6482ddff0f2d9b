import { hash, parseOptions } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { PasswordHasher } from './password-hash.ts';

const argon2id = 2;

describe('hash a password', () => {
  const hasher = new PasswordHasher();

  it('is Argon2id with 46 MiB and three passes', async () => {
    expect(parseOptions(await hasher.hash('hane-tirsdag-kobber'))).toEqual({
      ...{
        algorithm: argon2id,
        version: 1,
        memoryCost: 47_104,
        timeCost: 3,
        parallelism: 1,
        outputLen: 32,
        saltLen: 16,
      },
    });
  });

  it('knows the right password from a wrong one, and never matches nobody', async () => {
    const stored = await hasher.hash('hane-tirsdag-kobber');
    expect(await hasher.matches(stored, 'hane-tirsdag-kobber')).toBe(true);
    expect(await hasher.matches(stored, 'hane-tirsdag-kobbeR')).toBe(false);
    expect(await hasher.matches(undefined, 'hane-tirsdag-kobber')).toBe(false);
  });

  it('uses the whole of a long password', async () => {
    const long = 'k4x9w2f7'.repeat(32);
    const stored = await hasher.hash(long);
    expect(await hasher.matches(stored, long)).toBe(true);
    expect(await hasher.matches(stored, `${long.slice(0, 255)}!`)).toBe(false);
  });

  it('notices a hash of another cost', async () => {
    expect(hasher.isOutdated(await hash('x', { memoryCost: 1_024, timeCost: 1 }))).toBe(true);
    expect(hasher.isOutdated(await hasher.hash('x'))).toBe(false);
  });
});
