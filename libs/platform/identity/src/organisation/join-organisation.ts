import { act, command, firstRejection, type Instant, own, reject, type Rejection } from '@varsel/event-sourcing';
import { accessControl } from './basis.ts';
import { rejectSettled, rejectWithdrawn } from './invitation-rules.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';

export class JoinOrganisation extends command<{ readonly invitation: string; readonly person: string }>() {}

/** Admits the person who holds an open invitation, with exactly the roles it names. */
export const joinOrganisation = act<JoinOrganisation, Organisation, OrganisationEvent>({
  command: JoinOrganisation,
  requires: 'invitation:accept',
  basis: accessControl,
  on: (_, context) => context.tenant,
  decide: ({ invitation, person }, state, { now }) =>
    firstRejection(
      rejectSettled(state, invitation),
      rejectWithdrawn(state, invitation),
      rejectExpired(state, invitation, now),
    ) ?? [
      { type: 'PersonJoined', person, invitation },
      ...(own(state.invitations, invitation)?.roles ?? []).map((role) => ({
        type: 'RoleGranted' as const,
        person,
        role,
      })),
    ],
});

function rejectExpired(state: Organisation, invitation: string, now: Instant): Rejection | undefined {
  const expiresAt = own(state.invitations, invitation)?.expiresAt;
  if (expiresAt === undefined || now < expiresAt) return undefined;
  return reject(
    'INVITATION_EXPIRED',
    accessControl,
    {
      da: 'Invitationen er udløbet: den gælder i syv dage. Bed en administrator om at sende den igen.',
      en: 'The invitation has expired: it is valid for seven days. Ask an administrator to send it again.',
    },
    'invitation',
  );
}
