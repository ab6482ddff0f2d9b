import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../bytes.ts';
import { rootOf } from './frontier.ts';
import { EMPTY_ROOT, type Hash, nodeOf } from './hash.ts';
import { consistencyProof, inclusionProof } from './prove.ts';
import { type ConsistencyClaim, type InclusionClaim, verifyConsistency, verifyInclusion } from './verify.ts';

/** A prover who lies: every family is one way in which a verifier somewhere has been, or might be, deceived. */
type Forger<Claim> = (honest: Claim) => readonly Claim[];

const leavesOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => sha256(utf8(`${name} ${at}`)));
const LOG = leavesOf('log', 21);
const FORK = [...LOG.slice(0, 9), ...leavesOf('fork', 12)];
const NOISE = sha256(utf8('noise'));
const ZERO = new Uint8Array(32);
const flipped = (hash: Hash) => hash.map((byte, at) => (at === 17 ? byte ^ 4 : byte));
const without = (proof: readonly Hash[], at: number) => proof.filter((_, index) => index !== at);
const withNode = (proof: readonly Hash[], at: number, node: Hash) => proof.toSpliced(at, 0, node);
const places = (proof: readonly Hash[]) => [...proof.keys()];

const inclusion = [0, 1, 6, 8, 15, 16, 20].map((index): InclusionClaim => {
  const [leaf = ZERO] = LOG.slice(index);
  return { leaf, index, size: LOG.length, root: rootOf(LOG), proof: inclusionProof(LOG, index) };
});

const inclusionForgers: Readonly<Record<string, Forger<InclusionClaim>>> = {
  'leaves out a node': (claim) => places(claim.proof).map((at) => ({ ...claim, proof: without(claim.proof, at) })),
  'adds a node': (claim) =>
    [0, claim.proof.length].map((at) => ({ ...claim, proof: withNode(claim.proof, at, NOISE) })),
  'says a node twice': (claim) => claim.proof.map((node, at) => ({ ...claim, proof: withNode(claim.proof, at, node) })),
  'turns the order round': (claim) => [{ ...claim, proof: claim.proof.toReversed() }],
  'flips a bit of a node': (claim) =>
    claim.proof.map((node, at) => ({ ...claim, proof: claim.proof.with(at, flipped(node)) })),
  'cuts a node short': (claim) =>
    claim.proof.map((node, at) => ({ ...claim, proof: claim.proof.with(at, node.slice(0, 31)) })),
  'puts zeros for a node': (claim) => claim.proof.map((_, at) => ({ ...claim, proof: claim.proof.with(at, ZERO) })),
  'shows the leaf in another place': (claim) =>
    [claim.index + 1, claim.index - 1, claim.index ^ 1].map((index) => ({ ...claim, index })),
  'names an index beyond the end': (claim) =>
    [claim.size, claim.size + claim.index].map((index) => ({ ...claim, index })),
  'names a number that is no index': (claim) =>
    [claim.index + 0.5, Number.NaN, -1, 2 ** 60].map((index) => ({ ...claim, index })),
  'names another size': (claim) =>
    [claim.size - 5, claim.size * 2, claim.size + 12, 0].map((size) => ({ ...claim, size })),
  'passes a node off as a leaf': (claim) => {
    const [sibling = ZERO, ...rest] = claim.proof;
    const node = claim.index % 2 === 0 ? nodeOf(claim.leaf, sibling) : nodeOf(sibling, claim.leaf);
    return [{ ...claim, leaf: node, proof: rest }];
  },
  'passes the root off as a leaf': (claim) => [{ ...claim, leaf: claim.root, proof: [] }],
  'calls its leaf a log of one': (claim) => [{ ...claim, leaf: NOISE, root: NOISE, proof: claim.proof }],
  'proves a leaf of the fork': (claim) => [
    { ...claim, leaf: FORK[claim.index] ?? ZERO, proof: inclusionProof(FORK, claim.index).toReversed() },
    { ...claim, leaf: sha256(claim.leaf) },
  ],
  'gives a head of another length': (claim) => [{ ...claim, root: claim.root.slice(0, 16) }],
};

const pairs = [
  [1, 21],
  [4, 21],
  [7, 16],
  [8, 9],
  [16, 21],
  [20, 21],
] as const;
const consistency = pairs.map(([first, second]): ConsistencyClaim => {
  const [firstRoot, secondRoot] = [rootOf(LOG.slice(0, first)), rootOf(LOG.slice(0, second))];
  return { first, firstRoot, second, secondRoot, proof: consistencyProof(LOG, first, second) };
});

