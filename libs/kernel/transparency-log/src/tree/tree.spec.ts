import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, hex, joined } from '../bytes.ts';
import { Frontier, rootOf } from './frontier.ts';
import { EMPTY_ROOT, type Hash, nodeOf } from './hash.ts';
import { consistencyProof, consistencyRanges, inclusionProof, inclusionRanges } from './prove.ts';
import { verifyConsistency, verifyInclusion } from './verify.ts';

/** The reference vectors of Certificate Transparency (RFC 6962, whose tree RFC 9162 keeps): leaves, roots by size, proofs. */
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const INCLUSION = [
  {
    index: 0,
    size: 8,
    proof: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    index: 5,
    size: 8,
    proof: [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  { index: 2, size: 3, proof: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'] },
];
const CONSISTENCY = [
  { first: 1, second: 1, proof: [] },
  {
    first: 1,
    second: 8,
    proof: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    first: 6,
    second: 8,
    proof: [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  {
    first: 2,
    second: 5,
    proof: [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
];

const leaves = INPUTS.map((input) => sha256(joined(Uint8Array.of(0), bytes(input))));

function bytes(text: string): Uint8Array {
  const found = fromHex(text);
  if (found === undefined) throw new Error('Not hexadecimal');
  return found;
}

/** MTH word for word from RFC 9162 section 2.1.1: apart from the product's way of computing it. */
function definedRoot(list: readonly Hash[]): Hash {
  const [only] = list;
  if (only === undefined) return EMPTY_ROOT;
  if (list.length === 1) return only;
  const k = 2 ** (Math.ceil(Math.log2(list.length)) - 1);
  return nodeOf(definedRoot(list.slice(0, k)), definedRoot(list.slice(k)));
}

const someLeaves = (count: number): readonly Hash[] =>
  Array.from({ length: count }, (_, at) => sha256(Uint8Array.of(at & 255, at >> 8)));

describe('the tree of RFC 9162', () => {
  it.each(ROOTS.map((root, size) => ({ root, size })))('has the published root at size $size', ({ root, size }) => {
    expect(hex(rootOf(leaves.slice(0, size)))).toBe(root);
  });

  it.each(INCLUSION)('gives the published inclusion proof of $index in $size', ({ index, size, proof }) => {
    expect(inclusionProof(leaves, index, size).map(hex)).toEqual(proof);
  });

  it.each(CONSISTENCY)('gives the published consistency proof of $first in $second', ({ first, second, proof }) => {
    expect(consistencyProof(leaves, first, second).map(hex)).toEqual(proof);
  });

  it('has at every size up to 200 the root that the definition gives, also when it goes on from its peaks', () => {
    const all = someLeaves(200);
    let frontier = new Frontier();
    for (const [at, leaf] of all.entries()) {
      frontier = new Frontier(frontier.size, frontier.peaks());
      frontier.append(leaf);
      expect(hex(frontier.root())).toBe(hex(definedRoot(all.slice(0, at + 1))));
    }
  });

  it('refuses peaks that are not those of the size', () => {
    expect(() => new Frontier(3, someLeaves(1))).toThrow(RangeError);
    expect(() => new Frontier(1, [new Uint8Array(31)])).toThrow(RangeError);
    expect(() => new Frontier(-1)).toThrow(RangeError);
    expect(new Frontier(3, someLeaves(2)).size).toBe(3);
  });
});

describe('proving to somebody who has only the roots', () => {
  it('convinces for every leaf of every tree up to 40 leaves', () => {
    const all = someLeaves(40);
    for (let size = 1; size <= all.length; size++) {
      const root = rootOf(all.slice(0, size));
      for (const [index, leaf] of all.slice(0, size).entries()) {
        const proof = inclusionProof(all, index, size);
        expect(verifyInclusion({ leaf, index, size, root, proof })).toBe(true);
      }
    }
  });

  it('convinces for every pair of sizes up to 40, the empty log included', () => {
    const all = someLeaves(40);
    const roots = Array.from({ length: 41 }, (_, size) => rootOf(all.slice(0, size)));
    for (const [second, secondRoot] of roots.entries()) {
      for (const [first, firstRoot] of roots.slice(0, second + 1).entries()) {
        const proof = consistencyProof(all, first, second);
        expect(verifyConsistency({ first, firstRoot, second, secondRoot, proof })).toBe(true);
      }
    }
  });

  it('convinces at any size, and for no other leaf or root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 700 }), fc.nat(), fc.nat(), (size, one, other) => {
        const all = someLeaves(size);
        const [index, first] = [one % size, 1 + (other % size)];
        const [root, firstRoot] = [rootOf(all), rootOf(all.slice(0, first))];
        const leaf = all[index] ?? EMPTY_ROOT;
        const inclusion = { leaf, index, size, root, proof: inclusionProof(all, index) };
        const consistency = { first, firstRoot, second: size, secondRoot: root, proof: consistencyProof(all, first) };
        expect(verifyInclusion(inclusion)).toBe(true);
        expect(verifyInclusion({ ...inclusion, leaf: root })).toBe(false);
        expect(verifyInclusion({ ...inclusion, root: leaf })).toBe(false);
        expect(verifyConsistency(consistency)).toBe(true);
        expect(verifyConsistency({ ...consistency, firstRoot: sha256(firstRoot) })).toBe(false);
        expect(verifyConsistency({ ...consistency, secondRoot: sha256(root) })).toBe(false);
      }),
      { numRuns: 40, seed: 9162 },
    );
  });

  it('asks for nothing that no log has', () => {
    expect(() => inclusionProof(leaves, 8)).toThrow(RangeError);
    expect(() => inclusionProof(leaves, 0, 9)).toThrow(RangeError);
    for (const index of [-1, 0.5, Number.NaN]) expect(() => inclusionRanges(index, 8)).toThrow(RangeError);
    for (const size of [0, -1, 7.5, Number.NaN]) expect(() => inclusionRanges(0, size)).toThrow(RangeError);
    for (const first of [-1, Number.NaN]) expect(() => consistencyRanges(first, 8)).toThrow(RangeError);
    expect(consistencyRanges(0, 8)).toEqual([]);
    expect(consistencyRanges(8, 8)).toEqual([]);
    expect(() => consistencyProof(leaves, 5, 4)).toThrow(RangeError);
    expect(() => consistencyProof(leaves, 0.5, 4)).toThrow(RangeError);
  });
});
