import { act, command, nothing, refuseText, refuseUnconfirmed, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { ManagementBodyEvent, ManagementBodyState, TermStruck } from './management-body.ts';
import { noSuchTerm, reasonRule } from './refuse-term.ts';

export class StrikeTerm extends command<{ readonly term: number; readonly reason: string }>() {}

/** Takes back a term that was recorded by mistake; the history keeps that it was. */
export const strikeTerm = act<StrikeTerm, ManagementBodyState, ManagementBodyEvent>({
  command: StrikeTerm,
  requires: 'management:manage',
  basis: statute.management,
  on: (_command, { tenant }) => tenant,
  decide: ({ term, reason }, { terms, recorded }, situation) => {
    if (!terms.some((each) => each.term === term)) return term >= 1 && term <= recorded ? nothing() : noSuchTerm();
    const refused = refuseText(reason, reasonRule) ?? refuseUnconfirmed(situation, statute.management);
    if (refused !== undefined) return refused;
    const event: TermStruck = { type: 'TermStruck', term, reason: tidyText(reason) };
    return [event];
  },
});
