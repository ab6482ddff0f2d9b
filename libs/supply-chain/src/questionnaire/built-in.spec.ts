import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../door/content.desk.ts';
import { builtInRef } from './built-in-ref.ts';
import { builtInTemplate } from './built-in.ts';
import { questionsFor } from './which-questions.ts';

describe('our own 42 questions', () => {
  it('are known by their hash: a changed question is a new version', () => {
    expect(fingerprintOf(builtInTemplate).sha256).toBe(builtInRef.sha256);
    expect(builtInTemplate.version).toBe(builtInRef.version);
  });

  it('are 42 with five critical ones, in Danish and English throughout', () => {
    const { fields } = builtInTemplate;
    expect(fields).toHaveLength(42);
    expect(fields.filter(({ critical }) => critical).map(({ id }) => id)).toEqual([
      'SQ09',
      'SQ15',
      'SQ26',
      'SQ30',
      'SQ37',
    ]);
    for (const { label, evidence } of fields)
      for (const each of [label, ...evidence]) expect(Object.keys(each).toSorted()).toEqual(['da', 'en']);
  });

  it.each([
    ['T1', [], 42],
    ['T2', [], 32],
    ['T2', ['software', 'operations', 'access'], 41],
    ['T3', ['software'], 22],
    ['T4', ['software'], 0],
  ] as const)('are asked as deep as the tier demands: %s %j', (tier, kinds, count) => {
    expect(questionsFor(builtInTemplate, tier, kinds)).toHaveLength(count);
  });

  it('leave the score of everything but yes and no to a reviewer', () => {
    const automatic = builtInTemplate.fields.filter(({ scoring }) => scoring === 'automatic');
    for (const { parts } of automatic) expect(parts[0]?.type).toMatch(/^yes-/);
    expect(automatic.map(({ id }) => id)).not.toContain('SQ23');
  });
});
