import { localDate } from '@varsel/event-sourcing';
import { RULE_VERSION } from '@varsel/statute';
import type { ScopeApproved, ScopeAssessed, ScopeAssessmentEvent } from './scope-assessment.ts';
import type { AccountingPeriod, ScopeInputs } from './scope-inputs.ts';

export function aPeriod(change: Partial<AccountingPeriod> = {}): AccountingPeriod {
  const endsOn = localDate('2025-12-31');
  return { endsOn, employees: 1_846, turnoverMio: 123.6, balanceMio: 40.2, source: 'Årsrapport 2025', ...change };
}

/** A hospital of bilag 1: essential by its staff alone. */
export function scopeInputs(change: Partial<ScopeInputs> = {}): ScopeInputs {
  return {
    entityTypes: ['health.provider'],
    currency: 'EUR',
    rate: null,
    periods: [aPeriod()],
    members: [],
    flags: {},
    reasons: [{ about: 'health.provider', reason: 'Driver to hospitaler' }],
    groupOverride: null,
    ...change,
  };
}

/** `aScope().approved().revised({ … }).events()`: assessed already. */
export function aScope(inputs: Partial<ScopeInputs> = {}): ScopeHistory {
  return new ScopeHistory([]).assessed(inputs, null);
}

class ScopeHistory {
  readonly #events: readonly ScopeAssessmentEvent[];

  constructor(events: readonly ScopeAssessmentEvent[]) {
    this.#events = events;
  }

  assessed(inputs: Partial<ScopeInputs>, revision: string | null): ScopeHistory {
    const assessment = this.#versions() + 1;
    const event: ScopeAssessed = {
      type: 'ScopeAssessed',
      assessment,
      ruleVersion: RULE_VERSION,
      revision,
      ...scopeInputs(inputs),
    };
    return new ScopeHistory([...this.#events, event]);
  }

  revised(inputs: Partial<ScopeInputs>, revision = 'Nye regnskabstal'): ScopeHistory {
    return this.assessed(inputs, revision);
  }

  approved(change: Partial<ScopeApproved> = {}): ScopeHistory {
    const event: ScopeApproved = {
      type: 'ScopeApproved',
      assessment: this.#versions(),
      class: 'essential',
      decidedBy: '§ 4, stk. 1, nr. 1',
      ruleVersion: RULE_VERSION,
      coveredSince: localDate('2025-07-01'),
      entityTypes: ['health.provider'],
      trustServiceProvider: false,
      reg2690Providers: [],
      comment: 'Behandlet på bestyrelsesmødet',
      ...change,
    };
    return new ScopeHistory([...this.#events, event]);
  }

  events(): readonly ScopeAssessmentEvent[] {
    return this.#events;
  }

  #versions(): number {
    return this.#events.filter(({ type }) => type === 'ScopeAssessed').length;
  }
}
