import { logSigner, newSecret, witnessSigner, writeVerifierKey } from '@varsel/transparency-log';
import { describe, expect, it } from 'vitest';
import { witnessOf } from './witness-settings.ts';

const key = writeVerifierKey(witnessSigner('witness.test', newSecret(), () => 0).key);
const url = 'https://witness.example.dk';

describe('read the settings of the witness', () => {
  it('takes address and key together, or neither', () => {
    expect(witnessOf(url, key)).toEqual({ url, key });
    expect(witnessOf(undefined, undefined)).toBeUndefined();
  });

  it.each([
    ['an address without a key', url, undefined],
    ['a key without an address', undefined, key],
    ['an address that is none', 'witness.example.dk', key],
    ['a key that is none', url, 'abc'],
    ['the key of a log', url, writeVerifierKey(logSigner('varsel-log', newSecret()).key)],
  ])('refuses %s in one sentence', (_, givenUrl, givenKey) => {
    expect(() => witnessOf(givenUrl, givenKey)).toThrow(/WITNESS_/);
  });
});
