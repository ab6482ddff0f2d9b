import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedSeed } from '../testing/seed.ts';
import { formatIpv4, formatIpv6, parseIpv4, parseIpv6 } from './ip-address.ts';
import { overlappingRanges, parseCidr, type IpRange } from './ip-range.ts';

const seed = printedSeed('ip-range');

function range(text: string): IpRange {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new RangeError(parsed.problem.en);
  return parsed.range;
}

describe('reading an IP range', () => {
  it.each([
    ['192.0.2.0/24', '192.0.2.0/24'],
    [' 10.0.0.0/8 ', '10.0.0.0/8'],
    ['192.0.2.7', '192.0.2.7/32'],
    ['2001:DB8:0:0::/32', '2001:db8::/32'],
    ['2001:db8::1', '2001:db8::1/128'],
    ['::ffff:192.0.2.0/120', '::ffff:c000:200/120'],
    ['2001:db8:0:1:0:0:0:0/64', '2001:db8:0:1::/64'],
    ['1:0:0:2:0:0:0:3/128', '1:0:0:2::3/128'],
  ])('writes %s as %s', (text, canonical) => {
    expect(range(text).cidr).toBe(canonical);
  });

  it.each([
    '',
    ' ',
    'nonsense',
    '192.0.2',
    '192.0.2.256/24',
    '192.0.02.0/24',
    '192.0.2.0/33',
    '192.0.2.0/-1',
    '192.0.2.0/',
    '192.0.2.0/24/8',
    '0.0.0.0/0',
    '::/0',
    '2001:db8::/129',
    '2001:db8:::/32',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7::8:9',
    'fe80::1%eth0',
    '12345::',
    '192.0.2.0:: /24',
    '1.2.3.4::/64',
    '9'.repeat(10_000),
  ])('refuses %j', (text) => {
    const parsed = parseCidr(text);
    expect(parsed.ok).toBe(false);
  });

  it('offers the range that was probably meant', () => {
    expect(parseCidr('192.0.2.5/24')).toMatchObject({
      ok: false,
      problem: { da: expect.stringContaining('192.0.2.0/24') as string },
    });
  });

  it('reads back every address it writes', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 32n - 1n), (value) => parseIpv4(formatIpv4(value)) === value),
      { seed },
    );
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 128n - 1n), (value) => parseIpv6(formatIpv6(value)) === value),
      { seed },
    );
    fc.assert(
      fc.property(fc.ipV6(), (text) => parseIpv6(text) !== undefined),
      { seed },
    );
  });
});

describe('overlapping ranges', () => {
  const pairs = (...texts: readonly string[]): readonly (readonly [number, number])[] =>
    overlappingRanges(texts.map(range)).map(({ first, second }) => [first, second] as const);

  it('are found wherever they stand in the list', () => {
    expect(pairs('192.0.2.0/25', '198.51.100.0/24', '192.0.2.0/24')).toEqual([[0, 2]]);
    expect(pairs('10.0.0.0/8', '10.1.0.0/16', '10.2.0.0/16')).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(pairs('192.0.2.0/24', '192.0.2.0/24')).toEqual([[0, 1]]);
  });

  it('are not neighbours, nor of different families', () => {
    expect(pairs('192.0.2.0/25', '192.0.2.128/25')).toEqual([]);
    expect(pairs('::c000:200/120', '192.0.2.0/24')).toEqual([]);
  });

  it('are the same as comparing each with each', () => {
    const anyRange = fc
      .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 24, max: 32 }))
      .map(([octet, prefix]) => {
        const network = octet - (octet % 2 ** (32 - prefix));
        return range(`192.0.2.${String(network)}/${String(prefix)}`);
      });
    fc.assert(
      fc.property(fc.array(anyRange, { maxLength: 8 }), (ranges) => {
        const expected = ranges.flatMap((a, i) =>
          ranges.slice(i + 1).filter((b) => a.first <= b.last && b.first <= a.last),
        ).length;
        return overlappingRanges(ranges).length === expected;
      }),
      { seed },
    );
  });
});
