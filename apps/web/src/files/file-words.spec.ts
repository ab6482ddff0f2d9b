import { describe, expect, it } from 'vitest';
import { sizeIn } from './file-words.ts';

describe('say how large a file is', () => {
  it.each([
    [12, '12 byte', '12 byte'],
    [1_500, '1 kB', '1 kB'],
    [1_400_000, '1,3 MB', '1.3 MB'],
    [26_214_400, '25 MB', '25 MB'],
  ])('%d bytes', (bytes, danish, english) => {
    expect([sizeIn('da', bytes), sizeIn('en', bytes)].map((text) => text.replace('\u00a0', ' '))).toEqual([
      danish,
      english,
    ]);
  });
});
