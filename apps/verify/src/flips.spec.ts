import { utf8 } from '@varsel/transparency-log';
import { beforeAll, describe, expect, it } from 'vitest';
import { EventCheck } from './checks/event-check.ts';
import { checkHead } from './checks/head-check.ts';
import { Lines } from './checks/lines.ts';
import { readContainer, readEntry } from './container/container.ts';
import { crc32 } from './container/crc32.ts';
import { Files } from './container/files.ts';
import {
  checkManifestSignature,
  type DeclaredFile,
  manifestStatement,
  readKeyRing,
  readManifest,
  readManifestNote,
} from './format/manifest.ts';
import { Refused } from './report/finding.ts';
import { bundleOf, filesOf, type Story, storyOf, witness, withManifest, zipOf } from './testing/bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

/** 100 on every run; `FLIPPED_EVENTS=1000` for the long one. */
const EVENTS = Number(process.env['FLIPPED_EVENTS'] ?? 100);

let story: Story;
let files: Map<string, string>;
beforeAll(async () => {
  story = await storyOf(EVENTS);
  files = withManifest(story, filesOf(story));
});

const bytesOf = (name: string): Uint8Array => utf8(files.get(name) ?? '');

/** The bits that can be turned, one at a time, without the work objecting. */
function surviving(bytes: Uint8Array, work: (flipped: Uint8Array) => void): readonly number[] {
  const survivors: number[] = [];
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = turned(bytes, bit);
    if (
      !refuses(() => {
        work(flipped);
      })
    )
      survivors.push(bit);
  }
  return survivors;
}

function refuses(work: () => void): boolean {
  try {
    work();
    return false;
  } catch (error) {
    if (error instanceof Refused) return true;
    throw error;
  }
}

function groundOf() {
  return { tenant: story.tenant, keys: readKeyRing(bytesOf('keys.json')), sizes: new Set(story.heads) };
}

describe('one bit turned anywhere', () => {
  it('in an event is found at that event, by its form or its leaf alone', () => {
    const check = new EventCheck(groundOf());
    const lines = (files.get('events.jsonl') ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => utf8(`${line}\n`));
    const survivors: string[] = [];
    for (const [at, line] of lines.entries()) {
      // The line behind it joins in when the line feed is turned.
      const next = lines[at + 1] ?? utf8('{}\n');
      const found = surviving(line, (flipped) => {
        const reader = new Lines('events.jsonl');
        for (const text of [...reader.push(flipped), ...reader.push(next)].slice(0, 1)) check.push(text);
      });
      survivors.push(...found.map((bit) => `event ${String(at + 1)}, bit ${String(bit)}`));
      check.push(new TextDecoder().decode(line.subarray(0, -1)));
    }
    expect(survivors).toEqual([]);
    expect(check.size).toBe(EVENTS);
  }, 3_600_000);

  it('in the newest head is found by what it says or by its signatures', () => {
    const events = new EventCheck(groundOf());
    for (const line of (files.get('events.jsonl') ?? '').trimEnd().split('\n')) events.push(line);
    const { tenant, keys } = groundOf();
    const name = `checkpoints/1-${String(EVENTS)}.note`;
    const ground = { tenant, keys, witnesses: [witness.key], events, intact: 0 };
    const head = (note: Uint8Array) => checkHead(name, note, ground);
    expect(head(bytesOf(name)).witnesses).toHaveLength(1);
    const survivors = surviving(bytesOf(name), (flipped) => {
      // Whose name or key id was turned is a stranger, and a stranger's signature counts for nothing.
      if (head(flipped).witnesses.length === 0) throw new Refused({ code: 'WITNESS_MISSING', witness: 'turned' });
    });
    expect(survivors).toEqual([]);
  }, 3_600_000);

  it('in the manifest or its signature is found', () => {
    const [manifest, note] = [bytesOf('manifest.json'), bytesOf('manifest.sig')];
    const statement = manifestStatement(readManifest(manifest).log, manifest);
    const { keys } = groundOf();
    const check = (flipped: Uint8Array) => {
      readManifestNote(flipped, statement);
      checkManifestSignature(flipped, keys);
    };
    expect(
      refuses(() => {
        check(note);
      }),
    ).toBe(false);
    expect(surviving(note, check)).toEqual([]);
    expect(
      surviving(manifest, (flipped) => {
        readManifestNote(note, manifestStatement(readManifest(manifest).log, flipped));
      }),
    ).toEqual([]);
  }, 3_600_000);

  it('in any other file is found by the manifest', async () => {
    const declared = readManifest(bytesOf('manifest.json')).files.filter(({ name }) => name !== 'events.jsonl');
    const survivors: string[] = [];
    for (const file of declared) {
      const bytes = bytesOf(file.name);
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const found = await codeOf(opened(file, turned(bytes, bit)).whole(file.name));
        if (found !== 'FILE_DIFFERS') survivors.push(`${file.name} bit ${String(bit)}`);
      }
      expect(await codeOf(opened(file, bytes).whole(file.name))).toBeUndefined();
    }
    expect(survivors).toEqual([]);
  }, 60_000);

  it('in the container, around the files or in them, is found', async () => {
    const bundle = new Uint8Array(
      await zipOf([
        ['README.txt', 'Læs'],
        ['keys.json', ''],
        ['manifest.sig', '—'],
      ]).arrayBuffer(),
    );
    const all = async (file: Blob) => {
      for (const entry of await readContainer(file)) await readEntry(entry, () => undefined);
    };
    expect(await codeOf(all(new Blob([bundle])))).toBeUndefined();
    const survivors: number[] = [];
    for (let bit = 0; bit < bundle.length * 8; bit++) {
      if ((await codeOf(all(new Blob([turned(bundle, bit)])))) !== 'CONTAINER_DAMAGED') survivors.push(bit);
    }
    expect(survivors).toEqual([]);
  }, 60_000);

  it('anywhere in the file as it is handed over breaks the verdict', async () => {
    const small = await storyOf(10);
    const bundle = new Uint8Array(await bundleOf(small).arrayBuffer());
    const verdicts = await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        const bit = (at * 7_919 + 11) % (bundle.length * 8);
        return (await verifyBundle(new Blob([turned(bundle, bit)]))).verdict;
      }),
    );
    expect(new Set(verdicts)).toEqual(new Set(['broken']));
    expect((await verifyBundle(new Blob([bundle]))).verdict).toBe('consistent');
  }, 60_000);
});

function turned(bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> {
  const flipped = new Uint8Array(bytes);
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

function opened(file: DeclaredFile, bytes: Uint8Array): Files {
  const entry = { name: file.name, size: bytes.length, crc: crc32(bytes), bytes: new Blob([new Uint8Array(bytes)]) };
  const files = new Files([entry, { ...entry, name: 'manifest.json' }, { ...entry, name: 'manifest.sig' }]);
  files.declare([file]);
  return files;
}

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.finding.code;
    throw error;
  }
}
