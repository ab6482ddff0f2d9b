import { describe, expect, it } from 'vitest';
import { base64, fromBase64, joined, utf8 } from '../bytes.ts';
import { logOf, originOf, readCheckpoint, writeCheckpoint } from '../checkpoint.ts';
import { openRotation, signRotation } from '../rotation.ts';
import { EMPTY_ROOT } from '../tree/hash.ts';
import { logSigner, newSecret, NoteRefused, readVerifierKey, witnessSigner, writeVerifierKey } from './keys.ts';
import { addSignatures, openNote, parseNote, signatureLine, signNote } from './note.ts';

/** The example of the signed-note specification's first implementation (golang.org/x/mod/sumdb/note). */
const NEUMANN = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const QUOTE =
  'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n\n' +
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const published = QUOTE.replace('’', "'");

const secret = (byte: number) => new Uint8Array(32).fill(byte);
const log = logSigner('varsel-log', secret(1));
const other = logSigner('varsel-log', secret(2));
const witness = witnessSigner('vidne.example', secret(3), () => 1_763_820_000);
const tenant = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const head = { origin: originOf(tenant), size: 3, root: EMPTY_ROOT, sealedAt: '2026-11-22T14:30:00.000000Z' };
const text = writeCheckpoint(head);
const note = signNote(text, [log]);

describe('reading a verifier key', () => {
  it('takes the published one and writes it the same way', () => {
    const key = readVerifierKey(NEUMANN);
    expect(key).toMatchObject({ name: 'PeterNeumann', kind: 'log', id: 'c74f20a3' });
    expect(writeVerifierKey(key)).toBe(NEUMANN);
    expect(readVerifierKey(writeVerifierKey(witness.key))).toEqual(witness.key);
  });

  it.each([
    ['another id', NEUMANN.replace('c74f20a3', 'c74f20a4')],
    ['another name', NEUMANN.replace('Peter', 'Petra')],
    ['no name', NEUMANN.replace('PeterNeumann', '')],
    ['a blank in the name', NEUMANN.replace('PeterNeumann', 'Peter Neumann')],
    ['upper-case id', NEUMANN.replace('c74f20a3', 'C74F20A3')],
    ['a key too short', NEUMANN.slice(0, -4)],
    ['an unknown kind', NEUMANN.replace('+ARpc', '+AhpC')],
    ['a line feed at the end', `${NEUMANN}\n`],
  ])('refuses %s', (_, text) => {
    expect(() => readVerifierKey(text)).toThrow(NoteRefused);
  });

  it('makes a different secret every time', () => {
    expect(newSecret()).toHaveLength(32);
    expect(newSecret()).not.toEqual(newSecret());
  });
});

