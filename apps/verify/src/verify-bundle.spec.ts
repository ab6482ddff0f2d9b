import { type LeafContent, logSigner, originOf, signRotation, writeVerifierKey } from '@varsel/transparency-log';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  bundleOf,
  eventsOf,
  filesOf,
  headOf,
  laterLog,
  lineOf,
  log,
  type Story,
  storyOf,
  strangerLog,
  TENANT,
  witness,
  withManifest,
  zipOf,
} from './testing/bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

const OTHER_TENANT = '7f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const keys = [log.key];
const witnesses = [witness.key];
const anchors = { keys, witnesses };

let story: Story;
beforeAll(async () => {
  story = await storyOf(20);
});

/** Somebody who may sign manifests changes the log's lines but has the heads as they were sealed. */
function withLines(change: (lines: string[]) => readonly string[], events = story.events.length): Blob {
  const files = new Map(filesOf(story));
  const lines = change((files.get('events.jsonl') ?? '').trimEnd().split('\n'));
  files.set('events.jsonl', lines.map((line) => `${line}\n`).join(''));
  return zipOf(withManifest(story, files, { manifest: { events } }));
}

/** The same, but every event is numbered and hashed anew, as one who knows the format would do it. */
function rewritten(change: (events: readonly LeafContent[]) => readonly LeafContent[]): Blob {
  const seen = new Map<string, number>();
  const events = change(story.events).map((event, at) => {
    const version = (seen.get(event.stream) ?? 0) + 1;
    seen.set(event.stream, version);
    return { ...event, seq: at + 1, version };
  });
  return withLines(() => events.map(lineOf), events.length);
}

async function found(bundle: Blob, trusted = anchors) {
  const { verdict, findings, intact } = await verifyBundle(bundle, { anchors: trusted });
  return { verdict, intact, finding: findings[0] };
}

describe('an honest bundle', () => {
  it('is consistent in itself, and says which keys to compare', async () => {
    const report = await verifyBundle(bundleOf(story));
    expect(report).toMatchObject({ verdict: 'consistent', events: 20, intact: 20, findings: [] });
    expect(report.remarks).toEqual([
      { code: 'NOT_ANCHORED', keys: keys.map(writeVerifierKey), witnesses: witnesses.map(writeVerifierKey) },
      { code: 'ORGANISATION_NOT_COMPARED', organisation: TENANT },
    ]);
  });

  it('is anchored by the keys of the log and its witness, and says what a missing witness means', async () => {
    const whole = { ...anchors, organisation: TENANT };
    expect(await verifyBundle(bundleOf(story), { anchors: whole })).toMatchObject({ verdict: 'anchored', remarks: [] });
    const alone = await verifyBundle(bundleOf(story), { anchors: { ...whole, witnesses: [] } });
    expect(alone).toMatchObject({ verdict: 'anchored', remarks: [{ code: 'NOT_WITNESSED' }] });
  });

  it('counts what can be read, what is erased and what was not handed out', async () => {
    expect((await verifyBundle(bundleOf(story))).personal).toEqual({ readable: 2, erased: 2, withheld: 0 });
    const without = await storyOf(20, { disclosures: 'withheld' });
    expect((await verifyBundle(bundleOf(without))).personal).toEqual({ readable: 0, erased: 0, withheld: 4 });
  });

  it('may be of a log without events', async () => {
    const empty = await storyOf(0, { heads: [0] });
    expect(await verifyBundle(bundleOf(empty))).toMatchObject({ verdict: 'consistent', events: 0, findings: [] });
  });
});

