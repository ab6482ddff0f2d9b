import type { Bilingual } from '@varsel/event-sourcing';
import { formatIpv4, formatIpv6, parseIpv4, parseIpv6 } from './ip-address.ts';

/** A range of addresses in canonical network form, e.g. `192.0.2.0/24` or `2001:db8::/32`. */
export interface IpRange {
  readonly family: 4 | 6;
  readonly cidr: string;
  readonly prefix: number;
  readonly first: bigint;
  readonly last: bigint;
}

export type CidrResult =
  { readonly ok: true; readonly range: IpRange } | { readonly ok: false; readonly problem: Bilingual };

const LONGEST_TEXT = 64;

/** Reads one range. A single address is a range of one; bits set beyond the prefix are refused with the range that was probably meant. */
export function parseCidr(text: string): CidrResult {
  const parts = text
    .trim()
    .slice(0, LONGEST_TEXT + 1)
    .split('/');
  const [address = '', prefixText] = parts;
  const family = address.includes(':') ? 6 : 4;
  const value = family === 6 ? parseIpv6(address) : parseIpv4(address);
  if (value === undefined || parts.length > 2) return refuse(NOT_AN_ADDRESS);
  const prefix = parsePrefix(prefixText ?? String(WIDTH[family]), WIDTH[family]);
  return prefix === undefined ? refuse(badPrefix(WIDTH[family])) : rangeOf(family, value, prefix);
}

const WIDTH = { 4: 32, 6: 128 } as const;

function rangeOf(family: 4 | 6, value: bigint, prefix: number): CidrResult {
  const size = 1n << BigInt(WIDTH[family] - prefix);
  const first = value - (value % size);
  const cidr = `${family === 6 ? formatIpv6(first) : formatIpv4(first)}/${String(prefix)}`;
  if (first !== value) return refuse(hostBits(cidr));
  return { ok: true, range: { family, cidr, prefix, first, last: first + size - 1n } };
}

function parsePrefix(text: string, width: number): number | undefined {
  if (!/^(0|[1-9]\d{0,2})$/.test(text)) return undefined;
  const prefix = Number(text);
  // A prefix of 0 is the whole internet: nobody’s range.
  return prefix >= 1 && prefix <= width ? prefix : undefined;
}

export interface Overlap {
  /** Positions in the list, the earlier first. */
  readonly first: number;
  readonly second: number;
  readonly problem: Bilingual;
}

/** Every pair of ranges that share an address. */
export function overlappingRanges(ranges: readonly IpRange[]): readonly Overlap[] {
  const sorted = ranges.map((range, index) => ({ range, index })).sort((a, b) => compare(a.range, b.range));
  return sorted.flatMap((one, position) => {
    const overlaps: Overlap[] = [];
    for (const other of sorted.slice(position + 1)) {
      if (other.range.family !== one.range.family || other.range.first > one.range.last) break;
      overlaps.push(overlap(one, other));
    }
    return overlaps;
  });
}

interface Placed {
  readonly range: IpRange;
  readonly index: number;
}

function overlap(one: Placed, other: Placed): Overlap {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  const [a, b] = [first.range.cidr, second.range.cidr];
  return {
    first: first.index,
    second: second.index,
    problem: {
      da: `${a} og ${b} overlapper. Behold det største interval, eller del dem op.`,
      en: `${a} and ${b} overlap. Keep the larger range, or split them.`,
    },
  };
}

function compare(a: IpRange, b: IpRange): number {
  if (a.family !== b.family) return a.family - b.family;
  if (a.first === b.first) return a.prefix - b.prefix;
  return a.first < b.first ? -1 : 1;
}

function refuse(problem: Bilingual): CidrResult {
  return { ok: false, problem };
}

const NOT_AN_ADDRESS: Bilingual = {
  da: 'Skriv et IP-interval som CIDR, fx 192.0.2.0/24 eller 2001:db8::/32.',
  en: 'Write an IP range as CIDR, e.g. 192.0.2.0/24 or 2001:db8::/32.',
};

function badPrefix(width: number): Bilingual {
  return {
    da: `Tallet efter skråstregen skal være fra 1 til ${String(width)}.`,
    en: `The number after the slash must be from 1 to ${String(width)}.`,
  };
}

function hostBits(cidr: string): Bilingual {
  return {
    da: `Adressen er ikke intervallets første. Mente du ${cidr}?`,
    en: `The address is not the first of the range. Did you mean ${cidr}?`,
  };
}
