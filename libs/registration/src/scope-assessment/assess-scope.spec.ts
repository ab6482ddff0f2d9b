import { instant, localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { RULE_VERSION } from '@varsel/statute';
import { describe, expect, it } from 'vitest';
import { assessScope, AssessScope } from './assess-scope.ts';
import { aPeriod, aScope, scopeInputs } from './scope-assessment.fixtures.ts';
import { scopeAssessment, type ScopeAssessmentEvent } from './scope-assessment.ts';

const now = instant('2026-11-22T08:00:00Z');

function assessing(change: Partial<AssessScope> = {}, events: readonly ScopeAssessmentEvent[] = []) {
  const command = new AssessScope({ ...scopeInputs(), basedOn: 0, ...change });
  return given(scopeAssessment, events).when(assessScope, command, { now });
}

describe('assessing scope', () => {
  it('records the answers with the version of the rules, and no result: that is found on every read', () => {
    expect(assessing()).toEqual([
      { type: 'ScopeAssessed', assessment: 1, ruleVersion: RULE_VERSION, revision: null, ...scopeInputs() },
    ]);
  });

  it('is a new version when it changes, with what changed', () => {
    const change = { basedOn: 1, periods: [aPeriod({ employees: 2_000 })], revision: 'Nye regnskabstal' };
    expect(assessing(change, aScope().events())).toMatchObject([{ assessment: 2, revision: 'Nye regnskabstal' }]);
    expect(assessing({ ...change, revision: '' }, aScope().events())).toMatchObject({
      code: 'TEXT_MISSING',
      field: 'revision',
    });
  });

  it('is nothing when the answers stand already, in whatever order the fields came', () => {
    const [{ source, ...figures }] = [aPeriod()];
    expect(assessing({ periods: [{ source, ...figures }] }, aScope().events())).toMatchObject({ kind: 'nothing' });
  });

  it('is refused when somebody else has saved meanwhile', () => {
    expect(assessing({ basedOn: 0, entityTypes: ['food.business'] }, aScope().events())).toMatchObject({
      code: 'SCOPE_CHANGED',
    });
  });

  it('takes amounts in kroner with their rate', () => {
    const rate = { dkkPer100Eur: 746.8, on: localDate('2025-12-31') };
    expect(assessing({ currency: 'DKK', rate })).toMatchObject([{ currency: 'DKK', rate }]);
    expect(assessing({ currency: 'DKK' })).toMatchObject({ code: 'NO_RATE' });
    expect(assessing({ currency: 'DKK', rate: { ...rate, dkkPer100Eur: 7.468 } })).toMatchObject({ code: 'NO_RATE' });
  });

  it.each([
    [{ entityTypes: [] }, 'SCOPE_INPUT_WRONG'],
    [{ entityTypes: ['no.such-type'] }, 'SCOPE_INPUT_WRONG'],
    [{ periods: [] }, 'NO_PERIOD'],
    [{ periods: [aPeriod({ employees: -1 })] }, 'SCOPE_INPUT_WRONG'],
    [{ periods: [aPeriod(), aPeriod()] }, 'PERIODS_OUT_OF_ORDER'],
    [{ periods: [aPeriod(), aPeriod({ endsOn: localDate('2026-12-31') })] }, 'PERIODS_OUT_OF_ORDER'],
    [{ periods: [aPeriod({ source: '' })] }, 'TEXT_MISSING'],
    [{ members: Array.from({ length: 201 }, () => ({ ...aPeriod(), name: 'A/S', percent: null })) }, 'TOO_MANY'],
    [{ members: [{ ...aPeriod(), name: '', percent: null }] }, 'TEXT_MISSING'],
    [{ members: [{ ...aPeriod(), name: 'A/S', percent: 51 }] }, 'SCOPE_INPUT_WRONG'],
    [{ reasons: [{ about: 'natsec', reason: 'x'.repeat(1_001) }] }, 'TEXT_TOO_LONG'],
    [{ groupOverride: { reason: '', approvedBy: 'Direktionen' } }, 'SCOPE_INPUT_WRONG'],
  ])('is refused with what to mend: case %#', (change, code) => {
    expect(assessing(change)).toMatchObject({ kind: 'rejection', code });
  });
});
