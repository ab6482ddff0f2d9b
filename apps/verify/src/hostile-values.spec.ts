import { type LeafContent, witnessSigner } from '@varsel/transparency-log';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleOf, filesOf, type Story, storyOf, TENANT, withManifest, zipOf } from './testing/bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

const seed = 20_261_122;

type Path = readonly (string | number)[];

/** Values that turn a careless `String()`, comparison or date into an exception, and the right value in a list. */
const hostile = (right: unknown): readonly unknown[] => [{ toString: 1 }, [right], null, 9_007_199_254_740_991];

/** Every place of a JSON value, itself first. */
function placesOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Array.isArray(value) ? value.map((each, index) => [index, each] as const) : Object.entries(value);
  return [at, ...inner.flatMap(([name, each]) => placesOf(each, [...at, name]))];
}

function replaced(value: unknown, [name, ...rest]: Path, by: unknown): unknown {
  if (name === undefined) return by;
  if (Array.isArray(value)) return value.with(Number(name), replaced(value[Number(name)], rest, by));
  const branch = value as Readonly<Record<string, unknown>>;
  return { ...branch, [name]: replaced(branch[name], rest, by) };
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((at, name) => (at as Readonly<Record<string | number, unknown>>)[name], value);

let story: Story;
beforeAll(async () => {
  const { events, ...rest } = await storyOf(6);
  story = { ...rest, events: events.map(logFact) };
});

const facts: Readonly<Record<number, readonly [type: string, data: object]>> = {
  2: ['LogKeyRotated', { from: 'a', to: 'b', note: 'c' }],
  3: [
    'LogRestored',
    { epoch: 2, keptSize: 2, lastKnownSize: 2, lostFrom: null, lostTo: null, damagedFrom: null, damagedTo: null },
  ],
};

/** Some of the events are of the log's own stream: their data is read. */
function logFact(event: LeafContent): LeafContent {
  const [type, data] = facts[event.seq] ?? [];
  if (type === undefined) return event;
  return { ...event, stream: `audit_log-${TENANT}`, type, version: event.seq - 1, data: JSON.stringify(data) };
}

const withFile = (name: string, text: string) => zipOf(withManifest(story, new Map(filesOf(story)).set(name, text)));
const page = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const linesWith = (lines: readonly string[], at: number, value: unknown) =>
  lines.map((each, index) => (index === at ? line(value) : `${each}\n`)).join('');

/** The places of a bundle where JSON stands: what is there, and the bundle with something else there. */
const documents: Readonly<Record<string, () => readonly [value: unknown, bundle: (value: unknown) => Blob]>> = {
  'manifest.json': () => {
    const files = withManifest(story, filesOf(story));
    return [
      JSON.parse(files.get('manifest.json') ?? ''),
      (value) => zipOf(new Map(files).set('manifest.json', page(value))),
    ];
  },
  'keys.json': () => [JSON.parse(filesOf(story).get('keys.json') ?? ''), (value) => withFile('keys.json', page(value))],
  'disclosures.jsonl': () => [
    JSON.parse(filesOf(story).get('disclosures.jsonl') ?? ''),
    (value) => withFile('disclosures.jsonl', line(value)),
  ],
  'a line of events.jsonl': () => {
    const lines = (filesOf(story).get('events.jsonl') ?? '').trimEnd().split('\n');
    return [JSON.parse(lines[0] ?? ''), (value) => withFile('events.jsonl', linesWith(lines, 0, value))];
  },
  'the data of a rotation': () => dataOf(2),
  'the data of a restore': () => dataOf(3),
  'the data of an event with personal fields': () => dataOf(5),
};

/** The data of one event, hashed and sealed anew as one who has the log's key would do it. */
function dataOf(seq: number): readonly [value: unknown, bundle: (value: unknown) => Blob] {
  // What comes before it is plain: the first log fact that is refused ends the reading.
  const plain = story.events.map((event) => (event.seq < seq ? { ...event, type: 'Plain' } : event));
  const event = plain[seq - 1];
  return [
    JSON.parse(event?.data ?? ''),
    (value) =>
      bundleOf({
        ...story,
        events: plain.map((each) => (each.seq === seq ? { ...each, data: JSON.stringify(value) } : each)),
      }),
  ];
}

describe('verifying never throws, whatever stands in the file', () => {
  it.each(Object.entries(documents))(
    'in any place of %s',
    async (_, read) => {
      const [value, bundle] = read();
      for (const path of placesOf(value)) {
        for (const other of hostile(valueAt(value, path))) {
          const { verdict } = await verifyBundle(bundle(replaced(value, path, other)));
          expect(['broken', 'consistent'], JSON.stringify({ path, other })).toContain(verdict);
        }
      }
    },
    60_000,
  );

  it.each(Object.entries(documents))(
    'with any JSON value in any place of %s',
    async (_, read) => {
      const [value, bundle] = read();
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...placesOf(value)), fc.jsonValue(), async (path, other) => {
          await verifyBundle(bundle(replaced(value, path, other)));
        }),
        { seed, numRuns: 15 },
      );
    },
    60_000,
  );

  it('and takes no list of the right text for the text', async () => {
    for (const name of ['manifest.json', 'keys.json', 'disclosures.jsonl']) {
      const [value, bundle] = documents[name]?.() ?? [];
      const texts = placesOf(value).filter((path) => typeof valueAt(value, path) === 'string');
      for (const path of texts) {
        const report = await verifyBundle(bundle?.(replaced(value, path, [valueAt(value, path)])) ?? new Blob([]));
        expect(report.findings[0]?.code).toMatch(/_MALFORMED$/);
      }
    }
  });

  it('nor for a time of a witness that is beyond the calendar', async () => {
    const plain = await storyOf(6);
    const lateWitness = witnessSigner('vidne.example', new Uint8Array(32).fill(4), () => Number.MAX_SAFE_INTEGER);
    const { findings } = await verifyBundle(bundleOf({ ...plain, witness: lateWitness }));
    expect(findings).toMatchObject([{ code: 'HEAD_SIGNATURE', name: 'checkpoints/1-3.note' }]);
  });
});

it('reads an honest story of these events as it is, so that what is refused above is the change', async () => {
  const plain = await storyOf(6);
  expect((await verifyBundle(bundleOf(plain))).verdict).toBe('consistent');
});
