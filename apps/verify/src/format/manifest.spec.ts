import {
  addSignatures,
  logKey,
  logSigner,
  NoteRefused,
  originOf,
  signatureLine,
  signNote,
  utf8,
  type VerifierKey,
  witnessKey,
  writeVerifierKey,
} from '@varsel/transparency-log';
import { describe, expect, it } from 'vitest';
import { Refused } from '../report/finding.ts';
import { filesOf, laterLog, log, storyOf, strangerLog, TENANT, witness, withManifest } from '../testing/bundle.ts';
import {
  checkManifestSignature,
  type Manifest,
  manifestStatement,
  readKeyRing,
  readManifest,
  readManifestNote,
} from './manifest.ts';

const story = await storyOf(2);
const text = withManifest(story, filesOf(story)).get('manifest.json') ?? '';
const written = (change: object) => `${JSON.stringify({ ...(JSON.parse(text) as object), ...change }, null, 2)}\n`;

const declared = (JSON.parse(text) as Manifest).files;
const named = (name: string) => ({ name, bytes: 1, sha256: 'a'.repeat(64) });
const arranged = 'the files are not those of a bundle, in their order';

function swapped(one: number, other: number): readonly unknown[] {
  return declared.with(one, declared[other] ?? named('')).with(other, declared[one] ?? named(''));
}

function foundBy(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.finding;
    throw error;
  }
}

const foundIn = (manifest: string | Uint8Array) =>
  foundBy(() => readManifest(typeof manifest === 'string' ? utf8(manifest) : manifest));
const form = 'not in its one form: fields, order, blanks and the line feed at the end';

describe('the manifest of a bundle', () => {
  it.each([
    ['as it is written', text],
    ['with a name of 200 characters', written({ organisation: { id: TENANT, name: 'A'.repeat(200) } })],
    ['with no name', written({ organisation: { id: TENANT, name: '' } })],
    ['with the log of a later epoch', written({ log: originOf(TENANT, 2) })],
    ['of nothing', written({ events: 0 })],
    ['with keys withheld', written({ disclosures: 'withheld', files: declared.slice(0, -1) })],
    ['with one head', written({ files: declared.toSpliced(3, 1) })],
    ['with a head in each epoch', written({ files: declared.with(4, named('checkpoints/2-2.note')) })],
  ])('is read %s', (_, manifest) => {
    expect(foundIn(manifest)).toBeUndefined();
  });

  it.each([
    ['no UTF-8', Uint8Array.of(0xff, 10), form],
    ['no JSON', '{\n', form],
    ['without its line feed', text.trimEnd(), form],
    ['with something else for its line feed', `${text.trimEnd()} `, form],
    ['a name of 201 characters', written({ organisation: { id: TENANT, name: 'A'.repeat(201) } }), 'organisation'],
    ['a log that is none', written({ log: 'varsel' }), 'the log is not one of the organisation'],
    ['a log that is no text', written({ log: 5 }), 'log'],
    ['a file without a name', written({ files: [{ bytes: 1, sha256: 'a'.repeat(64) }] }), 'files'],
    ['a file that is nothing', written({ files: [null] }), 'files'],
    ['a file of negative length', written({ files: [{ name: 'a', bytes: -1, sha256: 'a'.repeat(64) }] }), 'files'],
    ['a short digest', written({ files: [{ name: 'a', bytes: 1, sha256: 'a'.repeat(63) }] }), 'files'],
    ['a long digest', written({ files: [{ name: 'a', bytes: 1, sha256: 'a'.repeat(65) }] }), 'files'],
    ['no files', written({ files: [] }), arranged],
    ['no README.txt', written({ files: declared.slice(1) }), arranged],
    ['two files changed about', written({ files: swapped(1, 2) }), arranged],
    ['a larger head before a smaller one', written({ files: swapped(3, 4) }), arranged],
    ['two heads of one size', written({ files: declared.with(4, named('checkpoints/2-1.note')) }), arranged],
    ['no head', written({ files: declared.toSpliced(3, 2) }), arranged],
    [
      'a head larger than a number can be',
      written({ files: declared.with(4, named(`checkpoints/1-${'9'.repeat(16)}.note`)) }),
      arranged,
    ],
    ['a file among the heads', written({ files: declared.with(3, named('checkpoints/1.note')) }), arranged],
    ['a file for the first head', written({ files: declared.toSpliced(3, 0, named('notes.txt')) }), arranged],
    ['no disclosures that are complete', written({ files: declared.slice(0, -1) }), arranged],
    ['disclosures that are withheld', written({ disclosures: 'withheld' }), arranged],
    ['a file behind the last', written({ files: [...declared, named('more.txt')] }), arranged],
    ['a digest behind a blank', written({ files: [{ name: 'a', bytes: 1, sha256: ` ${'a'.repeat(64)}` }] }), 'files'],
  ])('is refused when it is or has %s', (_, manifest, reason) => {
    expect(foundIn(manifest)).toEqual({ code: 'MANIFEST_MALFORMED', reason });
  });
});

