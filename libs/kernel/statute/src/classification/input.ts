/** What size is measured by. Money in million EUR; employees as annual work units (årsværk). */
export interface Figures {
  readonly employees: number;
  readonly turnoverMioEur: number;
  readonly balanceMioEur: number;
}

/** A linked enterprise: over 50 % of the votes, or control in another way. Counts in full. */
export interface LinkedEnterprise extends Figures {
  readonly name?: string | undefined;
}

/** A partner enterprise: 25 to 50 % of capital or votes. Counts by the share, together with what is linked to it. */
export interface PartnerEnterprise extends Figures {
  readonly name?: string | undefined;
  readonly percent: number;
  readonly linked?: readonly Figures[] | undefined;
}

/** An earlier accounting period; today’s group is used when its own is not given. */
export interface EarlierPeriod extends Figures {
  readonly linked?: readonly LinkedEnterprise[] | undefined;
  readonly partners?: readonly PartnerEnterprise[] | undefined;
}

export type PublicBody =
  'municipality' | 'region' | 'central' | 'resilience-ministry' | 'rail-or-road' | 'climate-space';
export type CriticalityCriterion = 'a' | 'b' | 'c' | 'd';
export type CriticalityBasis = 'self-assessed' | 'authority-decision' | 'ministerial-rule';

export interface ClassificationFlags {
  /** Seat. `GL` and `FO` are outside the act, § 34. */
  readonly territory?: 'DK' | 'GL' | 'FO' | undefined;
  /** Where the main establishment is; matters for main-establishment types only, § 2. */
  readonly juris?: 'dk' | 'other' | 'outside-eu' | undefined;
  /** Where a provider outside the EU has its representative, § 2, stk. 4. */
  readonly representative?: 'dk' | 'other' | 'none' | undefined;
  /** Established in Denmark; true when left out. Matters for all other types. */
  readonly establishedInDk?: boolean | undefined;
  /** National security, public security, defence or law enforcement, § 1, stk. 4. */
  readonly natsec?: boolean | undefined;
  /** Designated under § 333 of the Financial Business Act. */
  readonly s333?: boolean | undefined;
  /** A financial entity under DORA, § 1, stk. 3. */
  readonly dora?: boolean | undefined;
  /** Types whose exclusion in the annex applies, e.g. a non-essential part of the activity. */
  readonly excludedTypes?: readonly string[] | undefined;
  /** The entity is of none of the types: a negative answer worth keeping. */
  readonly noAnnexType?: boolean | undefined;
  readonly body?: PublicBody | undefined;
  /** Identified as critical under CER-loven. */
  readonly cer?: boolean | undefined;
  /** Identified as operator of essential services under NIS 1. */
  readonly nis1?: boolean | undefined;
  /** § 4, stk. 3, nr. 5, litra a-d. */
  readonly crit?: CriticalityCriterion | undefined;
  readonly critBasis?: CriticalityBasis | undefined;
  /** The authority has decided that the entity is important, § 5, stk. 2. */
  readonly downgrade?: boolean | undefined;
  /** Exempted by the minister, § 1, stk. 5: for some activities, or exclusively active in that kind. */
  readonly exempt?: 'partly' | 'exclusively' | undefined;
}

/** A reasoned decision to count the entity alone because its systems are independent (recital 16). Never automatic. */
export interface GroupOverride {
  readonly reason: string;
  readonly approvedBy: string;
}

export interface ClassificationInput {
  readonly entityTypes: readonly string[];
  /** The entity’s own figures for the last approved accounting period. */
  readonly own: Figures;
  readonly linked?: readonly LinkedEnterprise[] | undefined;
  readonly partners?: readonly PartnerEnterprise[] | undefined;
  /** Earlier accounting periods, newest first. */
  readonly previousPeriods?: readonly EarlierPeriod[] | undefined;
  readonly flags?: ClassificationFlags | undefined;
  readonly groupOverride?: GroupOverride | undefined;
}

export type EntityClass = 'essential' | 'important' | 'registration-only' | 'not-covered';
