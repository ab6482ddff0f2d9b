import { describe, expect, it } from 'vitest';
import { formatIn } from '../language/format.ts';
import { readableValue, readerOf } from './readable-value.ts';

const words = [
  { path: 'members.*.role', code: null, words: { da: 'Post', en: 'Seat' } },
  { path: 'members.*.role', code: 'chair', words: { da: 'Formand', en: 'Chair' } },
  { path: 'members.*.person', code: null, words: { da: 'Medlem', en: 'Member' } },
  { path: 'measures.*', code: 'm01', words: { da: 'Politikker', en: 'Policies' } },
  { path: 'manifest.measures', code: null, words: { da: 'Foranstaltninger', en: 'Measures' } },
  { path: 'manifest.measures.*.id', code: null, words: { da: 'Foranstaltning', en: 'Measure' } },
  { path: 'manifest.measures.*.id', code: 'm02', words: { da: 'Hændelser', en: 'Incidents' } },
  { path: 'manifest.measures.*.points', code: null, words: { da: 'Krav', en: 'Requirements' } },
  { path: 'manifest.measures.*.points.*.state', code: null, words: { da: 'Tilstand', en: 'State' } },
  { path: 'manifest.measures.*.points.*.state', code: 'partial', words: { da: 'delvist', en: 'partial' } },
  { path: 'tie', code: 'falls', words: { da: 'Forslaget falder', en: 'The proposal falls' } },
];
const reading = {
  format: formatIn('da'),
  personOf: (id: string) => (id === 'p-1' ? 'Ada Holm' : undefined),
  yes: 'Ja',
  no: 'Nej',
  wordsOf: readerOf(words, ({ da }) => da),
};
const read = (field: string, text: string) =>
  readableValue(field, text, reading).map(
    ({ depth, text: line }) => `${'> '.repeat(depth)}${line.replaceAll('\u00a0', ' ')}`,
  );

describe('read a field of a record', () => {
  it.each([
    ['title', 'Kryptering i laboratoriet', ['Kryptering i laboratoriet']],
    ['told', 'true', ['Ja']],
    ['person', 'p-1', ['Ada Holm']],
    ['at', '2026-11-22T08:00:00.000Z', ['søn. 22. nov. 2026 kl. 09.00']],
    ['tie', 'falls', ['Forslaget falder']],
    ['measures', '["m01","m99"]', ['Politikker, m99']],
    ['score', '{"likelihood":4,"reason":null}', ['likelihood: 4']],
    [
      'members',
      '[{"person":"p-1","role":"chair"},{"person":"x","role":"other"}]',
      ['Medlem: Ada Holm · Post: Formand', 'Medlem: x · Post: other'],
    ],
    [
      'manifest',
      '{"schema":1,"measures":[{"id":"m02","points":[{"state":"partial"}]}]}',
      ['schema: 1', '> Foranstaltninger:', '> > Foranstaltning: Hændelser', '> > > Krav:', '> > > > Tilstand: delvist'],
    ],
    ['title', '{not json', ['{not json']],
  ])('%s: %s', (field, text, lines) => {
    expect(read(field, text)).toEqual(lines);
  });
});
