import { act, command, type LocalDate, nothing, refuseUnconfirmed, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { ManagementBodyEvent, ManagementBodyState, MemberSeated } from './management-body.ts';
import { refuseTerm } from './refuse-term.ts';
import type { MemberRole } from './terms.ts';

export class SeatMember extends command<{
  /** A person's id. */
  readonly person: string;
  readonly role: MemberRole;
  readonly from: LocalDate;
  /** Null: until further notice. */
  readonly to: LocalDate | null;
}>() {}

/** Records who sits in the management body and for how long: only members in office on the day may vote, § 7, stk. 1. */
export const seatMember = act<SeatMember, ManagementBodyState, ManagementBodyEvent>({
  command: SeatMember,
  requires: 'management:manage',
  basis: statute.management,
  on: (_command, { tenant }) => tenant,
  starts: true,
  decide: ({ person, role, from, to }, { terms, recorded }, situation) => {
    const wanted = { person, role, from, to };
    if (terms.some((term) => term.person === person && term.role === role && term.from === from && term.to === to))
      return nothing();
    const refused = refuseTerm(wanted, terms);
    if (refused !== undefined) return refused;
    if (terms.length >= MOST_TERMS) return full();
    const event: MemberSeated = { type: 'MemberSeated', term: recorded + 1, ...wanted };
    return refuseUnconfirmed(situation, statute.management) ?? [event];
  },
});

const MOST_TERMS = 500;

function full() {
  return reject('TOO_MANY_TERMS', statute.management, {
    da: 'Der kan højst stå 500 perioder. Slet perioder, der er oprettet ved en fejl.',
    en: 'There can be at most 500 terms. Strike those recorded by mistake.',
  });
}
