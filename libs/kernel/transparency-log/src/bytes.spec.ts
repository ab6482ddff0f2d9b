import { describe, expect, it } from 'vitest';
import { base64, fromBase64, fromHex, hex, joined, readSize, sameBytes, textOf, utf8 } from './bytes.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.of(...values);

describe('texts as bytes', () => {
  it('are UTF-8, both ways, a byte order mark kept', () => {
    expect(utf8('æ—')).toEqual(bytes(0xc3, 0xa6, 0xe2, 0x80, 0x94));
    expect(textOf(bytes(0xc3, 0xa6, 0xe2, 0x80, 0x94))).toBe('æ—');
    expect(textOf(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
  });

  it('are none when the bytes are not UTF-8', () => {
    expect(textOf(bytes(0xc3))).toBeUndefined();
    expect(textOf(bytes(0x61, 0xff))).toBeUndefined();
    expect(textOf(bytes(0xed, 0xa0, 0x80))).toBeUndefined();
  });
});

describe('base64', () => {
  it.each([
    ['', []],
    ['AA==', [0]],
    ['+/8=', [0xfb, 0xff]],
    ['QUJD', [0x41, 0x42, 0x43]],
  ])('%o is written and read in one form', (text, values) => {
    expect(base64(bytes(...values))).toBe(text);
    expect(fromBase64(text)).toEqual(bytes(...values));
  });

  it.each(['AA', 'AA=', 'AB==', 'A A=', ' AA==', 'AA==\n', '\nAA==', '-_8=', 'A', 'æ', '====', 'AA==AA=='])(
    '%o is none',
    (text) => {
      expect(fromBase64(text)).toBeUndefined();
    },
  );
});

describe('hexadecimal', () => {
  it('is lower case, two digits a byte', () => {
    expect(hex(bytes(0, 10, 255))).toBe('000aff');
    expect(fromHex('000aff')).toEqual(bytes(0, 10, 255));
    expect(fromHex('')).toEqual(bytes());
  });

  it.each(['0', '0A', 'zz', '000', ' 00', '00\n'])('%o is none', (text) => {
    expect(fromHex(text)).toBeUndefined();
  });
});

describe('comparing and joining', () => {
  it('takes bytes for the same only when they are as many and each alike', () => {
    expect(sameBytes(bytes(1, 2), bytes(1, 2))).toBe(true);
    expect(sameBytes(bytes(1, 2), bytes(1, 3))).toBe(false);
    expect(sameBytes(bytes(1), bytes(1, 2))).toBe(false);
    expect(sameBytes(bytes(1, 2), bytes(1))).toBe(false);
    expect(sameBytes(bytes(), bytes(0))).toBe(false);
  });

  it('puts parts one after the other', () => {
    expect(joined(bytes(1), bytes(), bytes(2, 3))).toEqual(bytes(1, 2, 3));
    expect(joined()).toEqual(bytes());
  });
});

describe('a size in decimal', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['10', 10],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%s is read', (text, size) => {
    expect(readSize(text)).toBe(size);
  });

  it.each(['', '00', '01', '-1', '+1', '1.0', '1e3', ' 1', '1\n', '9007199254740992', '10000000000000000', '1a'])(
    '%o is none',
    (text) => {
      expect(readSize(text)).toBeUndefined();
    },
  );
});
