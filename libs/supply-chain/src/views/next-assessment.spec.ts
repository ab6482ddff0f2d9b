import { localDate } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { nextAssessment } from './next-assessment.ts';

const today = localDate('2026-11-22');

describe('the next assessment of a supplier', () => {
  it.each([
    ['T1', '2026-03-31', '2027-03-31', false],
    ['T2', '2024-02-29', '2026-02-28', true],
    ['T3', '2023-11-22', '2026-11-22', false],
  ] as const)('follows from the tier and the last decision: %s %s', (tier, concludedOn, on, overdue) => {
    expect(nextAssessment(tier, localDate(concludedOn), today)).toEqual({ on, overdue });
  });

  it('is overdue for whoever was never assessed, and not asked for of T4 or without a tier', () => {
    expect(nextAssessment('T1', null, today)).toEqual({ on: null, overdue: true });
    expect(nextAssessment('T4', null, today)).toEqual({ on: null, overdue: false });
    expect(nextAssessment(null, null, today)).toEqual({ on: null, overdue: false });
  });
});
