import { describe, expect, it } from 'vitest';
import { hex, joined, utf8 } from './bytes.ts';
import golden from './leaf.golden.json' with { type: 'json' };
import { leafBytes, leafOf } from './leaf.ts';

const { vectors } = golden;

describe('computing leaf v1', () => {
  it.each(vectors)('gives the bytes and the hash of the written vector: $about', ({ event, bytes, leaf }) => {
    expect(hex(leafBytes(event))).toBe(bytes);
    expect(hex(leafOf(event))).toBe(leaf);
  });

  it('differs when a byte moves from one field to the next', () => {
    const [first] = vectors;
    if (!first) throw new Error('No vectors');
    const moved = { ...first.event, meta: `${first.event.meta}{`, data: first.event.data.slice(1) };
    expect(leafOf(moved)).not.toEqual(leafOf(first.event));
  });

  it.each(['', 'a', '\u007f', '\u0080', 'ø', 'øæå', 'a—b', '\u{1f600}'])(
    'counts %o in bytes, not in letters',
    (field) => {
      const [first] = vectors;
      if (!first) throw new Error('No vectors');
      const { tenant, seq, stream, version, id, type, at, meta } = first.event;
      const fields = ['v1', tenant, String(seq), stream, String(version), id, type, at, meta, field];
      const counted = fields.flatMap((each) => [utf8(`${String(Buffer.byteLength(each))}\n`), utf8(each)]);
      expect(hex(leafBytes({ ...first.event, data: field }))).toBe(hex(joined(...counted)));
    },
  );
});
