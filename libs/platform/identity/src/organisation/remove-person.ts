import { act, command, firstRejection, refuseUnconfirmed } from '@varsel/event-sourcing';
import { accessControl, multiFactor } from './basis.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';
import { rejectLastAdministrator, rejectStranger } from './people-rules.ts';

export class RemovePerson extends command<{ readonly person: string }>() {}

/** Ends a person's access to the organisation at once; what they did stays in the history. Takes a fresh code. */
export const removePerson = act<RemovePerson, Organisation, OrganisationEvent>({
  command: RemovePerson,
  requires: 'people:grant',
  basis: accessControl,
  on: (_, context) => context.tenant,
  decide: ({ person }, state, situation) =>
    firstRejection(
      rejectStranger(state, person),
      rejectLastAdministrator(state, person),
      refuseUnconfirmed(situation, multiFactor),
    ) ?? [{ type: 'PersonRemoved', person }],
});
