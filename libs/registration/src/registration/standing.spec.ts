import { instant, localDate } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { scopeInputs } from '../scope-assessment/scope-assessment.fixtures.ts';
import { scopeDecision, standingOf } from './standing.ts';

const hospital = { provision: '10', trigger: 'covered', on: localDate('2026-03-02') } as const;

function standing(now: string, receivedAt?: string) {
  return standingOf(hospital, receivedAt === undefined ? undefined : instant(receivedAt), instant(now));
}

describe('how the duty to register stands', () => {
  it('runs to the last day, is due all that day in Denmark, and overdue until there is a receipt', () => {
    expect(standing('2026-03-14T12:00:00Z')).toMatchObject({ dueOn: '2026-03-16', status: 'running', daysLeft: 2 });
    expect(standing('2026-03-16T22:59:00Z')).toMatchObject({ status: 'due-today', daysLeft: 0 });
    expect(standing('2026-03-16T23:00:00Z')).toMatchObject({ status: 'overdue', daysLeft: -1 });
    expect(standing('2026-11-22T08:00:00Z')).toMatchObject({ status: 'overdue', daysLeft: -251 });
  });

  it('is met by the receipt, and says when that came late', () => {
    expect(standing('2026-11-22T08:00:00Z', '2026-03-16T22:59:00Z')).toMatchObject({
      status: 'receipted',
      daysLeft: undefined,
      receivedLate: false,
    });
    expect(standing('2026-11-22T08:00:00Z', '2026-03-16T23:00:00Z')).toMatchObject({ receivedLate: true });
  });

  it('is counted in days, also over the night the clocks change', () => {
    const spring = { provision: '10', trigger: 'covered', on: localDate('2026-03-20') } as const;
    expect(standingOf(spring, undefined, instant('2026-03-27T23:30:00Z'))).toMatchObject({ daysLeft: 6 });
  });
});

describe('what the approved scope says about registration', () => {
  const approval = { class: 'essential', coveredSince: localDate('2026-03-02') } as const;

  it.each([
    [['health.provider'], ['10'], '10'],
    [['ict.msp'], ['9'], '9'],
    [['health.provider', 'ict.msp'], ['9', '10'], '10'],
  ])('%j files %j and has the period of § %s', (entityTypes, provisions, provision) => {
    const inputs = scopeInputs({ entityTypes });
    expect(scopeDecision({ inputs, approval })).toMatchObject({ provisions, provision });
  });

  it('is nothing for whoever is not covered', () => {
    const inputs = scopeInputs({ flags: { natsec: true, body: 'central' }, entityTypes: ['public.central'] });
    const notCovered = { class: 'not-covered', coveredSince: null } as const;
    expect(scopeDecision({ inputs, approval: notCovered })).toBeUndefined();
    expect(scopeDecision({ inputs: scopeInputs(), approval })).toBeDefined();
  });
});
