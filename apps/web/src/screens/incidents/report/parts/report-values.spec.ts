import { describe, expect, it } from 'vitest';
import {
  isAssessed,
  missingIn,
  needsAwarenessReason,
  reportInput,
  type ReportValues,
  saysNotSignificant,
} from './report-values.ts';

const values: ReportValues = {
  title: 'Kryptering',
  description: 'To servere er krypteret.',
  openedAt: '2026-11-22T08:00:00.000Z',
  awareAt: '2026-11-22T08:00:00.000Z',
  awarenessReason: '',
  detectedAt: null,
  disruptionOrLoss: null,
  damageToOthers: null,
  significanceReason: '',
  malicious: null,
  crossBorder: null,
};

const fieldsOf = (changed: Partial<ReportValues>) => missingIn({ ...values, ...changed }).map(({ field }) => field);

describe('report an incident', () => {
  it('needs a title and a description, nothing else', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ title: ' ', description: '' })).toEqual(['title', 'description']);
  });

  it('asks why awareness is not now', () => {
    const earlier = { awareAt: '2026-11-22T05:00:00.000Z' };
    expect(needsAwarenessReason({ ...values, ...earlier })).toBe(true);
    expect(fieldsOf(earlier)).toEqual(['awarenessReason']);
    expect(fieldsOf({ ...earlier, awarenessReason: 'Vagten ringede kl. 6' })).toEqual([]);
  });

  it('asks why awareness came more than 24 hours after detection', () => {
    expect(needsAwarenessReason({ ...values, detectedAt: '2026-11-21T07:59:00.000Z' })).toBe(true);
    expect(needsAwarenessReason({ ...values, detectedAt: '2026-11-21T08:00:00.000Z' })).toBe(false);
  });

  it('asks for a reason when both answers are no, because the deadlines stop on it', () => {
    const no = { disruptionOrLoss: 'no', damageToOthers: 'no' };
    expect(saysNotSignificant({ ...values, ...no })).toBe(true);
    expect(fieldsOf(no)).toEqual(['significanceReason']);
    expect(fieldsOf({ ...no, damageToOthers: 'unknown' })).toEqual([]);
  });

  it('takes one answer for an assessment, and none for no assessment', () => {
    for (const one of [{ disruptionOrLoss: 'yes' }, { damageToOthers: 'no' }]) {
      expect(fieldsOf(one)).toEqual([]);
      expect(isAssessed({ ...values, ...one })).toBe(true);
    }
    expect(isAssessed(values)).toBe(false);
  });

  it('counts detection from awareness when no other time is known', () => {
    expect(reportInput(values)).toMatchObject({ detectedAt: values.awareAt, awareAt: values.awareAt });
  });
});
