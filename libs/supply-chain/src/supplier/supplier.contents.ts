import type { LocalDate } from '@varsel/event-sourcing';
import type { SupplierKind, Tier } from '../questionnaire/template.ts';

export type { SupplierKind, Tier } from '../questionnaire/template.ts';

export type Access = 'none' | 'physical' | 'logical' | 'remote-admin';
export type DataCategory = 'personal' | 'health' | 'confidential';

/** What is known of a supplier: the register of 5.2 of the annex to Regulation (EU) 2024/2690, and what a tier rests on. */
export interface SupplierProfile {
  readonly name: string;
  readonly cvr: string | null;
  readonly foreignId: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly ultimateOwner: string | null;
  readonly directSupplier: boolean;
  readonly ictRelevant: boolean;
  readonly delivers: string;
  readonly kinds: readonly SupplierKind[];
  readonly access: Access;
  readonly dataCategories: readonly DataCategory[];
  readonly sites: string | null;
  readonly subcontractors: string | null;
  readonly exitPlan: string | null;
  /** Ids of our own services that depend on it. */
  readonly services: readonly string[];
  /** The person at our organisation. */
  readonly responsible: string | null;
}

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly title: string | null;
  readonly language: 'da' | 'en';
}

export interface Contract {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly noticeMonths: number | null;
}

export type ClauseStatus = 'present' | 'partial' | 'missing' | 'not-relevant';

export interface ClauseState {
  readonly key: string;
  readonly status: ClauseStatus;
  readonly reference: string | null;
  readonly page: string | null;
  readonly reason: string | null;
}

/** 0 to 4 each. */
export interface TierFactors {
  readonly c1: number;
  readonly c2: number;
  readonly c3: number;
  readonly c4: number;
  readonly c5: number;
}

export interface Tiering extends TierFactors {
  readonly reason: string;
  /** What follows from the factors. */
  readonly derived: Tier;
  /** What holds: the derived one, or another with a reason. */
  readonly tier: Tier;
  readonly overrideReason: string | null;
}
