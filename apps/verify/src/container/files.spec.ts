import { sha256 } from '@noble/hashes/sha2.js';
import { hex, utf8 } from '@varsel/transparency-log';
import { describe, expect, it } from 'vitest';
import type { DeclaredFile } from '../format/manifest.ts';
import { bundleOf, filesOf, storyOf, withManifest, zipOf } from '../testing/bundle.ts';
import { verifyBundle } from '../verify-bundle.ts';
import type { Entry } from './container.ts';
import { crc32 } from './crc32.ts';
import { Files } from './files.ts';

const MIB = 1 << 20;

class Counted extends Blob {
  reads = 0;
  override slice(from?: number, to?: number): Blob {
    this.reads += 1;
    return super.slice(from, to);
  }
}

function entryOf(name: string, content: string | Uint8Array, size?: number): Entry & { readonly bytes: Counted } {
  const bytes = new Uint8Array(typeof content === 'string' ? utf8(content) : content);
  return { name, size: size ?? bytes.length, crc: crc32(bytes), bytes: new Counted([bytes]) };
}

const declaredAs = (name: string, content: string | Uint8Array): DeclaredFile => {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return { name, bytes: bytes.length, sha256: hex(sha256(bytes)) };
};

const ends = [entryOf('manifest.json', ''), entryOf('manifest.sig', '')];

/** A container of one file that a manifest declares. */
function declared(entry: Entry, file: DeclaredFile): Files {
  const files = new Files([entry, ...ends]);
  files.declare([file]);
  return files;
}

const findingOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => (error as { readonly finding?: unknown }).finding ?? error,
  );

describe('a file of a bundle', () => {
  it('is handed on when it is what the manifest says', async () => {
    const files = declared(entryOf('README.txt', 'Læs'), declaredAs('README.txt', 'Læs'));
    expect(await files.whole('README.txt')).toEqual(utf8('Læs'));
  });

  it('is refused when it has the right length and another content', async () => {
    const files = declared(entryOf('README.txt', 'Lys'), declaredAs('README.txt', 'Las'));
    expect(await findingOf(files.whole('README.txt'))).toEqual({ code: 'FILE_DIFFERS', name: 'README.txt' });
  });

  it('is refused before any of it is taken when it has another length', async () => {
    const files = declared(entryOf('README.txt', 'Longer'), declaredAs('README.txt', 'Long'));
    const taken: Uint8Array[] = [];
    const reading = files.streamed('README.txt', (piece) => void taken.push(piece));
    expect(await findingOf(reading)).toEqual({ code: 'FILE_DIFFERS', name: 'README.txt' });
    expect(taken).toEqual([]);
  });

  it('is read whole up to 64 MiB, and not at all beyond', async () => {
    const at = (size: number) => new Files([entryOf('keys.json', '', size)]).whole('keys.json');
    expect((await at(64 * MIB)).length).toBe(0);
    expect(await findingOf(at(64 * MIB + 1))).toMatchObject({ code: 'FILE_MALFORMED', name: 'keys.json' });
  });

  it('is missed by its name when the container has none', async () => {
    const { findings } = await verifyBundle(zipOf([['README.txt', 'a']]));
    expect(findings).toEqual([{ code: 'FILE_MISSING', name: 'manifest.json' }]);
  });

  it('is read once: what was read already is no part of the rest', async () => {
    const [read, unread] = [entryOf('README.txt', 'a'), entryOf('keys.json', 'b')];
    const files = new Files([read, unread, ...ends]);
    files.declare([declaredAs('README.txt', 'a'), declaredAs('keys.json', 'b')]);
    await files.whole('README.txt');
    await files.readTheRest();
    expect([read.bytes.reads, unread.bytes.reads]).toEqual([1, 1]);
  });

  it('that nothing else reads is compared all the same', async () => {
    const files = declared(entryOf('keys.json', 'a'), declaredAs('keys.json', 'b'));
    expect(await findingOf(files.readTheRest())).toEqual({ code: 'FILE_DIFFERS', name: 'keys.json' });
  });

  it.each([
    ['README.txt', { code: 'FILE_MALFORMED', name: 'README.txt', reason: 'not UTF-8' }],
    ['checkpoints/1-2.note', undefined],
  ])('that is no text is refused only where people read it: %s', async (name, finding) => {
    const bytes = Uint8Array.of(0xff);
    expect(await findingOf(declared(entryOf(name, bytes), declaredAs(name, bytes)).readTheRest())).toEqual(finding);
  });
});

describe('the place of a file', () => {
  it('is named when another stands in it', async () => {
    const story = await storyOf(2);
    const [first, second, ...rest] = withManifest(story, filesOf(story));
    if (first === undefined || second === undefined) throw new Error('No files');
    const { findings } = await verifyBundle(zipOf(new Map([second, first, ...rest])));
    expect(findings).toEqual([{ code: 'FILE_MALFORMED', name: 'events.jsonl', reason: 'not in its place' }]);
    expect((await verifyBundle(bundleOf(story))).findings).toEqual([]);
  });

  it('is one: a manifest that declares itself is refused', async () => {
    const files = new Files(ends);
    const itself = ends.map(({ name }) => declaredAs(name, ''));
    const declaring = Promise.resolve().then(() => {
      files.declare(itself);
    });
    expect(await findingOf(declaring)).toMatchObject({ code: 'FILE_MALFORMED', name: 'manifest.json' });
  });
});
