import { localDate } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { evidenceStanding, measureEvidence } from '../evidence/evidence-standing.ts';
import { type Warned, warningsOf } from './warnings.ts';

const today = localDate('2026-11-22');
const current = { effectiveOn: localDate('2026-05-01'), expiresOn: localDate('2027-05-01') };
const expired = { effectiveOn: localDate('2025-05-01'), expiresOn: localDate('2026-11-21') };
const expiring = { effectiveOn: localDate('2026-01-01'), expiresOn: localDate('2026-12-01') };
const ahead = { effectiveOn: localDate('2027-01-01'), expiresOn: null };

const wellKept: Warned = {
  state: 'in-place',
  applicable: true,
  owner: 'person-1',
  nextReviewOn: localDate('2027-05-01'),
  evidence: measureEvidence([current], today),
  openTasks: 0,
};

function warned(change: Partial<Warned>) {
  return warningsOf({ ...wellKept, ...change }, today).map(({ code }) => code);
}

describe('what to know of a measure besides its state', () => {
  it('is nothing for one that is well kept', () => {
    expect(warned({})).toEqual([]);
  });

  it('is that nobody owns it', () => {
    expect(warned({ owner: null })).toEqual(['NO_OWNER']);
  });

  it('is that it is said to be in place without current evidence', () => {
    expect(warned({ evidence: measureEvidence([], today) })).toEqual(['NO_EVIDENCE']);
    expect(warned({ evidence: measureEvidence([ahead], today) })).toEqual(['NO_EVIDENCE']);
    expect(warned({ evidence: measureEvidence([expired], today) })).toEqual(['EVIDENCE_EXPIRED']);
    expect(warned({ evidence: measureEvidence([current, expired], today) })).toEqual(['EVIDENCE_EXPIRED']);
    expect(warned({ state: 'partial', openTasks: 1, evidence: measureEvidence([], today) })).toEqual([]);
  });

  it('is that its review is past or not planned', () => {
    expect(warned({ nextReviewOn: localDate('2026-11-21') })).toEqual(['REVIEW_OVERDUE']);
    expect(warned({ nextReviewOn: today })).toEqual([]);
    expect(warned({ nextReviewOn: null })).toEqual(['NO_REVIEW_PLANNED']);
    expect(warned({ nextReviewOn: null, state: 'not-assessed' })).toEqual([]);
  });

  it('is that something is missing and no task mends it', () => {
    expect(warned({ state: 'partial' })).toEqual(['NO_CORRECTION_PLANNED']);
    expect(warned({ state: 'planned', openTasks: 1 })).toEqual([]);
  });

  it('is nothing where the measure does not apply', () => {
    expect(warned({ applicable: false, owner: null, nextReviewOn: null })).toEqual([]);
  });
});

describe('evidence on a day', () => {
  it('holds through the day it expires on, and is called expiring 30 days before', () => {
    const on = (expiresOn: string) =>
      evidenceStanding({ ...current, expiresOn: localDate(expiresOn), withdrawnAt: null }, today);
    expect(['2026-11-21', '2026-11-22', '2026-12-22', '2026-12-23'].map(on)).toEqual([
      'expired',
      'expiring',
      'expiring',
      'current',
    ]);
  });

  it('may not hold yet, or be withdrawn', () => {
    expect(evidenceStanding({ ...ahead, withdrawnAt: null }, today)).toBe('not-yet-effective');
    expect(evidenceStanding({ ...current, withdrawnAt: today }, today)).toBe('withdrawn');
  });

  it('of a measure is as old as the newest that is in effect', () => {
    expect(measureEvidence([current, expiring, ahead], today)).toEqual({
      standing: 'expiring',
      count: 3,
      expired: 0,
      expiring: 1,
      newestEffectiveOn: '2026-05-01',
      ageInDays: 205,
      nextExpiryOn: '2026-12-01',
    });
    expect(measureEvidence([current, expired], today).standing).toBe('partly-expired');
    expect(measureEvidence([expired], today)).toMatchObject({ standing: 'expired', nextExpiryOn: null });
  });
});
