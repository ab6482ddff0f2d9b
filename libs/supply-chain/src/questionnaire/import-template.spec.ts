import { describe, expect, it } from 'vitest';
import { noAnswer, visibleFields } from './answer.ts';
import { readAnswer } from './check-answer.ts';
import { exampleTemplate } from './example.ts';
import { importTemplate, MOST_FIELDS } from './import-template.ts';
import { inBothLanguages } from './template.ts';

const words = { title: 'Prøve', attribution: 'Nogen', licence: null, source: null };
const field = { id: 'a', section: 's', type: 'boolean', label: { en: 'A' }, required: true };
const text = { ...field, id: 't', type: 'string' };
const hangingOn = (visibleWhen: object) => ({ ...field, id: 'b', visibleWhen });
const importing = (fields: unknown, more: object = {}) =>
  importTemplate(JSON.stringify({ version: '1.0.0', fields, ...more }), words);
const paths = (fields: unknown, more: object = {}): readonly string[] => {
  const read = importing(fields, more);
  return read.kind === 'problems' ? read.problems.map(({ path }) => path) : [];
};
const publicOne = (): string => exampleTemplate.content;

describe('importing a template', () => {
  it('brings a public questionnaire that nobody here wrote to our own model', () => {
    const read = importTemplate(publicOne(), words);
    if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
    const { fields, sections } = read.template;
    expect([fields.length, sections.length]).toEqual([56, 6]);
    expect(sections[1]?.title).toEqual({ en: 'Security practices' });
    expect(fields.find(({ id }) => id === 'isSaas')).toMatchObject({ scoring: 'fact', parts: [{ type: 'yes-no' }] });
    expect(fields.find(({ id }) => id === 'hasIsms')).toMatchObject({
      scoring: 'automatic',
      legalBasis: expect.any(String) as string,
    });
    expect(fields.find(({ id }) => id === 'saasRtoHours')).toMatchObject({
      scoring: 'reviewer',
      visibleWhen: { field: 'isSaas', equals: 'yes' },
    });
  });

  it('shows English on a Danish page where there is no Danish, and says so', () => {
    expect(inBothLanguages({ en: 'Name', de: 'Name (de)' })).toEqual({
      ...{ da: 'Name', daLanguage: 'en', en: 'Name', enLanguage: 'en', de: 'Name (de)' },
    });
    expect(inBothLanguages({ de: 'Nur' })).toMatchObject({ da: 'Nur', daLanguage: 'de', enLanguage: 'de' });
  });

  it('hides what hangs on a hidden question', () => {
    const chain = [
      field,
      { ...field, id: 'b', visibleWhen: { field: 'a', equals: true } },
      { ...field, id: 'c', visibleWhen: { field: 'b', equals: true } },
    ];
    const read = importing(chain);
    if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
    const said = (a: string, b: string) =>
      visibleFields(
        read.template.fields,
        new Map(
          Object.entries({ a, b }).map(([id, value]) => [
            id,
            { value: { value }, comment: null, notApplicableBecause: null, evidence: [] },
          ]),
        ),
      ).map(({ id }) => id);
    expect(said('yes', 'yes')).toEqual(['a', 'b', 'c']);
    expect(said('no', 'yes')).toEqual(['a']);
  });

  it.each([
    [[{ ...field, visibleWhen: { field: 'a', equals: true } }], ['/fields/0/visibleWhen']],
    [[{ ...field, visibleWhen: { field: 'x', equals: true } }], ['/fields/0/visibleWhen/field']],
    [[field, { ...field, id: 'b', visibleWhen: { field: 'a', equals: 'maybe' } }], ['/fields/1/visibleWhen/equals']],
    [[field, text, hangingOn({ field: 't', equals: 'x'.repeat(201) })], ['/fields/2/visibleWhen/equals']],
    [[field, text, hangingOn({ field: 't', equals: 'x'.repeat(200) })], []],
    [[field, field], ['/fields/1/id']],
    [[{ ...field, id: '__proto__' }], ['/fields/0/id']],
    [[{ ...field, id: 'constructor' }], ['/fields/0/id']],
    [[{ ...field, pattern: '(a+)+$' }], ['/fields/0/pattern']],
    [[{ ...field, 'a/b~c': 1 }], ['/fields/0/a~1b~0c']],
    [[{ ...field, type: 'enum' }], ['/fields/0/options']],
    [[{ ...field, type: 'enum', options: [] }], ['/fields/0/options']],
    [[{ ...field, options: [{ value: 'x', label: { en: 'X' } }] }], ['/fields/0/options']],
    [[{ ...field, label: {} }], ['/fields/0/label']],
    [[{ ...field, label: { english: 'A' } }], ['/fields/0/label/english']],
    [[{ ...field, label: { en: 'x'.repeat(1_001) } }], ['/fields/0/label/en']],
    [[{ ...field, label: { en: 'a\u0000' } }], ['/fields/0/label/en']],
    [[{ ...field, required: 'yes' }], ['/fields/0/required']],
    [[{ ...field, weight: 6 }], ['/fields/0/weight']],
    [[{ ...field, tiers: ['T9'] }], ['/fields/0/tiers/0']],
    [[7], ['/fields/0']],
    [[], ['/fields']],
    [{}, ['/fields']],
  ])('refuses by path: case %#', (fields, expected) => {
    expect(paths(fields)).toEqual(expected);
  });

  it('refuses a number that no number can hold, as it stands in the file', () => {
    const condition = (number: string) =>
      `{"version":"1","fields":[{"id":"n","section":"s","type":"integer","label":{"en":"N"}},` +
      `{"id":"b","section":"s","type":"boolean","label":{"en":"B"},"visibleWhen":{"field":"n","equals":${number}}}]}`;
    expect(importTemplate(condition('1e999'), words)).toMatchObject({
      kind: 'problems',
      problems: [{ path: '/fields/1/visibleWhen/equals' }],
    });
    expect(importTemplate(condition('1e3'), words).kind).toBe('template');
  });

  it('brings a question for a web address under the rule of our own: pages, and nothing that runs', () => {
    const read = importing([{ ...field, type: 'url' }]);
    const asked = read.kind === 'template' ? read.template.fields[0] : undefined;
    if (asked === undefined) throw new Error('No question');
    const given = (value: string) => readAnswer(asked, { ...noAnswer, value: { value } });
    for (const address of ['javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,x', 'mailto:a@b.example'])
      expect(given(address)).toMatchObject({ code: 'WEB_ADDRESS_ONLY', field: 'value.value' });
    for (const address of ['www.nordtal.example', 'HTTPS://nordtal.example', 'nordtal.example:8443'])
      expect(given(address)).toMatchObject({ value: { value: address } });
  });

  it('refuses what it does not know at the top, and a missing version', () => {
    expect(paths([field], { scripts: [] })).toEqual(['/scripts']);
    expect(paths([field], { version: '' })).toEqual(['/version']);
  });

  it('refuses more questions than anyone would answer, without looking at them', () => {
    expect(paths(Array.from({ length: 10_000 }, () => field))).toEqual(['/fields']);
    expect(paths(Array.from({ length: MOST_FIELDS }, (_, index) => ({ ...field, id: `q${index}` })))).toEqual([]);
  });

  it('refuses what is nested too deep, is no JSON, or reaches for the prototype', () => {
    for (const text of ['['.repeat(200_000), '{"a":', '{"version":"1","fields":[{"__proto__":{"x":1}}]}']) {
      expect(importTemplate(text, words)).toMatchObject({ kind: 'problems', problems: [{ path: '' }] });
    }
    expect('x' in {}).toBe(false);
  });
});