describe('a log that was changed under heads that were sealed before', () => {
  it('names the event whose text was changed', async () => {
    const changed = withLines((lines) => lines.with(6, (lines[6] ?? '').replace('Værk 7', 'Værk 8')));
    expect(await found(changed)).toEqual({ verdict: 'broken', intact: 0, finding: { code: 'EVENT_DIFFERS', seq: 7 } });
  });

  it('keeps what a head before it proves', async () => {
    const changed = withLines((lines) => lines.with(15, (lines[15] ?? '').replace('Værk 16', 'Værk 61')));
    expect(await found(changed)).toMatchObject({ intact: 10, finding: { code: 'EVENT_DIFFERS', seq: 16 } });
  });

  it.each([
    ['deleted', (lines: string[]) => lines.toSpliced(4, 1), 5],
    ['repeated', (lines: string[]) => lines.toSpliced(4, 0, lines[4] ?? ''), 6],
    ['swapped with the next', (lines: string[]) => lines.with(4, lines[5] ?? '').with(5, lines[4] ?? ''), 5],
  ])('names the place of an event that was %s', async (_, change, seq) => {
    expect(await found(withLines(change))).toMatchObject({ finding: { code: 'EVENT_MALFORMED', seq, field: 'seq' } });
  });

  it.each([
    ['deletes one and numbers the rest anew', (events: readonly LeafContent[]) => events.toSpliced(13, 1)],
    [
      'inserts one and numbers the rest anew',
      (events: readonly LeafContent[]) =>
        events.toSpliced(13, 0, ...events.slice(13, 14).map((event) => ({ ...event, id: TENANT }))),
    ],
    ['swaps two', (events: readonly LeafContent[]) => swapped(events, 13, 16)],
    ['writes another text', (events: readonly LeafContent[]) => retold(events, 13)],
  ])('is found by the next head when somebody %s', async (_, change) => {
    expect(await found(rewritten(change))).toMatchObject({
      intact: 10,
      finding: { code: 'HEAD_DIFFERS', from: 11, to: 20 },
    });
  });

  it('is found when its end is cut off', async () => {
    const cut = withLines((lines) => lines.slice(0, 15), 15);
    expect(await found(cut)).toMatchObject({ intact: 10, finding: { code: 'HEAD_DIFFERS', from: 11, to: 20 } });
    const declared = withLines((lines) => lines.slice(0, 15), 20);
    expect((await found(declared)).finding).toEqual({ code: 'EVENTS_MISSING', found: 15, declared: 20 });
    const files = new Map(filesOf(story));
    files.delete('checkpoints/1-20.note');
    const unsealed = zipOf(withManifest(story, files));
    expect((await found(unsealed)).finding).toEqual({ code: 'HEAD_MISSING', events: 20 });
  });

  it.each([
    ['a blank between fields', 'line', (line: string) => line.replace(',"stream"', ', "stream"')],
    ['another order of fields', 'line', (line: string) => line.replace(/"seq":7,("stream":"[^"]+"),/, '$1,"seq":7,')],
    ['a field more', 'line', (line: string) => line.replace('"seq":7', '"seq":7,"more":1')],
    ['a field twice', 'line', (line: string) => line.replace('"seq":7', '"seq":6,"seq":7')],
    ['a number as 7.0', 'line', (line: string) => line.replace('"seq":7', '"seq":7.0')],
    ['a number as text', 'seq', (line: string) => line.replace('"seq":7', '"seq":"7"')],
    ['an escape that need not be', 'line', (line: string) => line.replace('Værk', 'V\\u00e6rk')],
    [
      'a leaf in capitals',
      'leaf',
      (line: string) => line.replace(/"leaf":"([0-9a-f]+)"/, (_, leaf: string) => `"leaf":"${leaf.toUpperCase()}"`),
    ],
  ])('takes no event in another form: %s', async (_, field, change) => {
    const changed = withLines((lines) => lines.with(6, change(lines[6] ?? '')));
    expect((await found(changed)).finding).toMatchObject({ code: 'EVENT_MALFORMED', seq: 7, field });
  });

  it.each([
    ['an earlier time', 'at', { at: '2026-11-22T07:00:06.000000Z' }],
    ['a day that does not exist', 'at', { at: '2026-11-31T08:00:06.000000Z' }],
    ['a version out of order', 'version', { version: 4 }],
    ['the id of another event', 'id', { id: '0190a3b2-7c5e-8d11-9f00-000000000001' }],
    ['an id in capitals', 'id', { id: '0190A3B2-7C5E-8D11-9F00-000000000007' }],
    ['a stream without a record', 'stream', { stream: 'incident' }],
    ['no type', 'type', { type: '' }],
    ['a personal field that is not sealed', 'data', { data: '{"note":"x","$personal":{"note":"a"}}' }],
  ])('takes no event with %s, even when its leaf is right', async (_, field, change) => {
    const changed = withLines((lines) =>
      lines.with(
        6,
        story.events
          .slice(6, 7)
          .map((event) => lineOf({ ...event, ...change }))
          .join(''),
      ),
    );
    expect((await found(changed)).finding).toMatchObject({ code: 'EVENT_MALFORMED', seq: 7, field });
  });

  it('takes no line that is longer than any event can be, and no text that is not UTF-8', async () => {
    expect((await found(withLines((lines) => lines.with(6, 'x'.repeat(5_000_000))))).finding).toMatchObject({
      code: 'FILE_MALFORMED',
      name: 'events.jsonl',
    });
  }, 60_000);
});

function swapped(events: readonly LeafContent[], one: number, other: number): readonly LeafContent[] {
  const [first, second] = [events[one], events[other]];
  if (first === undefined || second === undefined) throw new Error('No such events');
  return events.with(one, { ...second, at: first.at }).with(other, { ...first, at: second.at });
}

function retold(events: readonly LeafContent[], at: number): readonly LeafContent[] {
  return events.map((event, index) => (index === at ? { ...event, data: '{"place":"et andet sted"}' } : event));
}

describe('a bundle that somebody made anew', () => {
  it('whole, with the log’s own key but without the witness, is found by the witness alone', async () => {
    const told = { ...story, events: retold(story.events, 3), witnessed: 0 };
    expect(await found(bundleOf(told), { keys, witnesses: [] })).toMatchObject({ verdict: 'anchored' });
    expect((await found(bundleOf(told))).finding).toEqual({
      code: 'WITNESS_MISSING',
      witness: writeVerifierKey(witness.key),
    });
  });

  it('behind the last head the witness saw is found, and the honest tail is told to wait', async () => {
    const told = { ...story, events: retold(story.events, 17), witnessed: 10 };
    expect((await found(bundleOf(told))).finding).toMatchObject({ code: 'WITNESS_BEHIND', size: 10, events: 20 });
  });

  it('whole, under another key, is found by the log’s key', async () => {
    const told = { ...story, keys: [strangerLog], signerAt: () => strangerLog };
    expect((await found(bundleOf(told), { keys: [], witnesses: [] })).verdict).toBe('consistent');
    expect((await found(bundleOf(told))).finding).toMatchObject({
      code: 'OTHER_KEY',
      expected: writeVerifierKey(log.key),
      found: writeVerifierKey(strangerLog.key),
    });
  });

  it('with the log’s key named but not used is found', async () => {
    const told = { ...story, signerAt: () => strangerLog };
    expect((await found(bundleOf(told))).finding).toMatchObject({ code: 'HEAD_SIGNATURE' });
    expect((await found(bundleOf(story, { signer: strangerLog }))).finding).toMatchObject({
      code: 'MANIFEST_SIGNATURE',
    });
    const named = { ...story, keys: [log, laterLog] };
    expect((await found(bundleOf(named, { signer: laterLog }))).finding).toMatchObject({
      code: 'KEY_WITHOUT_ROTATION',
    });
  });

  it('as a fork, with a head of the other branch, is found', async () => {
    const fork = { ...story, events: retold(story.events, 17) };
    const files = new Map(filesOf(story)).set('checkpoints/1-20.note', headOf(fork, 20));
    expect(await found(zipOf(withManifest(story, files)))).toMatchObject({
      intact: 10,
      finding: { code: 'HEAD_DIFFERS', from: 11, to: 20 },
    });
  });
});

describe('a bundle of somebody else', () => {
  it('is told apart when the reader names the organisation', async () => {
    const hers = await storyOf(20, { tenant: OTHER_TENANT });
    const named = { ...anchors, organisation: TENANT };
    const report = await verifyBundle(bundleOf(hers), { anchors: named });
    expect(report.findings[0]).toEqual({ code: 'OTHER_ORGANISATION', expected: TENANT, found: OTHER_TENANT });
    expect(await verifyBundle(bundleOf(story), { anchors: named })).toMatchObject({ verdict: 'anchored' });
  });

  it('of the same name, signed by the same keys, is anchored, and says that nobody compared whose log it is', async () => {
    const double = bundleOf(await storyOf(20, { tenant: OTHER_TENANT, name: story.name }));
    expect(await verifyBundle(double, { anchors })).toMatchObject({
      verdict: 'anchored',
      remarks: [{ code: 'ORGANISATION_NOT_COMPARED', organisation: OTHER_TENANT }],
    });
    const named = { ...anchors, organisation: OTHER_TENANT };
    expect(await verifyBundle(double, { anchors: named })).toMatchObject({ verdict: 'anchored', remarks: [] });
  });

  it('cannot lend a head: a checkpoint of another log is named', async () => {
    const hers = await storyOf(20, { tenant: OTHER_TENANT });
    const files = new Map(filesOf(story)).set('checkpoints/1-20.note', headOf(hers, 20));
    expect((await found(zipOf(withManifest(story, files)))).finding).toEqual({
      code: 'HEAD_OTHER_LOG',
      name: 'checkpoints/1-20.note',
      origin: originOf(OTHER_TENANT),
    });
  });

  it('cannot lend events: their leaves name their organisation', async () => {
    const lines = (await eventsOf(20, OTHER_TENANT)).map(lineOf);
    expect((await found(withLines(() => lines))).finding).toEqual({ code: 'EVENT_DIFFERS', seq: 1 });
  });
});

describe('a log whose key was changed', () => {
  const rotatedAt = 12;

  async function rotated(change: Partial<Story> = {}, note = signRotation(originOf(TENANT), log, laterLog)) {
    const events = (await eventsOf(20)).map((event) =>
      event.seq === rotatedAt
        ? {
            ...event,
            stream: `audit_log-${TENANT}`,
            version: 1,
            type: 'LogKeyRotated',
            data: JSON.stringify({ from: writeVerifierKey(log.key), to: writeVerifierKey(laterLog.key), note }),
          }
        : event,
    );
    const seen = new Map<string, number>();
    const inOrder = events.map((event) => {
      seen.set(event.stream, (seen.get(event.stream) ?? 0) + 1);
      return { ...event, version: seen.get(event.stream) ?? 0 };
    });
    const signerAt = (size: number) => (size < rotatedAt ? log : laterLog);
    return storyOf(20, { events: inOrder, keys: [log, laterLog], signerAt, heads: [11, 12, 20], ...change });
  }

  it('is anchored by its first key and by its newest', async () => {
    const bundle = bundleOf(await rotated());
    for (const key of [log.key, laterLog.key])
      expect(await verifyBundle(bundle, { anchors: { keys: [key], witnesses } })).toMatchObject({
        verdict: 'anchored',
        findings: [],
        remarks: [{ code: 'KEY_ROTATED', seq: rotatedAt }, { code: 'ORGANISATION_NOT_COMPARED' }],
      });
  });

  it('is found when a head is signed with the key of another time', async () => {
    const late = await rotated({ signerAt: () => laterLog });
    const stale = await rotated({ signerAt: () => log });
    expect((await found(bundleOf(late))).finding).toMatchObject({ name: 'checkpoints/1-11.note' });
    expect((await found(bundleOf(stale))).finding).toMatchObject({ name: 'checkpoints/1-12.note' });
  });

  it.each([
    [
      'only the new key signed it',
      signRotation(originOf(TENANT), log, laterLog).replace(/\n— varsel-log [^\n]+\n/, '\n'),
    ],
    ['it is of another log', signRotation(originOf(OTHER_TENANT), log, laterLog)],
    ['it starts from another key', signRotation(originOf(TENANT), strangerLog, laterLog)],
    [
      'it leads to another key',
      signRotation(originOf(TENANT), log, logSigner('varsel-log', new Uint8Array(32).fill(8))),
    ],
    ['it is no note', 'signed, honestly'],
  ])('is found when %s', async (_, note) => {
    expect((await found(bundleOf(await rotated({}, note)))).finding).toMatchObject({
      code: 'ROTATION_BROKEN',
      seq: rotatedAt,
    });
  });
});

describe('files that do not belong', () => {
  it.each([
    ['FILE_MISSING', (files: Map<string, string>) => void files.delete('README.txt')],
    ['FILE_UNDECLARED', (files: Map<string, string>) => void files.set('disclosures.jsonl', '')],
    ['FILE_DIFFERS', (files: Map<string, string>) => void files.set('README.txt', 'Read me not.\n')],
  ])('are found: %s', async (code, change) => {
    const withheld = await storyOf(4, { disclosures: 'withheld' });
    const files = withManifest(withheld, filesOf(withheld));
    change(files);
    expect((await found(zipOf(files))).finding).toMatchObject({ code });
  });

  it('are found when they stand in another order', async () => {
    const files = withManifest(story, filesOf(story));
    expect((await found(zipOf(new Map([...files].reverse())))).finding).toMatchObject({ reason: 'not in its place' });
  });

  it.each([
    ['another format', { format: 'varsel/bundle/v2' }],
    ['an organisation in capitals', { organisation: { id: TENANT.toUpperCase(), name: '' } }],
    ['a name that a terminal obeys', { organisation: { id: TENANT, name: 'A\u001b[2J' } }],
    ['a name of two lines', { organisation: { id: TENANT, name: 'A\nB' } }],
    ['a name longer than any', { organisation: { id: TENANT, name: 'A'.repeat(201) } }],
    ['the log of another organisation', { log: originOf(OTHER_TENANT) }],
    ['a day that does not exist', { exportedAt: '2026-02-30T00:00:00.000000Z' }],
    ['a negative count', { events: -1 }],
    ['a word nobody knows', { disclosures: 'some' }],
    ['files that are no list', { files: 'all' }],
    ['a field more', { more: 1 }],
  ])('are not looked at when the manifest has %s', async (_, manifest) => {
    expect((await found(bundleOf(story, { manifest }))).finding).toMatchObject({ code: 'MANIFEST_MALFORMED' });
  });

  it.each([
    ['a key twice', { log: [log.key, log.key], witnesses: [] }],
    ['no key', { log: [], witnesses: [] }],
    ['a witness among the logs', { log: [witness.key], witnesses: [] }],
  ])('are found: keys.json with %s', async (_, { log: logs, witnesses: others }) => {
    const ring = { log: logs.map(writeVerifierKey), witnesses: others };
    const files = new Map(filesOf(story)).set('keys.json', `${JSON.stringify(ring, null, 2)}\n`);
    expect((await found(zipOf(withManifest(story, files)))).finding).toMatchObject({ name: 'keys.json' });
  });
});
