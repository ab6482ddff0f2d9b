import { describe, expect, it } from 'vitest';
import { glossary } from './glossary.ts';
import { statuteEntries } from './statute.ts';

describe('the statute as data', () => {
  it('has one id an entry', () => {
    expect(new Set(statuteEntries.map(({ id }) => id)).size).toBe(statuteEntries.length);
  });

  it('has a title and an obligation in both languages, and an address to read the act at', () => {
    for (const { id, title, obligation, url } of statuteEntries) {
      for (const text of [title.da, title.en, obligation.da, obligation.en]) expect(text, id).not.toBe('');
      expect(title.da, id).not.toBe(title.en);
      expect(url).toMatch(/^https:\/\/(www\.retsinformation\.dk|eur-lex\.europa\.eu)\//);
    }
  });
});

describe('the glossary', () => {
  it('holds each term and each code name once, in both languages', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(35);
    expect(new Set(glossary.map(({ term }) => term.da)).size).toBe(glossary.length);
    expect(new Set(glossary.map(({ code }) => code)).size).toBe(glossary.length);
    for (const { meaning } of glossary) expect(meaning.da).not.toBe(meaning.en);
  });

  it('stands in Danish alphabetical order', () => {
    const terms = glossary.map(({ term }) => term.da);
    expect(terms[0]).toBe('accept af risiko');
    expect(terms.at(-1)).toBe('årsværk');
    expect(terms.indexOf('væsentlig enhed')).toBeGreaterThan(terms.indexOf('vigtig enhed'));
  });
});
