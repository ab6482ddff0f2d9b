import { act, command, firstRejection, reject, type Rejection } from '@varsel/event-sourcing';
import { accessControl } from './basis.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';

export class CreateOrganisation extends command<{
  readonly name: string;
  readonly cvr: string;
  /** Opaque id of the first administrator. */
  readonly administrator: string;
}>() {}

/** Starts an organisation with one administrator: from its first moment somebody answers for access. */
export const createOrganisation = act<CreateOrganisation, Organisation, OrganisationEvent>({
  command: CreateOrganisation,
  requires: 'organisation:create',
  basis: accessControl,
  on: (_, context) => context.tenant,
  starts: true,
  decide: (command, state) =>
    firstRejection(rejectSecond(state), rejectName(command.name), rejectCvr(command.cvr)) ?? [
      { type: 'OrganisationCreated', name: command.name, cvr: command.cvr },
      { type: 'PersonJoined', person: command.administrator, invitation: null },
      { type: 'RoleGranted', person: command.administrator, role: 'administrator' },
    ],
});

function rejectSecond(state: Organisation): Rejection | undefined {
  if (state.status === 'absent') return undefined;
  return reject('ORGANISATION_EXISTS', accessControl, {
    da: 'Organisationen er allerede oprettet. Log ind for at arbejde i den.',
    en: 'The organisation exists already. Sign in to work in it.',
  });
}

function rejectName(name: string): Rejection | undefined {
  if (name.length >= 2 && name.length <= 200 && !/\p{Cc}/u.test(name)) return undefined;
  return reject(
    'ORGANISATION_NAME',
    accessControl,
    {
      da: 'Skriv organisationens navn med 2 til 200 tegn på én linje.',
      en: "Write the organisation's name in 2 to 200 characters on one line.",
    },
    'organisationName',
  );
}

function rejectCvr(cvr: string): Rejection | undefined {
  if (/^[1-9]\d{7}$/.test(cvr)) return undefined;
  return reject(
    'CVR_MALFORMED',
    accessControl,
    {
      da: 'Et CVR-nummer har otte cifre og begynder ikke med 0. Skriv det uden mellemrum og bogstaver.',
      en: 'A CVR number has eight digits and does not begin with 0. Write it without spaces and letters.',
    },
    'cvr',
  );
}
