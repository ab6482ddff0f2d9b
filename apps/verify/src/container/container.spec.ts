import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bundleOf, storyOf, zipOf } from '../testing/bundle.ts';
import { verifyBundle } from '../verify-bundle.ts';
import { readContainer } from './container.ts';

const of = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);
const text = (content: string) => new TextEncoder().encode(content);

async function reasonOf(file: Blob): Promise<string> {
  const { verdict, findings } = await verifyBundle(file);
  const [finding] = findings;
  return verdict === 'broken' && finding?.code === 'CONTAINER_DAMAGED' ? finding.reason : `found ${verdict}`;
}

describe('opening a container', () => {
  it('takes the one form a bundle has', async () => {
    const entries = await readContainer(
      zipOf([
        ['README.txt', 'a'],
        ['checkpoints/1-2.note', ''],
      ]),
    );
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['README.txt', 1],
      ['checkpoints/1-2.note', 0],
    ]);
  });

  it.each([
    ['nothing', of(new Uint8Array())],
    ['a text', of(text('This is not a zip file, however long it may be.'))],
    ['a picture', of(Uint8Array.from({ length: 5_000 }, (_, at) => (at * 31) & 255))],
    ['a compressed zip', of(zipSync({ 'README.txt': text('a'.repeat(500)) }, { mtime: '1980-01-02' }))],
    ['a zip by another program', of(zipSync({ 'README.txt': text('a') }, { level: 0, mtime: '1980-01-02' }))],
  ])('refuses %s', async (_, file) => {
    expect(await reasonOf(file)).not.toMatch(/^found/);
  });

  it.each([
    '../evil.json',
    '/manifest.json',
    'checkpoints/../manifest.json',
    'MANIFEST.JSON',
    'checkpoints/01-2.note',
    'run.exe',
    '',
  ])('refuses a file of the name %j', async (name) => {
    expect(await reasonOf(zipOf([[name, 'a']]))).toMatch(/no bundle has a file of the name/);
  });

  it('refuses two files of one name', async () => {
    expect(
      await reasonOf(
        zipOf([
          ['README.txt', 'a'],
          ['README.txt', 'b'],
        ]),
      ),
    ).toMatch(/two files of the name/);
  });

  it('refuses more files than a bundle has', async () => {
    const many = Array.from({ length: 1_001 }, (_, at) => [`checkpoints/1-${String(at)}.note`, ''] as const);
    expect(await reasonOf(zipOf(many))).toMatch(/too many files/);
  });

  it('reads no more of a directory than a bundle’s files can make it, whatever length it claims', async () => {
    const asked: number[] = [];
    class Asked extends Blob {
      override slice(from = 0, to = this.size): Blob {
        asked.push(to - from);
        return super.slice(from, to);
      }
    }
    const size = 4 << 20;
    const bytes = new Uint8Array(size);
    const end = new DataView(bytes.buffer, size - 22);
    end.setUint32(0, 0x06054b50, true);
    for (const at of [8, 10]) end.setUint16(at, 1_000, true);
    end.setUint32(12, size - 22, true);
    expect(await reasonOf(new Asked([bytes]))).toMatch(/its directory is longer than its files can make it/);
    expect(Math.max(...asked)).toBeLessThan(100_000);
  });

  it('refuses bytes before, between and behind, and a file cut short', async () => {
    const bundle = new Uint8Array(await bundleOf(await storyOf(3)).arrayBuffer());
    const broken = [
      [text('x'), bundle],
      [bundle, text('x')],
      [bundle.slice(0, -1)],
      [bundle.slice(0, bundle.length / 2)],
      [bundle.slice(0, 200), text('x'), bundle.slice(200)],
      [bundle, bundle],
    ];
    for (const parts of broken)
      expect(await reasonOf(new Blob(parts.map((part) => new Uint8Array(part))))).not.toMatch(/^found/);
    expect(await reasonOf(of(bundle))).toBe('found consistent');
  });

  it('refuses a directory that points elsewhere or counts wrongly', async () => {
    const bundle = new Uint8Array(
      await zipOf([
        ['README.txt', 'a'],
        ['keys.json', 'b'],
      ]).arrayBuffer(),
    );
    const end = bundle.length - 22;
    for (const at of [8, 10, 12, 16]) {
      const wrong = bundle.slice();
      wrong[end + at] = (wrong[end + at] ?? 0) + 1;
      expect(await reasonOf(of(wrong))).not.toMatch(/^found/);
    }
  });
});
