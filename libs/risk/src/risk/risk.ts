import { aggregate, evolveBy, type LocalDate } from '@varsel/event-sourcing';
import type { MeasureId } from '@varsel/statute/measures';
import { riskPrivacy } from '../privacy.ts';
import { acceptRisk } from './accept-risk.ts';
import { amendRisk } from './amend-risk.ts';
import { assessRisk } from './assess-risk.ts';
import { assignRiskOwner } from './assign-risk-owner.ts';
import { closeRisk } from './close-risk.ts';
import { decideTreatment } from './decide-treatment.ts';
import { identifyRisk } from './identify-risk.ts';
import { revokeAcceptance } from './revoke-acceptance.ts';
import type { RiskAcceptanceProposed, RiskAccepted, RiskEvent, RiskIdentified, Treatment } from './risk.events.ts';
import { labels } from './risk.labels.ts';
import { words } from './risk.words.ts';
import type { Scores } from './scoring.ts';

export type * from './risk.events.ts';

export interface Risk {
  readonly status: 'open' | 'closed';
  readonly title: string;
  readonly description: string;
  readonly owner: string | null;
  readonly measures: readonly MeasureId[];
  readonly assessment: { readonly inherent: Scores; readonly residual: Scores | null; readonly reason: string } | null;
  readonly treatment: { readonly treatment: Treatment; readonly plan: string; readonly dueOn: LocalDate | null } | null;
  /** The one that stands, accepted or put to the board. */
  readonly acceptance: RiskAccepted | RiskAcceptanceProposed | null;
}

export type RiskState = { readonly status: 'unidentified' } | Risk;

export const risk = aggregate<RiskState, RiskEvent>({
  name: 'risk',
  title: { da: 'Risiko', en: 'Risk' },
  initial: { status: 'unidentified' },
  evolve: (state, event) => {
    if (event.type === 'RiskIdentified') return identified(event);
    return state.status === 'unidentified' ? state : after(state, event);
  },
  words,
  events: {
    RiskIdentified: {
      standing: { of: 'risk' },
      title: { da: 'Risiko fundet', en: 'Risk identified' },
      fields: labels.identified,
      personal: { title: 'stream', description: 'stream' },
    },
    RiskAmended: {
      standing: { of: 'risk' },
      title: { da: 'Risiko rettet', en: 'Risk amended' },
      fields: labels.amended,
      personal: { title: 'stream', description: 'stream', reason: 'stream' },
    },
    RiskAssessed: {
      standing: { of: 'assessment' },
      title: { da: 'Risiko vurderet', en: 'Risk assessed' },
      fields: labels.assessed,
      personal: { reason: 'stream' },
    },
    RiskTreatmentDecided: {
      standing: { of: 'treatment' },
      title: { da: 'Behandling af risiko besluttet', en: 'Treatment of a risk decided' },
      fields: labels.treatment,
      personal: { plan: 'stream' },
    },
    RiskOwnerAssigned: {
      standing: { of: 'risk' },
      title: { da: 'Risikoejer valgt', en: 'Risk owner assigned' },
      fields: labels.owner,
    },
    RiskAcceptanceProposed: {
      title: { da: 'Accept af risiko forelagt ledelsen', en: 'Acceptance of a risk put to the board' },
      fields: labels.acceptance,
      personal: { reason: 'stream' },
    },
    RiskAccepted: {
      title: { da: 'Risiko accepteret', en: 'Risk accepted' },
      fields: labels.acceptance,
      personal: { reason: 'stream' },
    },
    RiskAcceptanceRevoked: {
      title: { da: 'Accept af risiko trukket tilbage', en: 'Acceptance of a risk revoked' },
      fields: labels.reason,
      personal: { reason: 'stream' },
    },
    RiskClosed: {
      title: { da: 'Risiko lukket', en: 'Risk closed' },
      fields: labels.reason,
      personal: { reason: 'stream' },
    },
  },
  privacy: riskPrivacy,
  acts: [
    identifyRisk,
    amendRisk,
    assessRisk,
    decideTreatment,
    assignRiskOwner,
    acceptRisk,
    revokeAcceptance,
    closeRisk,
  ],
});

function identified({ title, description, owner, measures }: RiskIdentified): Risk {
  const nothingYet = { assessment: null, treatment: null, acceptance: null };
  return { status: 'open', title, description, owner, measures, ...nothingYet };
}

const after = evolveBy<Risk, Exclude<RiskEvent, RiskIdentified>>({
  RiskAmended: (state, { title, description, measures }) => ({ ...state, title, description, measures }),
  RiskAssessed: (state, { inherent, residual, reason }) => ({ ...state, assessment: { inherent, residual, reason } }),
  RiskTreatmentDecided: (state, { treatment, plan, dueOn, measures }) => ({
    ...state,
    measures,
    treatment: { treatment, plan, dueOn },
  }),
  RiskOwnerAssigned: (state, { owner }) => ({ ...state, owner }),
  RiskAcceptanceProposed: (state, event) => ({ ...state, acceptance: event }),
  RiskAccepted: (state, event) => ({ ...state, acceptance: event }),
  RiskAcceptanceRevoked: (state) => ({ ...state, acceptance: null }),
  RiskClosed: (state) => ({ ...state, status: 'closed' }),
});