describe('opening a signed note', () => {
  it('holds the published note', () => {
    const { signatures } = openNote(published, [readVerifierKey(NEUMANN)]);
    expect(signatures.map(({ key }) => key.name)).toEqual(['PeterNeumann']);
  });

  it('tells who signed, and when a witness did', () => {
    const both = addSignatures(note, [signatureLine(text, witness)]);
    expect(openNote(both, [log.key, witness.key]).signatures).toEqual([
      { key: log.key },
      { key: witness.key, time: 1_763_820_000 },
    ]);
    expect(addSignatures(both, [signatureLine(text, witness)])).toBe(both);
  });

  it('passes over the signature of a key it was not given, but wants one it knows', () => {
    const both = signNote(text, [log, other]);
    expect(openNote(both, [log.key]).signatures).toEqual([{ key: log.key }]);
    expect(() => openNote(note, [other.key])).toThrow(/no signature of a known key/);
  });

  it('passes over a line with the id of a known key under another name', () => {
    const renamed = note.replace('— varsel-log ', '— varsel-lag ');
    expect(parseNote(renamed).signatures).toHaveLength(1);
    expect(() => openNote(renamed, [log.key])).toThrow(/no signature of a known key/);
  });

  it('takes bytes as it takes their text, and refuses bytes that are none', () => {
    expect(openNote(utf8(note), [log.key])).toEqual(openNote(note, [log.key]));
    expect(() => openNote(joined(utf8(note), Uint8Array.of(255)), [log.key])).toThrow(/not UTF-8/);
  });

  it('says which part of its form is missing', () => {
    expect(() => parseNote('text\n')).toThrow(/no blank line/);
    expect(() => parseNote(note.slice(0, -1))).toThrow(/a signature line and a line feed/);
  });

  it('has at most a million letters and a hundred signatures', () => {
    const long = 'a'.repeat(1_000_000 - note.length);
    expect(parseNote(`${long}${note}`).text).toBe(`${long}${text}`);
    expect(() => parseNote(`${long}a${note}`)).toThrow(/too long/);
    const signed = (count: number) => `${text}\n${`${signatureLine(text, log)}\n`.repeat(count)}`;
    expect(parseNote(signed(100)).signatures).toHaveLength(100);
    expect(() => parseNote(signed(101))).toThrow(/too many/);
  });

  it('has signature lines of a name, an id and at least one byte, and nothing before the dash', () => {
    const lineOf = (bytes: number) => `— varsel-log ${base64(new Uint8Array(bytes))}`;
    expect(parseNote(`${text}\n${lineOf(5)}\n`).signatures[0]).toMatchObject({
      id: '00000000',
      bytes: Uint8Array.of(0),
    });
    for (const wrong of [lineOf(4), lineOf(0), `x${lineOf(5)}`, `${lineOf(5)} more`]) {
      expect(() => parseNote(`${text}\n${wrong}\n`), wrong).toThrow(/not a signature line/);
    }
  });

  it('lets no line be added that is no signature', () => {
    expect(() => addSignatures(note, ['— nobody AAAA'])).toThrow(NoteRefused);
    expect(() => addSignatures(note, [''])).toThrow(NoteRefused);
  });

  it('refuses a key that signs twice and a signature of another text', () => {
    expect(() => openNote(`${note}${signatureLine(text, log)}\n`, [log.key])).toThrow(/signed twice/);
    expect(() => openNote(note.replace('\n3\n', '\n4\n'), [log.key])).toThrow(/does not hold/);
  });

  it('refuses a signature raised by the order of the group: one signature has one form', () => {
    const bytes = log.sign(text);
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const scalar = bytes.slice(32).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n) + order;
    const raised = bytes.slice();
    for (let at = 0; at < 32; at++) raised[32 + at] = Number((scalar >> BigInt(8 * at)) & 255n);
    const id = fromBase64(parseNote(note).signatures[0]?.line.split(' ')[2] ?? '')?.slice(0, 4) ?? new Uint8Array();
    const malleable = `${text}\n— varsel-log ${base64(joined(id, raised))}\n`;
    expect(parseNote(malleable).signatures).toHaveLength(1);
    expect(() => openNote(malleable, [log.key])).toThrow(/does not hold/);
  });

  it('refuses a witness key used as a log key and the reverse', () => {
    const asLog = logSigner('vidne.example', secret(3));
    expect(() => openNote(signNote(text, [asLog]), [witness.key])).toThrow(NoteRefused);
    expect(() => openNote(signNote(text, [witness]), [asLog.key])).toThrow(NoteRefused);
    expect(openNote(signNote(text, [witness]), [witness.key]).signatures).toHaveLength(1);
  });
});

const [line = ''] = parseNote(note).signatures.map((signature) => signature.line);

describe('the one form of a note', () => {
  it.each([
    ['no blank line', `${text}${line}\n`],
    ['no line feed at the end', note.slice(0, -1)],
    ['an empty line at the end', `${note}\n`],
    ['carriage returns', note.replaceAll('\n', '\r\n')],
    ['a tab in the text', note.replace('varsel/', 'varsel\t')],
    ['a hyphen for the dash', note.replace('—', '-')],
    ['two blanks', note.replace('— ', '—  ')],
    ['a blank after the signature', `${note.slice(0, -1)} \n`],
    ['no padding', note.replaceAll('=', '')],
    ['URL-safe base64', `${text}\n— varsel-log ____${line.slice(17)}\n`],
    ['a signature of four bytes', `${text}\n— varsel-log AAAAAA==\n`],
    ['bytes that are not UTF-8', joined(Uint8Array.of(0xff), utf8(note))],
    ['a hundred and one signatures', `${text}\n${`${line}\n`.repeat(101)}`],
    ['a million characters', `${'a'.repeat(1_000_000)}\n\n${line}\n`],
    ['an empty text', `\n\n${line}\n`],
  ])('refuses %s', (_, wrong) => {
    expect(() => parseNote(wrong)).toThrow(NoteRefused);
  });

  it('refuses stray bits behind the last byte of base64, and takes the canonical one', () => {
    expect(fromBase64('AA==')).toEqual(Uint8Array.of(0));
    expect(['AB==', 'AA=', 'AA', 'A', '=', 'AA==\n', ' AA=='].map(fromBase64)).toEqual(Array(7).fill(undefined));
  });

  it('writes no text that it would not read', () => {
    expect(() => signNote('without a line feed', [log])).toThrow(NoteRefused);
    expect(() => signNote('a\u0000b\n', [log])).toThrow(NoteRefused);
    expect(() => signNote('\ud800\n', [log])).toThrow(NoteRefused);
  });
});

