import { own, reject, type Rejection } from '@varsel/event-sourcing';
import { accessControl } from './basis.ts';
import type { Organisation } from './organisation.ts';

/** Refuses work on an invitation that is unknown or that somebody has used already. */
export function rejectSettled(state: Organisation, invitation: string): Rejection | undefined {
  const known = own(state.invitations, invitation);
  if (known === undefined) {
    return reject(
      'INVITATION_UNKNOWN',
      accessControl,
      {
        da: 'Invitationen findes ikke. Opdatér siden, og vælg en fra listen.',
        en: 'There is no such invitation. Reload the page and choose one from the list.',
      },
      'invitation',
    );
  }
  if (known.status !== 'accepted') return undefined;
  return reject(
    'INVITATION_USED',
    accessControl,
    {
      da: 'Invitationen er brugt, og personen er med i organisationen. Ændr i stedet personens roller.',
      en: 'The invitation has been used and the person is in the organisation. Change their roles instead.',
    },
    'invitation',
  );
}

export function rejectWithdrawn(state: Organisation, invitation: string): Rejection | undefined {
  if (own(state.invitations, invitation)?.status !== 'withdrawn') return undefined;
  return reject(
    'INVITATION_WITHDRAWN',
    accessControl,
    {
      da: 'Invitationen er trukket tilbage. Bed en administrator om en ny.',
      en: 'The invitation has been withdrawn. Ask an administrator for a new one.',
    },
    'invitation',
  );
}
