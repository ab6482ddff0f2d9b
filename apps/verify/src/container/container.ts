import { sha256 } from '@noble/hashes/sha2.js';
import { hex, sameBytes, textOf, utf8 } from '@varsel/transparency-log';
import { crc32 } from './crc32.ts';
import { Refused } from '../report/finding.ts';

/** One file of the bundle: where its bytes lie. */
export interface Entry {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
  readonly bytes: Blob;
}

const MAX_ENTRIES = 1_000;
/** `checkpoints/`, six digits, a hyphen, sixteen digits, `.note`. */
const LONGEST_NAME = 40;
const CHUNK = 1 << 18;
const END = 22;
const CENTRAL = 46;
const LOCAL = 30;
const DESCRIPTOR = 16;
/** 1 January 1980, 00:00: a bundle says in its manifest when it was written, and nowhere else. */
const DOS_EPOCH = 0x00210000;
const NAME =
  /^(?:README\.txt|manifest\.(?:json|sig)|keys\.json|events\.jsonl|disclosures\.jsonl|checkpoints\/[1-9]\d{0,5}-(?:0|[1-9]\d{0,15})\.note)$/;

/**
 * The files of a bundle. Only the one form of zip that a bundle has is taken: stored, in order, without gaps, comments,
 * extra fields or names a bundle does not have. Every byte outside the files is compared with what it must be, so a
 * container cannot hide anything and cannot unfold into more than its own size.
 */
export async function readContainer(file: Blob): Promise<readonly Entry[]> {
  if (file.size < END) throw damaged('it is too short for a zip file');
  const end = await bytesAt(file, file.size - END, END);
  const [count, length, start] = [word(end, 8), long(end, 12), long(end, 16)];
  if (!sameBytes(end, endRecord(count, length, start))) throw damaged('it does not end as a bundle ends');
  refuseLength(count, length);
  if (start + length + END !== file.size) throw damaged('its directory does not fill the place it must fill');
  const entries = directory(file, await bytesAt(file, start, length), count);
  const last = entries.at(-1);
  if (last === undefined || endOf(last) !== start) throw damaged('there are bytes between its files and its directory');
  for (const entry of entries) await checkSurroundings(file, entry);
  return entries;
}

/** The length is the file's own word: nothing is read that no directory of a bundle can be. */
function refuseLength(count: number, length: number): void {
  if (count > MAX_ENTRIES) throw damaged('it holds too many files');
  if (length > count * (CENTRAL + LONGEST_NAME)) throw damaged('its directory is longer than its files can make it');
}

/** Hands the file's bytes on in pieces and gives their SHA-256; refuses it when its check sum is another. */
export async function readEntry(entry: Entry, take: (piece: Uint8Array) => void | Promise<void>): Promise<string> {
  const hash = sha256.create();
  let crc = 0;
  for (let at = 0; at < entry.size; at += CHUNK) {
    const piece = await bytesAt(entry.bytes, at, CHUNK);
    hash.update(piece);
    crc = crc32(piece, crc);
    await take(piece);
  }
  if (crc !== entry.crc) throw damaged(`the check sum of ${entry.name} is another`);
  return hex(hash.digest());
}

interface Placed extends Entry {
  readonly offset: number;
}

function directory(file: Blob, bytes: Uint8Array, count: number): readonly Placed[] {
  const entries: Placed[] = [];
  let at = 0;
  while (at + CENTRAL <= bytes.length) {
    const nameLength = word(bytes, at + 28);
    const name = textOf(bytes.slice(at + CENTRAL, at + CENTRAL + nameLength)) ?? '';
    const [crc, size] = [long(bytes, at + 16), long(bytes, at + 24)];
    const offset = endOf(entries.at(-1));
    const begin = offset + LOCAL + nameLength;
    const entry = { name, size, crc, offset, bytes: file.slice(begin, begin + size) };
    refuseName(name, entries);
    const record = centralRecord(entry);
    if (!sameBytes(bytes.subarray(at, at + record.length), record))
      throw damaged(`its entry ${name} is not as written`);
    entries.push(entry);
    at += record.length;
  }
  if (at !== bytes.length || entries.length !== count) throw damaged('its directory is not as long as it says');
  return entries;
}

function refuseName(name: string, earlier: readonly Entry[]): void {
  if (!NAME.test(name)) throw damaged(`no bundle has a file of the name ${JSON.stringify(name.slice(0, 80))}`);
  if (earlier.some((other) => other.name === name)) throw damaged(`it holds two files of the name ${name}`);
}

async function checkSurroundings(file: Blob, entry: Placed): Promise<void> {
  const begin = entry.offset + LOCAL + entry.name.length;
  const before = await bytesAt(file, entry.offset, LOCAL + entry.name.length);
  const behind = await bytesAt(file, begin + entry.size, DESCRIPTOR);
  if (!sameBytes(before, localRecord(entry)) || !sameBytes(behind, descriptor(entry)))
    throw damaged(`the bytes around ${entry.name} are not as written`);
}

function endOf(entry: Placed | undefined): number {
  return entry === undefined ? 0 : entry.offset + LOCAL + entry.name.length + entry.size + DESCRIPTOR;
}

function localRecord({ name }: Placed): Uint8Array {
  const view = record(LOCAL, 0x04034b50, utf8(name));
  view.setUint16(4, 20, true);
  view.setUint16(6, 8, true);
  view.setUint32(10, DOS_EPOCH, true);
  view.setUint16(26, name.length, true);
  return bytesOf(view);
}

function centralRecord({ name, crc, size, offset }: Placed): Uint8Array {
  const view = record(CENTRAL, 0x02014b50, utf8(name));
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(8, 8, true);
  view.setUint32(12, DOS_EPOCH, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, size, true);
  view.setUint32(24, size, true);
  view.setUint16(28, name.length, true);
  view.setUint32(42, offset, true);
  return bytesOf(view);
}

function descriptor({ crc, size }: Placed): Uint8Array {
  const view = record(DESCRIPTOR, 0x08074b50);
  view.setUint32(4, crc, true);
  view.setUint32(8, size, true);
  view.setUint32(12, size, true);
  return bytesOf(view);
}

function endRecord(count: number, length: number, start: number): Uint8Array {
  const view = record(END, 0x06054b50);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, length, true);
  view.setUint32(16, start, true);
  return bytesOf(view);
}

function record(length: number, signature: number, name: Uint8Array = new Uint8Array()): DataView {
  const bytes = new Uint8Array(length + name.length);
  bytes.set(name, length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  return view;
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer);
}

async function bytesAt(file: Blob, from: number, length: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, from + length).arrayBuffer());
}

function word(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint16(at, true);
}

function long(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
}

function damaged(reason: string): Refused {
  return new Refused({ code: 'CONTAINER_DAMAGED', reason });
}
