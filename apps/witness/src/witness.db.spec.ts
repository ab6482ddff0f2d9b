import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addSignatures,
  base64,
  consistencyProof,
  logSigner,
  newSecret,
  openNote,
  readVerifierKey,
  rootOf,
  type Signer,
  signNote,
  signRotation,
  writeCheckpoint,
  writeVerifierKey,
} from '@varsel/transparency-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningWitness, startWitness } from '../../../tools/testing/witness.ts';

const log = logSigner('varsel-log', newSecret());
const next = logSigner('varsel-log', newSecret());
const stranger = logSigner('varsel-log', newSecret());

let witness: RunningWitness;
beforeAll(async () => {
  witness = await startWitness({ logKeys: [writeVerifierKey(log.key)] });
});
afterAll(() => witness.remove());

const leavesOf = (count: number, salt = ''): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, at) =>
    createHash('sha256')
      .update(`${String(at)}${salt}`)
      .digest(),
  );
const aLog = (): string => `varsel/log/${crypto.randomUUID()}`;

interface Sent {
  readonly origin: string;
  readonly leaves: readonly Uint8Array[];
  readonly old: number;
  readonly signer?: Signer;
  readonly proof?: readonly Uint8Array[];
}

const headOf = (origin: string, leaves: readonly Uint8Array[], signer = log): string =>
  signNote(writeCheckpoint({ origin, size: leaves.length, root: rootOf(leaves) }), [signer]);

async function post(path: string, body: string, { url } = witness) {
  const response = await fetch(`${url}${path}`, { method: 'POST', body });
  return { status: response.status, body: await response.text(), type: response.headers.get('content-type') };
}

function add({ origin, leaves, old, signer = log, proof }: Sent, to = witness) {
  const lines = (proof ?? consistencyProof(leaves, Math.min(old, leaves.length))).map(base64);
  return post(
    '/add-checkpoint',
    `${[`old ${String(old)}`, ...lines].join('\n')}\n\n${headOf(origin, leaves, signer)}`,
    to,
  );
}

describe('co-sign heads of logs that only grow', () => {
  it('signs the first head and every larger one that has grown out of it', async () => {
    const origin = aLog();
    let old = 0;
    for (const size of [1, 2, 7, 64, 300]) {
      const leaves = leavesOf(size);
      const answer = await add({ origin, leaves, old });
      expect(answer.status).toBe(200);
      const note = addSignatures(headOf(origin, leaves), [answer.body.trimEnd()]);
      const { signatures } = openNote(note, [readVerifierKey(witness.key)]);
      expect(signatures).toMatchObject([{ key: { kind: 'witness', name: 'witness.test' } }]);
      old = size;
    }
  });

  it('answers the same head as it did, and writes nothing: anybody may bring it back as often as they like', async () => {
    const sent = { origin: aLog(), leaves: leavesOf(5) };
    const file = join(witness.folder, 'logs', createHash('sha256').update(sent.origin).digest('hex'));
    const first = await add({ ...sent, old: 0 });
    const written = statSync(file, { bigint: true });
    const shown = await fetch(`${witness.url}/checkpoint/${createHash('sha256').update(sent.origin).digest('hex')}`);
    expect(await add({ ...sent, old: 5 })).toEqual(first);
    expect(await post('/add-checkpoint', `old 5\n\n${await shown.text()}`)).toEqual(first);
    const now = statSync(file, { bigint: true });
    // Every write puts another file in its place.
    expect([now.ino, now.mtimeNs]).toEqual([written.ino, written.mtimeNs]);
  });

  it('signs anew what the log says anew about the same events', async () => {
    const [origin, leaves] = [aLog(), leavesOf(5)];
    await add({ origin, leaves, old: 0 });
    const sealedAt = '2026-11-22T14:30:00.000000Z';
    const resealed = signNote(writeCheckpoint({ origin, size: 5, root: rootOf(leaves), sealedAt }), [log]);
    const answer = await post('/add-checkpoint', `old 5\n\n${resealed}`);
    expect(answer.status).toBe(200);
    const note = addSignatures(resealed, [answer.body.trimEnd()]);
    expect(openNote(note, [readVerifierKey(witness.key)]).signatures).toHaveLength(1);
  });

  it('shows the largest head it signed, with both signatures', async () => {
    const origin = aLog();
    await add({ origin, leaves: leavesOf(3), old: 0 });
    const response = await fetch(`${witness.url}/checkpoint/${createHash('sha256').update(origin).digest('hex')}`);
    expect(openNote(await response.text(), [log.key, readVerifierKey(witness.key)]).signatures).toHaveLength(2);
  });

  it('keeps its key to itself', () => {
    expect(statSync(join(witness.folder, 'witness.key')).mode & 0o777).toBe(0o600);
  });
});