describe('reading a checkpoint', () => {
  it('gives back what was written', () => {
    expect(readCheckpoint(text)).toEqual(head);
    expect(logOf(head.origin)).toEqual({ tenant, epoch: 1 });
    expect(logOf(originOf(tenant, 12))).toEqual({ tenant, epoch: 12 });
    expect(['example.com/log', `${head.origin}/1`, `${head.origin}/02`, `${head.origin}\n`].map(logOf)).toEqual(
      Array(4).fill(undefined),
    );
  });

  it.each([
    ['a leading zero', text.replace('\n3\n', '\n03\n')],
    ['a sign', text.replace('\n3\n', '\n+3\n')],
    ['a size beyond what can be counted', text.replace('\n3\n', '\n9007199254740993\n')],
    ['no size', text.replace('\n3\n', '\n\n')],
    ['a short root', text.replace('47DE', '')],
    ['a line nobody knows', `${text}more\n`],
    ['an empty line', `${text}\n`],
    ['a second sealing', `${text}sealed 2026-11-22T14:30:00.000000Z\n`],
    ['no origin', text.slice(text.indexOf('\n'))],
    ['no line feed at the end', text.slice(0, -1)],
  ])('refuses %s', (_, wrong) => {
    expect(() => readCheckpoint(wrong)).toThrow(NoteRefused);
  });

  it('may be sealed at no time, and is written only as it can be read', () => {
    const open = writeCheckpoint({ origin: head.origin, size: 0, root: EMPTY_ROOT });
    expect(open.split('\n')).toHaveLength(4);
    expect(readCheckpoint(open)).toEqual({ origin: head.origin, size: 0, root: EMPTY_ROOT });
    for (const wrong of [
      { size: -1 },
      { size: 1.5 },
      { root: EMPTY_ROOT.slice(1) },
      { origin: '' },
      { sealedAt: 'now' },
    ]) {
      expect(() => writeCheckpoint({ ...head, ...wrong }), JSON.stringify(wrong)).toThrow(NoteRefused);
    }
  });

  it('says which line cannot be read', () => {
    expect(() => readCheckpoint(text.replace('47DE', '!!!!'))).toThrow(/32 bytes in base64/);
    expect(() => readCheckpoint(text.replace('sealed ', 'unsealed '))).toThrow(/not known/);
    expect(() => readCheckpoint(`${head.origin}\n`)).toThrow(NoteRefused);
    expect(() => readCheckpoint(head.origin)).toThrow(NoteRefused);
  });

  it('has no name for an organisation that is not a lower-case UUID', () => {
    expect(() => originOf(tenant.toUpperCase())).toThrow(NoteRefused);
    expect(() => originOf(tenant, 0)).toThrow(NoteRefused);
  });
});

describe('handing the log from one key to the next', () => {
  const rotation = signRotation(head.origin, log, other);

  it('is signed by both', () => {
    expect(openRotation(rotation)).toEqual({ origin: head.origin, from: log.key, to: other.key });
  });

  it('is refused when one signature is missing, the log another, or the key the same', () => {
    const signed = parseNote(rotation);
    const alone = `${signed.text}\n${signed.signatures[0]?.line ?? ''}\n`;
    expect(() => openRotation(alone)).toThrow(/both keys/);
    expect(() => openRotation(rotation.replace('6f9619ff', '7f9619ff'))).toThrow(/does not hold/);
    expect(() => openRotation(signRotation(head.origin, log, log))).toThrow(NoteRefused);
    const same = parseNote(signRotation(head.origin, log, log)).text;
    expect(() => openRotation(signNote(same, [log]))).toThrow(/stays the same/);
    expect(() => openRotation(signRotation(head.origin, log, witness))).toThrow(/only log keys/);
    expect(() => openRotation(signRotation(head.origin, witness, log))).toThrow(/only log keys/);
    expect(() => openRotation(note)).toThrow(/not a rotation/);
    expect(() => openRotation(signNote(`${signed.text}more\n`, [log, other]))).toThrow(/not known/);
  });
});
