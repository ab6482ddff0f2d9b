import type { LocalDate } from '@varsel/event-sourcing';
import type { MeasureId } from '@varsel/statute/measures';
import type { RiskLevel, Scores } from './scoring.ts';

export type Treatment = 'reduce' | 'share' | 'avoid' | 'accept';

export interface RiskIdentified {
  readonly type: 'RiskIdentified';
  /** The service it threatens. */
  readonly service: string;
  readonly title: string;
  readonly description: string;
  /** A person's id. */
  readonly owner: string | null;
  /** Measures that bear on it. */
  readonly measures: readonly MeasureId[];
}

/** All that is said of it after the change. */
export interface RiskAmended {
  readonly type: 'RiskAmended';
  readonly title: string;
  readonly description: string;
  readonly measures: readonly MeasureId[];
  readonly reason: string;
}

export interface RiskAssessed {
  readonly type: 'RiskAssessed';
  readonly inherent: Scores;
  /** With the measures as they are; null until that is weighed. */
  readonly residual: Scores | null;
  readonly reason: string;
}

export interface RiskTreatmentDecided {
  readonly type: 'RiskTreatmentDecided';
  readonly treatment: Treatment;
  readonly plan: string;
  readonly measures: readonly MeasureId[];
  readonly dueOn: LocalDate | null;
}

export interface RiskOwnerAssigned {
  readonly type: 'RiskOwnerAssigned';
  readonly owner: string | null;
}

/** What an acceptance rests on: when it is different, the acceptance is stale. */
export interface AcceptanceBasis {
  readonly scores: Scores;
  readonly level: RiskLevel;
  readonly treatment: Treatment | null;
  readonly measures: readonly MeasureId[];
}

interface Acceptance extends AcceptanceBasis {
  readonly reason: string;
  readonly expiresOn: LocalDate;
}

/** Put to the members of the management body: the level is above what others may accept. */
export interface RiskAcceptanceProposed extends Acceptance {
  readonly type: 'RiskAcceptanceProposed';
}

/** Accepted by the one who did the act. */
export interface RiskAccepted extends Acceptance {
  readonly type: 'RiskAccepted';
}

export interface RiskAcceptanceRevoked {
  readonly type: 'RiskAcceptanceRevoked';
  readonly reason: string;
}

export interface RiskClosed {
  readonly type: 'RiskClosed';
  readonly reason: string;
}

export type RiskEvent =
  | RiskIdentified
  | RiskAmended
  | RiskAssessed
  | RiskTreatmentDecided
  | RiskOwnerAssigned
  | RiskAcceptanceProposed
  | RiskAccepted
  | RiskAcceptanceRevoked
  | RiskClosed;