const consistencyForgers: Readonly<Record<string, Forger<ConsistencyClaim>>> = {
  'leaves out a node': (claim) => places(claim.proof).map((at) => ({ ...claim, proof: without(claim.proof, at) })),
  'adds a node': (claim) =>
    [0, claim.proof.length].map((at) => ({ ...claim, proof: withNode(claim.proof, at, NOISE) })),
  'repeats the older root as if it were needed': (claim) => [
    { ...claim, proof: [claim.firstRoot, ...claim.proof] },
    { ...claim, proof: [...claim.proof, claim.secondRoot] },
  ],
  'turns the order round': (claim) =>
    claim.proof.length > 1 ? [{ ...claim, proof: claim.proof.toReversed() }] : [{ ...claim, proof: [NOISE] }],
  'flips a bit of a node': (claim) =>
    claim.proof.map((node, at) => ({ ...claim, proof: claim.proof.with(at, flipped(node)) })),
  'cuts a node short': (claim) =>
    claim.proof.map((node, at) => ({ ...claim, proof: claim.proof.with(at, node.slice(1)) })),
  'shrinks the log': (claim) => [
    { ...claim, first: claim.second, firstRoot: claim.secondRoot, second: claim.first, secondRoot: claim.firstRoot },
  ],
  'sells a fork as growth': (claim) => {
    const secondRoot = rootOf(FORK.slice(0, claim.second));
    const proof = consistencyProof(FORK, claim.first, claim.second);
    return claim.first > 9
      ? [
          { ...claim, secondRoot, proof },
          { ...claim, secondRoot },
        ]
      : [{ ...claim, firstRoot: rootOf(leavesOf('other', claim.first)), secondRoot, proof }];
  },
  'calls two trees of one size the same': (claim) => [
    { ...claim, first: claim.second, firstRoot: rootOf(leavesOf('other', claim.second)), proof: [] },
    { ...claim, first: claim.second, firstRoot: claim.secondRoot },
  ],
  'needs no proof': (claim) => [{ ...claim, proof: [] }],
  'begins with an empty tree that has a root': (claim) => [
    { ...claim, first: 0, proof: [] },
    { ...claim, first: 0, firstRoot: EMPTY_ROOT },
  ],
  'empties the log': (claim) => [{ ...claim, second: 0, secondRoot: EMPTY_ROOT, proof: [] }],
  'gives the empty log a root': (claim) => [{ ...claim, first: 0, firstRoot: EMPTY_ROOT, second: 0, proof: [] }],
  'names another older size': (claim) =>
    [claim.first + 1, claim.first - 0.5, Number.NaN, -claim.first].map((first) => ({ ...claim, first })),
  'names another newer size': (claim) =>
    [claim.second * 2 + 1, claim.second + 0.5, Number.POSITIVE_INFINITY].map((second) => ({ ...claim, second })),
};

/** Index and size of an inclusion proof may be renamed within the same shape; that shows the same leaf in the same tree. */
const changes = <Claim>(honest: Claim, forged: Claim) => JSON.stringify(honest) !== JSON.stringify(forged);

function forgeries<Claim>(honest: readonly Claim[], forgers: Readonly<Record<string, Forger<Claim>>>) {
  return Object.entries(forgers).map(([family, forge]) => ({
    family,
    forged: honest.flatMap((claim) => forge(claim).filter((each) => changes(claim, each))),
  }));
}

const forgedInclusions = forgeries(inclusion, inclusionForgers);
const forgedConsistencies = forgeries(consistency, consistencyForgers);

describe('a prover who lies', () => {
  it('would be believed where the proof is honest', () => {
    expect(inclusion.map(verifyInclusion)).toEqual(inclusion.map(() => true));
    expect(consistency.map(verifyConsistency)).toEqual(consistency.map(() => true));
  });

  it.each(forgedInclusions)('proves no inclusion when he $family', ({ forged }) => {
    expect(forged.length).toBeGreaterThan(0);
    expect(forged.filter(verifyInclusion)).toEqual([]);
  });

  it.each(forgedConsistencies)('proves no growth when he $family', ({ forged }) => {
    expect(forged.length).toBeGreaterThan(0);
    expect(forged.filter(verifyConsistency)).toEqual([]);
  });

  it('was given at least two hundred different tries', () => {
    const tries = [...forgedInclusions, ...forgedConsistencies].flatMap(({ family, forged }) =>
      forged.map(
        (each) =>
          `${family} ${JSON.stringify(each, (_, value: unknown) => (typeof value === 'number' ? String(value) : value))}`,
      ),
    );
    expect(new Set(tries).size).toBeGreaterThanOrEqual(200);
  });
});

describe('claims that would add up', () => {
  const [leaf = ZERO, sibling = ZERO] = LOG;
  const short = NOISE.slice(1);

  it('of a leaf behind the end of the log', () => {
    expect(verifyInclusion({ leaf, index: 0, size: 1, root: leaf, proof: [] })).toBe(true);
    expect(verifyInclusion({ leaf, index: 1, size: 1, root: leaf, proof: [] })).toBe(false);
    expect(verifyInclusion({ leaf, index: 0, size: 0, root: leaf, proof: [] })).toBe(false);
  });

  it('of a node above the root', () => {
    const over = { leaf, index: 0, size: 1, root: nodeOf(sibling, leaf), proof: [sibling] };
    expect(verifyInclusion({ ...over, root: nodeOf(leaf, sibling), size: 2 })).toBe(true);
    expect(verifyInclusion(over)).toBe(false);
  });

  it('of hashes that are none, be it the leaf, the root or a node', () => {
    expect(verifyInclusion({ leaf: short, index: 0, size: 1, root: short, proof: [] })).toBe(false);
    expect(verifyInclusion({ leaf, index: 0, size: 2, root: nodeOf(leaf, short), proof: [short] })).toBe(false);
    expect(verifyConsistency({ first: 3, firstRoot: short, second: 3, secondRoot: short, proof: [] })).toBe(false);
  });

  it('of a log that shrinks without another root', () => {
    const claim = { firstRoot: leaf, secondRoot: leaf, proof: [leaf] };
    expect(verifyConsistency({ ...claim, first: 3, second: 1 })).toBe(false);
    expect(verifyConsistency({ ...claim, first: 1, second: 1, proof: [] })).toBe(true);
  });
});
