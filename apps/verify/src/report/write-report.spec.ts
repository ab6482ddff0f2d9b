import { originOf } from '@varsel/transparency-log';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleOf, filesOf, log, type Story, storyOf, witness, withManifest, zipOf } from '../testing/bundle.ts';
import { verifyBundle } from '../verify-bundle.ts';
import { tellReport } from './report-texts.ts';
import { visible } from './visible.ts';

const anchors = { keys: [log.key], witnesses: [witness.key] };

let story: Story;
beforeAll(async () => {
  story = await storyOf(20);
});

/** The bundle with another text at one event. */
function changedAt(seq: number): Blob {
  const files = new Map(filesOf(story));
  const lines = files.get('events.jsonl') ?? '';
  files.set('events.jsonl', lines.replace(`Værk ${String(seq)} `, 'Et andet sted '));
  return zipOf(withManifest(story, files));
}

const asked = { key: { da: 'A', en: 'D' }, witness: { da: 'B', en: 'E' }, organisation: { da: 'C', en: 'F' } };

describe('a report', () => {
  it('says when the log began and ended, and when its newest head was sealed and witnessed', async () => {
    expect(await verifyBundle(bundleOf(story))).toMatchObject({
      firstAt: '2026-11-22T08:00:00.000000Z',
      lastAt: '2026-11-22T08:00:19.000000Z',
      heads: 2,
      newestHead: {
        size: 20,
        sealedAt: '2026-11-22T14:30:00.000000Z',
        witnesses: [{ name: 'vidne.example', at: '2025-11-22T14:00:00.000Z', trusted: false }],
      },
    });
  });

  it('names what the reader is asked for as the place calls it', async () => {
    const told = async (brought?: typeof anchors) => {
      const report = await verifyBundle(bundleOf(story), brought === undefined ? {} : { anchors: brought });
      return tellReport(report, 'da', asked).remarks.join(' ');
    };
    expect(await told()).toMatch(/med dem \(A, B\).*igen med det \(C\)/);
    expect(await told({ ...anchors, witnesses: [] })).toMatch(/du stoler på \(B\)/);
  });

  it('tells a witness the reader trusts from one that the bundle names by itself', async () => {
    const told = async (witnesses: typeof anchors.witnesses) => {
      const report = await verifyBundle(bundleOf(story), { anchors: { ...anchors, witnesses } });
      return JSON.stringify(tellReport(report, 'en', asked));
    };
    expect(await told([witness.key])).toContain('Witnessed by vidne.example');
    const untrusted = await told([]);
    expect(untrusted).toContain('The bundle itself names a witness you did not say you trust: “vidne.example”');
    expect(untrusted).not.toContain('Witnessed by');
  });

  it('of what is no bundle counts nothing and compares nothing', async () => {
    expect(await verifyBundle(new Blob(['x']), { anchors })).toMatchObject({
      ...{ verdict: 'broken', organisation: null, log: null, exportedAt: null, events: 0, firstAt: null, lastAt: null },
      ...{ intact: 0, heads: 0, newestHead: null, logKeys: [], witnessKeys: [], remarks: [] },
      personal: { readable: 0, erased: 0, withheld: 0 },
    });
  });

  it('of a broken bundle offers nothing to compare: its keys are as doubtful as the rest', async () => {
    expect((await verifyBundle(changedAt(7))).remarks).toEqual([]);
    expect((await verifyBundle(bundleOf(story))).remarks).toMatchObject([
      { code: 'NOT_ANCHORED' },
      { code: 'ORGANISATION_NOT_COMPARED' },
    ]);
  });

  it.each([
    ['before any head', 7, 0],
    ['the last before a head', 10, 0],
    ['the first behind a head', 11, 10],
    ['the last of all', 20, 10],
  ])('names the one thing that is broken, and keeps the heads before it: %s', async (_, seq, intact) => {
    const report = await verifyBundle(changedAt(seq), { anchors });
    expect(report.findings).toEqual([{ code: 'EVENT_DIFFERS', seq }]);
    expect(report.intact).toBe(intact);
  });
});

describe('a bundle that is not whole', () => {
  it('is found when its manifest is another than was signed', async () => {
    const [mine, other] = [{}, { exportedAt: '2026-11-22T14:32:00.000000Z' }].map((manifest) =>
      withManifest(story, filesOf(story), { manifest }),
    );
    const exchanged = new Map(mine).set('manifest.sig', other?.get('manifest.sig') ?? '');
    const { findings } = await verifyBundle(zipOf(exchanged));
    expect(findings).toEqual([{ code: 'MANIFEST_SIGNATURE', reason: 'manifest.sig signs another manifest' }]);
  });

  it('is found when something stands behind its last line', async () => {
    const files = new Map(filesOf(story));
    files.set('events.jsonl', `${files.get('events.jsonl') ?? ''}hidden`);
    const { findings } = await verifyBundle(zipOf(withManifest(story, files)));
    expect(findings).toEqual([{ code: 'FILE_MALFORMED', name: 'events.jsonl', reason: 'the last line has no end' }]);
  });

  it('is found when nobody sealed it to its end, or the newest head is of another epoch than it says', async () => {
    const unsealed = await verifyBundle(bundleOf({ ...story, heads: [19] }));
    expect(unsealed.findings).toEqual([{ code: 'HEAD_MISSING', events: 20 }]);
    const later = await verifyBundle(bundleOf(story, { manifest: { log: originOf(story.tenant, 2) } }));
    expect(later.findings).toEqual([{ code: 'HEAD_MISSING', events: 20 }]);
  });

  it('is no word for what fails around it: a reader that gives up is not told that the bundle is broken', async () => {
    const progress = () => {
      throw new Error('The window was closed.');
    };
    await expect(verifyBundle(bundleOf(story), { progress })).rejects.toThrow('The window was closed.');
  });
});

describe('what a reader is shown of a text', () => {
  it.each([
    ['du\u2800stoler', 'du⟨U+2800⟩stoler'],
    ['A\u030a\u0301', 'A\u030a\u0301'],
    [`e${'\u0301'.repeat(6)}`, `e${'\u0301'.repeat(4)}⟨U+0301⟩⟨U+0301⟩`],
  ])('shows by its number what is empty or piled up: %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it.each([
    [3_999, 3_999],
    [4_000, 4_000],
    [4_001, 4_001],
    [9_000, 4_001],
  ])('is cut behind 4,000 characters, with a mark: %j become %j', (long, shown) => {
    const text = visible('a'.repeat(long));
    expect(text.length).toBe(shown);
    expect(text.endsWith('…')).toBe(long > 4_000);
  });
});
