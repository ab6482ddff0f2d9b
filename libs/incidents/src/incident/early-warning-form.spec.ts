import { describe, expect, it } from 'vitest';
import { earlyWarningForm } from './early-warning-form.ts';
import { warningContents } from './incident.fixtures.ts';

describe('the early warning, field by field', () => {
  it('stands with what the law asks for first, and text as it was written', () => {
    const form = earlyWarningForm(warningContents, 'INC-2026-014');
    expect(form.filter(({ required }) => required).map(({ id }) => id)).toEqual([
      'malicious',
      'crossBorder',
      'crossBorderDetails',
    ]);
    expect(form.slice(0, 3).every(({ required }) => required)).toBe(true);
    expect(form.find(({ id }) => id === 'summary')?.text).toEqual({
      da: warningContents.summary,
      en: warningContents.summary,
    });
    expect(form.at(-1)).toMatchObject({ id: 'reference', text: { da: 'INC-2026-014' } });
  });

  it('puts answers and moments into words of both languages', () => {
    const form = earlyWarningForm(warningContents, 'INC-2026-014');
    expect(form.find(({ id }) => id === 'crossBorder')?.text).toEqual({ da: 'Vides ikke endnu', en: 'Not yet known' });
    expect(form.find(({ id }) => id === 'awareAt')?.text).toEqual({
      da: 'lør. 21. nov. 2026 kl. 17.05',
      en: 'Sat 21 Nov 2026, 17:05',
    });
  });
});
