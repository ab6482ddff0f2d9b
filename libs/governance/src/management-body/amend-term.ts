import { act, command, type LocalDate, nothing, refuseText, refuseUnconfirmed, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { ManagementBodyEvent, ManagementBodyState, TermAmended } from './management-body.ts';
import { noSuchTerm, reasonRule, refuseTerm } from './refuse-term.ts';
import type { MemberRole } from './terms.ts';

export class AmendTerm extends command<{
  readonly term: number;
  readonly role: MemberRole;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly reason: string;
}>() {}

/** Corrects a term, or ends it on a day. Votes given while it stood otherwise keep the day they were given on. */
export const amendTerm = act<AmendTerm, ManagementBodyState, ManagementBodyEvent>({
  command: AmendTerm,
  requires: 'management:manage',
  basis: statute.management,
  on: (_command, { tenant }) => tenant,
  decide: ({ term, role, from, to, reason }, { terms }, situation) => {
    const standing = terms.find((each) => each.term === term);
    if (standing === undefined) return noSuchTerm();
    if (standing.role === role && standing.from === from && standing.to === to) return nothing();
    const others = terms.filter((each) => each !== standing);
    const refused = refuseTerm({ person: standing.person, role, from, to }, others) ?? refuseText(reason, reasonRule);
    if (refused !== undefined) return refused;
    const event: TermAmended = { type: 'TermAmended', term, role, from, to, reason: tidyText(reason) };
    return refuseUnconfirmed(situation, statute.management) ?? [event];
  },
});
