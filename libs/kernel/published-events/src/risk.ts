import { fact, type Fact, type LocalDate } from '@varsel/event-sourcing';

/** Published by risk: a service under NIS 2 was registered. The stream's id is the service's. */
export interface ServiceRegistered {
  readonly type: 'ServiceRegistered';
  readonly name: string;
}

/** Published by risk: the service as it is called now. */
export interface ServiceAmended {
  readonly type: 'ServiceAmended';
  readonly name: string;
}

/** Published by risk: the service is no longer delivered. */
export interface ServiceRetired {
  readonly type: 'ServiceRetired';
}

export type StatedMeasureState = 'not-assessed' | 'planned' | 'partial' | 'in-place' | 'in-place-and-tested';

export interface StatedRequirement {
  /** `cir-1.1.1` */
  readonly id: string;
  readonly state: StatedMeasureState;
  /** False: left out, and the reason says why. */
  readonly applicable: boolean;
  readonly reason: string | null;
}

/** So many days before it expires, evidence is called expiring: time to get new (ours; the law says nothing). */
export const EXPIRING_DAYS = 30;

export interface StatedEvidence {
  readonly sha256: string;
  readonly effectiveOn: LocalDate;
  readonly expiresOn: LocalDate | null;
}

/** One heading of § 6, stk. 1, as it stands. */
export interface StatedMeasure {
  readonly id: 'm01' | 'm02' | 'm03' | 'm04' | 'm05' | 'm06' | 'm07' | 'm08' | 'm09' | 'm10';
  readonly state: StatedMeasureState;
  /** False only for m10, when all its parts are left out. */
  readonly applicable: boolean;
  /** Why it is assessed so; null until it is assessed. */
  readonly reason: string | null;
  /** Parts that are not relevant to the organisation, with the reason: of m08 and m10 alone. */
  readonly leftOut: readonly { readonly part: string; readonly reason: string }[];
  /** A person's id. */
  readonly owner: string | null;
  readonly nextReviewOn: LocalDate | null;
  /** Those that were assessed or left out, in the order of the annex. */
  readonly requirements: readonly StatedRequirement[];
  /** What is not withdrawn, sorted by hash; a file that stands for it twice is named twice. */
  readonly evidence: readonly StatedEvidence[];
}

/** The last round of risk assessments. The day is not known here: past `validUntil` a round that says `current` is stale. */
export interface StatedRiskRound {
  readonly status: 'current' | 'missing' | 'stale';
  readonly concludedOn: LocalDate | null;
  readonly validUntil: LocalDate | null;
  /** What is needed for it to be current. */
  readonly missing: readonly { readonly code: string; readonly da: string; readonly en: string }[];
}

/** Everything a management body approves under § 7, stk. 1: the ten measures with what stands behind each. */
export interface MeasureStatement {
  readonly schema: 1;
  /** The catalogue the ids are of. */
  readonly catalogue: string;
  readonly measures: readonly StatedMeasure[];
  readonly riskRound: StatedRiskRound;
}

export const measureStatement: Fact<MeasureStatement> = fact<MeasureStatement>('measure-statement');

/** The services of the organisation, in the order of registering. */
export interface RegisteredServices {
  readonly services: readonly { readonly id: string; readonly name: string; readonly active: boolean }[];
}

export const registeredServices: Fact<RegisteredServices> = fact<RegisteredServices>('registered-services');
