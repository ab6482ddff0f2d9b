import { describe, expect, it } from 'vitest';
import { formatIn } from '../language/format.ts';
import { readableValue } from './readable-value.ts';

const reading = {
  format: formatIn('da'),
  personOf: (id: string) => (id === 'p-1' ? 'Ada Holm' : undefined),
  yes: 'Ja',
  no: 'Nej',
};
const read = (text: string) => readableValue(text, reading).map((line) => line.replaceAll('\u00a0', ' '));

describe('read a field of a record', () => {
  it.each([
    ['Kryptering i laboratoriet', ['Kryptering i laboratoriet']],
    ['true', ['Ja']],
    ['p-1', ['Ada Holm']],
    ['2026-11-22T08:00:00.000Z', ['søn. 22. nov. 2026 kl. 09.00']],
    ['["M01","M02"]', ['M01, M02']],
    ['{"likelihood":4,"reason":null}', ['likelihood: 4']],
    [
      '[{"person":"p-1","role":"lead"},{"person":"x","role":"deputy"}]',
      ['person: Ada Holm · role: lead', 'person: x · role: deputy'],
    ],
    ['{not json', ['{not json']],
  ])('%s', (text, words) => {
    expect(read(text)).toEqual(words);
  });
});
