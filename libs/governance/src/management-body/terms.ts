import type { LocalDate } from '@varsel/event-sourcing';

export const memberRoles = ['chair', 'deputy-chair', 'member'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** A seat in the management body, from a day to a day, both of them included. */
export interface Term {
  /** 1, 2, 3 … in the order of recording. */
  readonly term: number;
  /** A person's id. */
  readonly person: string;
  readonly role: MemberRole;
  readonly from: LocalDate;
  /** Null: until further notice. */
  readonly to: LocalDate | null;
}

export function inOfficeOn(term: Pick<Term, 'from' | 'to'>, day: LocalDate): boolean {
  return term.from <= day && (term.to === null || term.to >= day);
}

/** Who counts on a day. Nobody holds two terms at once: the acts refuse it. */
export function membersOn(terms: readonly Term[], day: LocalDate): readonly Term[] {
  return terms.filter((term) => inOfficeOn(term, day));
}

export function overlaps(one: Pick<Term, 'from' | 'to'>, other: Pick<Term, 'from' | 'to'>): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);
}
