import { instant, localDate } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { approveScope, ApproveScope } from './approve-scope.ts';
import { aScope } from './scope-assessment.fixtures.ts';
import { scopeAssessment, type ScopeAssessmentEvent } from './scope-assessment.ts';

const now = instant('2026-11-22T08:00:00Z');
const seen = {
  assessment: 1,
  class: 'essential',
  decidedBy: '§ 4, stk. 1, nr. 1',
  coveredSince: localDate('2025-07-01'),
  comment: 'Behandlet på bestyrelsesmødet',
} as const;

function approving(change: Partial<ApproveScope> = {}, events: readonly ScopeAssessmentEvent[] = aScope().events()) {
  return given(scopeAssessment, events).when(approveScope, new ApproveScope({ ...seen, ...change }), { now });
}

describe('approving the scope', () => {
  it('freezes class, provision and rules, and sets the day the duties began', () => {
    expect(approving()).toEqual([
      {
        type: 'ScopeApproved',
        ...seen,
        ruleVersion: 'dk-nis2@2025-07-01',
        entityTypes: ['health.provider'],
        trustServiceProvider: false,
        reg2690Providers: [],
      },
    ]);
  });

  it('says who is a trust service provider or under Regulation 2024/2690', () => {
    const events = aScope({ entityTypes: ['digital-infrastructure.trust-qualified', 'ict.msp'] }).events();
    expect(approving({ decidedBy: '§ 4, stk. 3, nr. 1' }, events)).toMatchObject([
      { trustServiceProvider: true, reg2690Providers: ['trust', 'msp'] },
    ]);
  });

  it('also approves that the organisation is not covered: that is evidence too', () => {
    const events = aScope({ flags: { natsec: true, body: 'central' }, entityTypes: ['public.central'] }).events();
    const notCovered = { class: 'not-covered', decidedBy: '§ 1, stk. 4' } as const;
    expect(approving({ ...notCovered, coveredSince: null }, events)).toMatchObject([
      { ...notCovered, coveredSince: null },
    ]);
    expect(approving(notCovered, events)).toMatchObject({ code: 'NOT_COVERED_HAS_NO_DAY' });
  });

  it('is nothing the second time; another day or comment is a new approval', () => {
    const events = aScope().approved().events();
    expect(approving({}, events)).toMatchObject({ kind: 'nothing' });
    expect(approving({ coveredSince: localDate('2025-08-01') }, events)).toMatchObject([
      { coveredSince: '2025-08-01' },
    ]);
  });

  it('is refused when the assessment is no longer what the person saw', () => {
    const revised = aScope()
      .revised({ entityTypes: ['food.business'] })
      .events();
    expect(approving({}, revised)).toMatchObject({ code: 'SCOPE_CHANGED' });
    expect(approving({ assessment: 2 }, revised)).toMatchObject({ code: 'SCOPE_CHANGED' });
    expect(approving({ assessment: 2, class: 'important', decidedBy: '§ 5, stk. 1, nr. 1' }, revised)).toMatchObject([
      { assessment: 2, class: 'important' },
    ]);
  });

  it.each([
    [{ coveredSince: null }, 'COVERED_SINCE_MISSING'],
    [{ coveredSince: localDate('2025-06-30') }, 'COVERED_BEFORE_THE_ACT'],
    [{ coveredSince: localDate('2026-11-23') }, 'COVERED_IN_THE_FUTURE'],
    [{ comment: ' ' }, 'TEXT_MISSING'],
  ])('is refused for %j', (change, code) => {
    expect(approving(change)).toMatchObject({ kind: 'rejection', code });
  });

  it('takes a person, and an assessment', () => {
    const actor = { kind: 'service', id: 'token-1', permissions: new Set(['scope:approve'] as const) } as const;
    const outcome = given(scopeAssessment, aScope().events()).when(approveScope, new ApproveScope(seen), {
      now,
      actor,
    });
    expect(outcome).toMatchObject({ code: 'APPROVAL_TAKES_A_PERSON' });
    expect(approving({}, [])).toMatchObject({ code: 'SCOPE_NOT_ASSESSED' });
  });
});