describe('the signature of the manifest', () => {
  const statement = manifestStatement(originOf(TENANT), utf8(text));
  const note = signNote(statement, [log]);
  const ring = { log: [log.key, laterLog.key], witnesses: [] };

  it('is over this manifest, by one signer', () => {
    expect(
      foundBy(() => {
        readManifestNote(utf8(note), statement);
      }),
    ).toBeUndefined();
  });

  it.each([
    ['another manifest', signNote(manifestStatement(originOf(TENANT), utf8(written({ events: 1 }))), [log])],
    ['this manifest in another log', signNote(manifestStatement(originOf(TENANT, 2), utf8(text)), [log])],
    ['it twice', addSignatures(note, [signatureLine(statement, laterLog)])],
    ['nothing', 'signed, honestly'],
  ])('is refused when it signs %s', (_, other) => {
    const finding = foundBy(() => {
      readManifestNote(utf8(other), statement);
    });
    expect(finding).toMatchObject({ code: 'MANIFEST_SIGNATURE', reason: expect.stringMatching(/./) as string });
  });

  it.each([
    ['the newest key', laterLog, undefined],
    ['a key that was handed on', log, { code: 'MANIFEST_SIGNATURE' }],
    ['a stranger', strangerLog, { code: 'MANIFEST_SIGNATURE' }],
    ['another of the same name', logSigner('varsel-log', new Uint8Array(32).fill(8)), { code: 'MANIFEST_SIGNATURE' }],
  ])('holds by the newest key of the log alone: %s', (_, signer, finding) => {
    const found = foundBy(() => {
      checkManifestSignature(utf8(signNote(statement, [signer])), ring);
    });
    if (finding === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(finding);
  });
});

describe('the keys of a bundle', () => {
  const page = (logs: readonly VerifierKey[], witnesses: readonly VerifierKey[]) =>
    `${JSON.stringify({ log: logs.map(writeVerifierKey), witnesses: witnesses.map(writeVerifierKey) }, null, 2)}\n`;
  const many = (kind: 'log' | 'witness', count: number): readonly VerifierKey[] =>
    Array.from({ length: count }, (_, at) => {
      const make = kind === 'log' ? logKey : witnessKey;
      return make(`${kind}-${String(at)}`, new Uint8Array(32));
    });
  const found = (keys: string | Uint8Array) => foundBy(() => readKeyRing(typeof keys === 'string' ? utf8(keys) : keys));

  it.each([
    ['the log’s and a witness’s', page([log.key], [witness.key])],
    ['the log’s alone', page([log.key], [])],
    ['several of the log', page([log.key, laterLog.key], [])],
    ['as many as there can be', page(many('log', 1_000), many('witness', 100))],
  ])('may be %s', (_, keys) => {
    expect(found(keys)).toBeUndefined();
  });

  it.each([
    ['too many of the log', page(many('log', 1_001), [])],
    ['too many of witnesses', page([log.key], many('witness', 101))],
    ['none of the log', page([], [witness.key])],
    ['one twice', page([log.key, log.key], [])],
    ['a witness among the log’s', page([log.key, witness.key], [])],
    ['a log among the witnesses', page([log.key], [laterLog.key])],
    ['no list', `${JSON.stringify({ log: writeVerifierKey(log.key), witnesses: [] }, null, 2)}\n`],
    ['no texts', `${JSON.stringify({ log: [5], witnesses: [] }, null, 2)}\n`],
    ['no keys', `${JSON.stringify({ log: ['x'], witnesses: [] }, null, 2)}\n`],
    ['without the line feed', page([log.key], []).trimEnd()],
    ['with something else for the line feed', `${page([log.key], []).trimEnd()} `],
    ['no UTF-8', Uint8Array.of(0xff, 10)],
  ])('are refused: %s', (_, keys) => {
    expect(found(keys)).toMatchObject({ code: 'FILE_MALFORMED', name: 'keys.json' });
  });

  it('are refused as a finding, never as an error of the note', () => {
    expect(() => readKeyRing(utf8(`${JSON.stringify({ log: ['x'], witnesses: [] }, null, 2)}\n`))).not.toThrow(
      NoteRefused,
    );
  });
});