describe('refuse every other head, for ever', () => {
  const origin = aLog();
  beforeAll(() => add({ origin, leaves: leavesOf(10), old: 0 }));

  it('says what it knows to a log that has become smaller', async () => {
    expect(await add({ origin, leaves: leavesOf(6), old: 6 })).toEqual({
      status: 409,
      body: '10\n',
      type: 'text/x.tlog.size',
    });
  });

  it('refuses another history of the same size', async () => {
    expect(await add({ origin, leaves: leavesOf(10, 'x'), old: 10, proof: [] })).toMatchObject({
      status: 409,
      body: '10\n',
    });
  });

  it('refuses a longer history that has not grown out of the one it signed', async () => {
    const forked = leavesOf(12, 'x');
    expect((await add({ origin, leaves: forked, old: 10 })).status).toBe(422);
    expect((await add({ origin, leaves: forked, old: 10, proof: [] })).status).toBe(422);
  });

  it('refuses to begin again from nothing', async () => {
    expect(await add({ origin, leaves: leavesOf(12, 'x'), old: 0 })).toMatchObject({ status: 409, body: '10\n' });
  });

  it('refuses a key it was not told of', async () => {
    expect((await add({ origin, leaves: leavesOf(12), old: 10, signer: stranger })).status).toBe(403);
    expect((await add({ origin: aLog(), leaves: leavesOf(1), old: 0, signer: stranger })).status).toBe(403);
  });

  it('still takes the log that has grown', async () => {
    expect((await add({ origin, leaves: leavesOf(12), old: 10 })).status).toBe(200);
  });

  it.each([
    ['nothing', ''],
    ['no blank line', 'old 0\n'],
    ['a size that is none', 'old 07\n\nx\n1\nAA==\n\n— a AAAAAAAA\n'],
    ['an old size above the size', `old 2\n\n${headOf(origin, leavesOf(1))}`],
    ['a proof that is not hashes', `old 1\nabcd\n\n${headOf(origin, leavesOf(2))}`],
    ['a proof to who knows nothing', `old 0\n${base64(rootOf([]))}\n\n${headOf(aLog(), leavesOf(2))}`],
    ['a note without a signature', `old 0\n\n${origin}\n1\n${base64(rootOf([]))}\n`],
    ['a note that is no checkpoint', `old 0\n\n${signNote('hello\n', [log])}`],
  ])('refuses %s as malformed', async (_, body) => {
    expect((await post('/add-checkpoint', body)).status).toBe(400);
  });

  it('refuses what is far too long', async () => {
    expect((await post('/add-checkpoint', 'x'.repeat(70_000))).status).toBe(413);
  });

  it('gives two heads at once one place', async () => {
    const contested = aLog();
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((salt) => add({ origin: contested, leaves: leavesOf(4, salt), old: 0 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });
});

describe('follow a log to its next key', () => {
  it('takes the new key, and no longer the old one, once both have said so', async () => {
    const origin = aLog();
    await add({ origin, leaves: leavesOf(2), old: 0 });
    expect((await add({ origin, leaves: leavesOf(3), old: 2, signer: next })).status).toBe(403);
    expect((await post('/rotate-key', signRotation(origin, log, next))).status).toBe(200);
    expect((await post('/rotate-key', signRotation(origin, log, next))).status).toBe(200);
    expect((await add({ origin, leaves: leavesOf(3), old: 2 })).status).toBe(403);
    expect((await add({ origin, leaves: leavesOf(3), old: 2, signer: next })).status).toBe(200);
  });

  it('lets a restored log go on under the key it had, and under no other that is known', async () => {
    const origin = aLog();
    const retired = logSigner('varsel-log', newSecret());
    const own = await startWitness({ logKeys: [log, retired].map(({ key }) => writeVerifierKey(key)) });
    const leaves = leavesOf(3, 'restored');
    expect((await add({ origin, leaves, old: 0, signer: retired }, own)).status).toBe(200);
    expect((await post('/rotate-key', signRotation(origin, retired, next), own)).status).toBe(200);
    const restored = (epoch: number, signer: Signer) =>
      add({ origin: `${origin}/${epoch}`, leaves, old: 0, signer }, own);
    for (const epoch of [2, 3, 1_001, 999_999])
      expect([(await restored(epoch, retired)).status, (await restored(epoch, log)).status]).toEqual([403, 403]);
    expect((await post('/rotate-key', signRotation(`${origin}/2`, log, stranger), own)).status).toBe(403);
    expect([(await restored(3, next)).status, (await restored(4, next)).status]).toEqual([200, 200]);
    await own.remove();
  });

  it('knows the new key for logs that begin later', async () => {
    expect((await add({ origin: aLog(), leaves: leavesOf(1), old: 0, signer: next })).status).toBe(200);
  });

  it('does not follow a key that nobody it knows has handed over', async () => {
    const origin = aLog();
    await add({ origin, leaves: leavesOf(2), old: 0 });
    expect((await post('/rotate-key', signRotation(origin, stranger, next))).status).toBe(403);
    const halved = signRotation(origin, log, stranger).split('\n').slice(0, -2).join('\n');
    expect((await post('/rotate-key', `${halved}\n`)).status).toBe(400);
    expect((await add({ origin, leaves: leavesOf(3), old: 2 })).status).toBe(200);
  });
});

describe('keep what was promised', () => {
  it('knows every head it signed after being killed in the middle of its work', async () => {
    const mine = await startWitness({ logKeys: [writeVerifierKey(log.key)] });
    const signed = new Map<string, number>();
    const work = Array.from({ length: 8 }, async () => {
      const origin = aLog();
      for (let size = 1; ; size += 1) {
        const answer = await add({ origin, leaves: leavesOf(size), old: size - 1 }, mine).catch(() => undefined);
        if (answer?.status !== 200) return;
        signed.set(origin, size);
      }
    });
    while (signed.size < 8) await new Promise((resolve) => setTimeout(resolve, 20));
    await mine.kill();
    await Promise.all(work);
    const again = await startWitness({ logKeys: [writeVerifierKey(log.key)], folder: mine.folder });
    expect(again.key).toBe(mine.key);
    for (const [origin, size] of signed) {
      const answer = await add({ origin, leaves: leavesOf(1, 'other'), old: 0 }, again);
      expect(answer.status).toBe(409);
      // What was signed but not yet answered may be there too.
      expect(Number(answer.body) - size).toBeOneOf([0, 1]);
    }
    await again.remove();
  });

  it('lets no second witness into its folder', async () => {
    await expect(startWitness({ logKeys: [], folder: witness.folder })).rejects.toThrow(/Another witness/);
  });

  it('reads a file of log keys once it is there, and from then on believes rotations alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'varsel-keys-'));
    const file = join(folder, 'log-keys.pub');
    const mine = await startWitness({ logKeys: [file] });
    expect((await add({ origin: aLog(), leaves: leavesOf(1), old: 0 }, mine)).status).toBe(403);
    writeFileSync(file, `${writeVerifierKey(log.key)}\n`);
    expect((await add({ origin: aLog(), leaves: leavesOf(1), old: 0 }, mine)).status).toBe(200);
    writeFileSync(file, `${writeVerifierKey(stranger.key)}\n`);
    expect((await add({ origin: aLog(), leaves: leavesOf(1), old: 0, signer: stranger }, mine)).status).toBe(403);
    await mine.remove();
    rmSync(folder, { recursive: true });
  });
});
