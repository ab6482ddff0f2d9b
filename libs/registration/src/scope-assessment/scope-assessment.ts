import { aggregate, evolveBy } from '@varsel/event-sourcing';
import type { ScopeApproved as PublishedScopeApproved } from '@varsel/published-events';
import { scopePrivacy } from '../privacy.ts';
import { approveScope } from './approve-scope.ts';
import { assessScope } from './assess-scope.ts';
import type { ScopeInputs } from './scope-inputs.ts';
import { words } from './scope.words.ts';

/** The inputs of one version of the assessment. What follows from them is found by the rules on every read. */
export interface ScopeAssessed extends ScopeInputs {
  readonly type: 'ScopeAssessed';
  /** 1, 2, 3 … */
  readonly assessment: number;
  readonly ruleVersion: string;
  /** What changed since the version before; null for the first. */
  readonly revision: string | null;
}

/** The result that was approved, frozen with the rules it was found by. */
export interface ScopeApproved extends PublishedScopeApproved {
  readonly assessment: number;
  readonly comment: string;
}

export type ScopeAssessmentEvent = ScopeAssessed | ScopeApproved;

export type ScopeAssessmentState =
  | { readonly status: 'unassessed' }
  | {
      readonly status: 'assessed';
      readonly latest: ScopeAssessed;
      /** The last approval; of the latest version only when the numbers are the same. */
      readonly approval: ScopeApproved | undefined;
    };

/** One stream an organisation: its id is the organisation's. */
export const scopeAssessment = aggregate<ScopeAssessmentState, ScopeAssessmentEvent>({
  name: 'scope_assessment',
  title: { da: 'Omfattelsesvurdering', en: 'Scope assessment' },
  initial: { status: 'unassessed' },
  evolve: evolveBy({
    ScopeAssessed: (state, event) => ({
      status: 'assessed',
      latest: event,
      approval: state.status === 'assessed' ? state.approval : undefined,
    }),
    ScopeApproved: (state, event) => (state.status === 'assessed' ? { ...state, approval: event } : state),
  }),
  words,
  events: {
    ScopeAssessed: {
      standing: { of: 'scope' },
      title: { da: 'Omfattelse vurderet', en: 'Scope assessed' },
      fields: {
        assessment: { da: 'Version', en: 'Version' },
        ruleVersion: { da: 'Regler', en: 'Rules' },
        revision: { da: 'Hvad er ændret', en: 'What changed' },
        entityTypes: { da: 'Enhedstyper', en: 'Entity types' },
        currency: { da: 'Valuta', en: 'Currency' },
        rate: { da: 'Kurs', en: 'Exchange rate' },
        periods: { da: 'Tal for regnskabsår', en: 'Figures of accounting periods' },
        members: { da: 'Virksomheder i koncernen', en: 'Enterprises of the group' },
        flags: { da: 'Øvrige svar', en: 'Other answers' },
        reasons: { da: 'Begrundelser', en: 'Reasons' },
        groupOverride: { da: 'Koncernen holdt udenfor', en: 'Group left out' },
      },
      personal: {
        revision: 'stream',
        'reasons.*.reason': 'stream',
        'groupOverride.reason': 'stream',
        'groupOverride.approvedBy': 'stream',
      },
    },
    ScopeApproved: {
      title: { da: 'Omfattelse godkendt', en: 'Scope approved' },
      fields: {
        assessment: { da: 'Version', en: 'Version' },
        class: { da: 'Klasse', en: 'Class' },
        decidedBy: { da: 'Afgørende bestemmelse', en: 'Deciding provision' },
        ruleVersion: { da: 'Regler', en: 'Rules' },
        coveredSince: { da: 'Omfattet siden', en: 'Covered since' },
        entityTypes: { da: 'Enhedstyper', en: 'Entity types' },
        trustServiceProvider: { da: 'Tillidstjenesteudbyder', en: 'Trust service provider' },
        reg2690Providers: { da: 'Typer under forordning 2024/2690', en: 'Types under Regulation 2024/2690' },
        comment: { da: 'Bemærkning', en: 'Comment' },
      },
      personal: { comment: 'stream' },
    },
  },
  privacy: scopePrivacy,
  acts: [assessScope, approveScope],
});
