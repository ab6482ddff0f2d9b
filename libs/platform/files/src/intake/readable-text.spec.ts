import { describe, expect, it } from 'vitest';
import { TextReading } from './readable-text.ts';

function isText(...chunks: readonly Uint8Array[]): boolean {
  const reading = new TextReading();
  for (const chunk of chunks) reading.take(chunk);
  return reading.end();
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('know text by reading it', () => {
  it('takes UTF-8 with lines and tabs', () => {
    expect(isText(utf8('Navn;Værdi\r\nÅrhus;\t1\n'))).toBe(true);
  });

  it('takes a character whose bytes come in two chunks', () => {
    const [first = 0, second = 0] = utf8('å');
    expect(isText(Uint8Array.of(first), Uint8Array.of(second))).toBe(true);
  });

  it.each([
    ['a letter in Windows-1252', Uint8Array.of(0x52, 0xf8, 0x64)],
    ['a character cut off at the end', utf8('å').subarray(0, 1)],
    ['a NUL', utf8('a\u0000b')],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00)],
  ])('refuses %s', (_what, bytes) => {
    expect(isText(bytes)).toBe(false);
  });
});
