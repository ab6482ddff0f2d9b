import {
  act,
  command,
  firstRejection,
  holdsWebAddress,
  refuseUnseen,
  reject,
  type Rejection,
} from '@varsel/event-sourcing';
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

/** Whether a name may stand in a mail from us to a stranger: short, on one line, and no link for them to follow. */
export function standsInMails(name: string): boolean {
  return name.length >= 2 && name.length <= 100 && !/\p{Cc}/u.test(name) && !holdsWebAddress(name);
}

const nameRule = {
  field: 'organisationName',
  name: { da: 'organisationens navn', en: 'the name of the organisation' },
  basis: accessControl,
};

function rejectSecond(state: Organisation): Rejection | undefined {
  if (state.status === 'absent') return undefined;
  return reject('ORGANISATION_EXISTS', accessControl, {
    da: 'Organisationen er allerede oprettet. Log ind for at arbejde i den.',
    en: 'The organisation exists already. Sign in to work in it.',
  });
}

function rejectName(name: string): Rejection | undefined {
  if (standsInMails(name)) return refuseUnseen(name, nameRule);
  return reject(
    'ORGANISATION_NAME',
    accessControl,
    {
      da: 'Skriv organisationens navn med 2 til 100 tegn på én linje og uden webadresse. Navnet står i mails til andre, og et link i dem kunne misbruges.',
      en: "Write the organisation's name in 2 to 100 characters on one line and without a web address. The name stands in mails to others, where a link could be misused.",
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
