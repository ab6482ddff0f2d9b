import { describe, expect, it } from 'vitest';
import { answerParts } from '../questionnaire/answer-types.ts';
import { words } from './assessment.words.ts';

const { parts = {}, codes = {} } = words;

describe('say an answer in the audit trail', () => {
  it.each(['answers.*', 'answer'])('what the respondent chose, in words: %s', (place) => {
    const chosen = codes[`${place}.value.value`];
    expect(chosen?.['yes']).toEqual({ da: 'Ja', en: 'Yes' });
    expect(codes[`${place}.value.value.*.country`]?.['DE']).toEqual({ da: 'Tyskland', en: 'Germany' });
    expect(chosen?.['transit-only']).toEqual({ da: 'Kun under transport', en: 'In transit only' });
  });

  it.each(['yes-no+contact', 'hours-pair', 'table', 'assurance-list'])(
    'every part of our own answers by name: %s',
    (type) => {
      const keys = answerParts(type).flatMap(({ key, columns }) => [
        key,
        ...columns.map((each) => `${key}.*.${each.key}`),
      ]);
      for (const key of keys) expect(parts[`answers.*.value.${key}`]?.da).toMatch(/\S/);
      expect(parts['answers.*.value.date']).toEqual({ da: 'Seneste dato', en: 'Latest date' });
    },
  );
});
