import { act, command, firstRejection } from '@varsel/event-sourcing';
import { accessControl } from './basis.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';
import { rejectLastAdministrator, rejectStranger } from './people-rules.ts';

export class RemovePerson extends command<{ readonly person: string }>() {}

/** Ends a person's access to the organisation at once; what they did stays in the history. */
export const removePerson = act<RemovePerson, Organisation, OrganisationEvent>({
  command: RemovePerson,
  requires: 'people:grant',
  basis: accessControl,
  on: (_, context) => context.tenant,
  decide: ({ person }, state) =>
    firstRejection(rejectStranger(state, person), rejectLastAdministrator(state, person)) ?? [
      { type: 'PersonRemoved', person },
    ],
});
