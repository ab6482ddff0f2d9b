import { logSigner } from '@varsel/transparency-log';
import { describe, expect, it } from 'vitest';
import { bundleOf, eventsOf, log, type Story, storyOf, strangerLog, TENANT, witness } from './testing/bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

const anchors = { keys: [log.key], witnesses: [witness.key] };

/** At most so many had been sealed and witnessed when the log was brought back with the first ten. */
const restoredAt = 11;
const loss = {
  ...{ epoch: 2, lastKnownSize: 15, lastKnownRoot: 'cm9vdA==', keptSize: 10 },
  ...{ lostFrom: 11, lostTo: 15, damagedFrom: null, damagedTo: null, reason: 'Disken gik i stykker.' },
};

/** A log of twenty events that was brought back from a backup at the eleventh; the events of the log's own stream are these. */
async function restored(
  change: Partial<Story> = {},
  told: readonly (readonly [seq: number, data: object])[] = [[restoredAt, loss]],
): Promise<Story> {
  const own = new Map(told);
  const seen = new Map<string, number>();
  const events = (await eventsOf(20)).map((event) => {
    const data = own.get(event.seq);
    const mine =
      data === undefined
        ? event
        : { ...event, stream: `audit_log-${TENANT}`, type: 'LogRestored', data: JSON.stringify(data) };
    const version = (seen.get(mine.stream) ?? 0) + 1;
    seen.set(mine.stream, version);
    return { ...mine, version };
  });
  const epochAt = (size: number) => 1 + told.filter(([seq]) => seq <= size).length;
  return storyOf(20, { events, epochAt, heads: [6, 10, 12, 20], ...change });
}

async function foundIn(story: Story) {
  const { verdict, findings } = await verifyBundle(bundleOf(story), { anchors });
  return { verdict, finding: findings[0] };
}

describe('a log that was brought back from a backup', () => {
  it('is intact over both epochs, and the loss is told with its positions', async () => {
    const report = await verifyBundle(bundleOf(await restored()), { anchors });
    expect(report).toMatchObject({ verdict: 'anchored', intact: 20, findings: [] });
    expect(report.remarks).toContainEqual({ code: 'LOG_RESTORED', seq: restoredAt, kept: 10, known: 15 });
  });

  it('is intact when it was brought back twice', async () => {
    const again = { ...loss, epoch: 3, keptSize: 15, lastKnownSize: 15, lostFrom: null, lostTo: null };
    const damaged = { ...again, damagedFrom: 13, damagedTo: 14 };
    const story = await restored({ heads: [6, 12, 17, 20] }, [
      [restoredAt, loss],
      [17, damaged],
    ]);
    expect(await foundIn(story)).toEqual({ verdict: 'anchored', finding: undefined });
  });
});

describe('a forged second epoch', () => {
  it('is found when no restore is on record', async () => {
    const story = await restored({ epochAt: (size) => (size < 12 ? 1 : 2) }, []);
    expect((await foundIn(story)).finding).toMatchObject({ code: 'HEAD_MALFORMED', name: 'checkpoints/2-12.note' });
  });

  it('is found when it begins before its restore', async () => {
    const story = await restored({ epochAt: (size) => (size < 10 ? 1 : 2) });
    expect((await foundIn(story)).finding).toMatchObject({ code: 'HEAD_MALFORMED', name: 'checkpoints/2-10.note' });
  });

  it('is found when the first epoch goes on beside it', async () => {
    const story = await restored({ epochAt: (size) => (size < 20 ? 1 : 2) });
    expect((await foundIn(story)).finding).toMatchObject({ code: 'HEAD_MALFORMED', name: 'checkpoints/1-12.note' });
  });

  it('is found when the first epoch takes the restore itself for its own', async () => {
    const heads = [6, restoredAt, 20];
    const late = await restored({ heads, epochAt: (size) => (size <= restoredAt ? 1 : 2) });
    expect((await foundIn(late)).finding).toMatchObject({ code: 'HEAD_MALFORMED', name: 'checkpoints/1-11.note' });
    expect((await foundIn(await restored({ heads }))).finding).toBeUndefined();
  });

  it('is found when another key signs it', async () => {
    const story = await restored({ signerAt: (size) => (size < restoredAt ? log : strangerLog) });
    expect((await foundIn(story)).finding).toMatchObject({ code: 'HEAD_SIGNATURE', name: 'checkpoints/2-12.note' });
    const namesake = logSigner('varsel-log', new Uint8Array(32).fill(8));
    const disguised = await restored({ signerAt: (size) => (size < restoredAt ? log : namesake) });
    expect((await foundIn(disguised)).finding).toMatchObject({ code: 'HEAD_SIGNATURE' });
  });

  it.each([1, 3, '2', null])('is found when the restore calls it %j', async (epoch) => {
    const story = await restored({}, [[restoredAt, { ...loss, epoch }]]);
    expect((await foundIn(story)).finding).toMatchObject({ code: 'RESTORE_BROKEN', seq: restoredAt });
  });
});

describe('a restore that hides what was lost', () => {
  it.each([
    ['names no loss', { lostFrom: null, lostTo: null }],
    ['names a smaller loss', { lostTo: 14 }],
    ['names a later loss', { lostFrom: 13 }],
    ['knew of less than was kept', { lastKnownSize: 9, lostFrom: null, lostTo: null }],
    ['kept what came after it', { keptSize: 11, lostFrom: 12 }],
    ['kept a negative number', { keptSize: -1, lostFrom: 0 }],
    ['kept no number', { keptSize: 'all' }],
    ['names half a damage', { damagedFrom: 3 }],
    ['names a damage backwards', { damagedFrom: 4, damagedTo: 3 }],
    ['names a damage beyond what was known', { damagedFrom: 3, damagedTo: 16 }],
  ])('is found when it %s', async (_, change) => {
    const story = await restored({}, [[restoredAt, { ...loss, ...change }]]);
    expect((await foundIn(story)).finding).toMatchObject({ code: 'RESTORE_BROKEN', seq: restoredAt });
  });

  it('is found when a witness had signed more than it says was kept', async () => {
    const told = { ...loss, keptSize: 8, lostFrom: 9 };
    const story = await restored({}, [[restoredAt, told]]);
    expect((await foundIn(story)).finding).toMatchObject({ code: 'RESTORE_BROKEN', seq: restoredAt });
    const unwitnessed = await restored({ witnessed: 6 }, [[restoredAt, told]]);
    const { findings } = await verifyBundle(bundleOf(unwitnessed), { anchors: { keys: [log.key], witnesses: [] } });
    expect(findings).toEqual([]);
  });

  it('is found when a later restore says that less was kept than a witness had signed before the first', async () => {
    const again = { ...loss, epoch: 3, keptSize: 9, lostFrom: 10, lastKnownSize: 15 };
    const heads = [6, 10, 17, 20];
    const twice = (told: object) =>
      restored({ heads }, [
        [restoredAt, loss],
        [17, told],
      ]);
    expect((await foundIn(await twice(again))).finding).toMatchObject({ code: 'RESTORE_BROKEN', seq: 17 });
    expect((await foundIn(await twice({ ...again, keptSize: 10, lostFrom: 11 }))).finding).toBeUndefined();
  });
});
