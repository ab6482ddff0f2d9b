import { describe, expect, it } from 'vitest';
import { zipOf } from '../testing/bundle.ts';
import { readContainer, readEntry } from './container.ts';
import { Refused } from '../report/finding.ts';

const END = 22;
/** `README.txt` with one byte in it: header and name, the byte, descriptor; then its record in the directory. */
const [DESCRIPTOR, DIRECTORY, RECORD] = [41, 57, 56];

const bytesOf = async (...files: readonly (readonly [string, string])[]) =>
  new Uint8Array(await zipOf(files).arrayBuffer());
const one = () => bytesOf(['README.txt', 'a']);

async function reasonOf(bytes: Uint8Array): Promise<string> {
  try {
    for (const entry of await readContainer(new Blob([new Uint8Array(bytes)]))) await readEntry(entry, () => undefined);
    return 'accepted';
  } catch (error) {
    if (error instanceof Refused && error.finding.code === 'CONTAINER_DAMAGED') return error.finding.reason;
    throw error;
  }
}

/** Other words in the end record. */
function ending(bytes: Uint8Array, { count, length, start }: Partial<Record<'count' | 'length' | 'start', number>>) {
  const view = new DataView(bytes.buffer, bytes.length - END);
  for (const at of [8, 10]) view.setUint16(at, count ?? view.getUint16(at, true), true);
  view.setUint32(12, length ?? view.getUint32(12, true), true);
  view.setUint32(16, start ?? view.getUint32(16, true), true);
  return bytes;
}

function inserted(bytes: Uint8Array, at: number, more: Uint8Array): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), ...more, ...bytes.subarray(at)]);
}

function turned(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.with(at, (bytes[at] ?? 0) ^ 1);
}

describe('a container that somebody laid hands on', () => {
  it('is accepted while nothing is changed', async () => {
    expect(await reasonOf(await one())).toBe('accepted');
  });

  it.each([
    ['one byte too short', new Uint8Array(END - 1), 'it is too short for a zip file'],
    ['no end record', new Uint8Array(END), 'it does not end as a bundle ends'],
  ])('is refused when it is %s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });

  it('is refused when it is empty', async () => {
    const empty = await bytesOf();
    expect(empty.length).toBe(END);
    expect(await reasonOf(empty)).toBe('there are bytes between its files and its directory');
  });

  it('is refused when bytes stand between its files and a directory that owns up to it', async () => {
    const hiding = ending(inserted(await one(), DIRECTORY, new Uint8Array(3)), { start: DIRECTORY + 3 });
    expect(await reasonOf(hiding)).toBe('there are bytes between its files and its directory');
  });

  it('is refused when bytes stand at the end of a directory that owns up to it', async () => {
    const hiding = ending(inserted(await one(), DIRECTORY + RECORD, new Uint8Array(5)), { length: RECORD + 5 });
    expect(await reasonOf(hiding)).toBe('its directory is not as long as it says');
  });

  it.each([1, 3])('is refused when it has two files and counts %j', async (count) => {
    const two = await bytesOf(['README.txt', 'a'], ['keys.json', 'b']);
    expect(await reasonOf(ending(two, { count }))).toMatch(/^its directory is (?:not as long as it says|longer than)/);
  });

  it('is refused when it counts a file that its directory does not have', async () => {
    expect(await reasonOf(ending(await one(), { count: 2 }))).toBe('its directory is not as long as it says');
  });

  it('may have the longest name a bundle has, and no longer', async () => {
    const longest = `checkpoints/${'9'.repeat(6)}-${'9'.repeat(16)}.note`;
    expect(await reasonOf(await bytesOf([longest, '']))).toBe('accepted');
    expect(await reasonOf(await bytesOf([`${longest}x`, '']))).toBe(
      'its directory is longer than its files can make it',
    );
  });

  it('is told in few words when a name is many', async () => {
    const many = await bytesOf(['README.txt', ''], ['keys.json', ''], [`\u001b[2J${'x'.repeat(96)}`, '']);
    const reason = await reasonOf(many);
    expect(reason).toBe(`no bundle has a file of the name ${JSON.stringify(`\u001b[2J${'x'.repeat(76)}`)}`);
  });

  it('is refused whichever byte around its file is another', async () => {
    const bytes = await one();
    const places = Array.from(bytes.keys()).filter((at) => at !== DESCRIPTOR - 1);
    const reasons = await Promise.all(places.map((at) => reasonOf(turned(bytes, at))));
    expect(places.filter((_, index) => reasons[index] === 'accepted')).toEqual([]);
  });

  it.each([
    ['the version in its header', 4, 'the bytes around README.txt are not as written'],
    ['a check sum before the file, where none is', 14, 'the bytes around README.txt are not as written'],
    ['the byte of its file', DESCRIPTOR - 1, 'the check sum of README.txt is another'],
    ['the size behind the file', DESCRIPTOR + 8, 'the bytes around README.txt are not as written'],
    ['who made it', DIRECTORY + 4, 'its entry README.txt is not as written'],
    ['the rights of the file', DIRECTORY + 38, 'its entry README.txt is not as written'],
    ['where the file stands', DIRECTORY + 42, 'its entry README.txt is not as written'],
  ])('says what is another: %s', async (_, at, reason) => {
    expect(await reasonOf(turned(await one(), at))).toBe(reason);
  });
});

describe('reading a file of a container', () => {
  async function piecesOf(content: string): Promise<readonly number[]> {
    const [entry] = await readContainer(zipOf([['README.txt', content]]));
    const pieces: number[] = [];
    if (entry === undefined) throw new Error('No entry');
    await readEntry(entry, (piece) => void pieces.push(piece.length));
    return pieces;
  }

  it.each([
    ['nothing', 0, []],
    ['one byte', 1, [1]],
    ['a whole piece', 1 << 18, [1 << 18]],
    ['a byte more', (1 << 18) + 1, [1 << 18, 1]],
  ])('takes no more of it at once than it can hold: %s', async (_, size, pieces) => {
    expect(await piecesOf('a'.repeat(size))).toEqual(pieces);
  });
});
