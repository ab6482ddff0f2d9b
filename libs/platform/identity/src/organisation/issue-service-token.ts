import {
  act,
  command,
  firstRejection,
  nothing,
  own,
  plusHours,
  refuseUnconfirmed,
  refuseUnseen,
  reject,
  type Rejection,
} from '@varsel/event-sourcing';
import type { Role } from '@varsel/tenancy';
import { accessControl, multiFactor } from './basis.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import type { Organisation } from './organisation.ts';
import { rejectRoles } from './people-rules.ts';

const tokenLastsDaysAtMost = 90;

export class IssueServiceToken extends command<{
  readonly token: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly expiresInDays: number;
}>() {}

/** Lets a system act with stated roles for at most 90 days; asked for within five minutes of a fresh code. */
export const issueServiceToken = act<IssueServiceToken, Organisation, OrganisationEvent>({
  command: IssueServiceToken,
  requires: 'token:manage',
  basis: accessControl,
  on: (_, context) => context.tenant,
  decide: (command, state, situation) =>
    firstRejection(
      refuseUnconfirmed(situation, multiFactor),
      rejectTokenName(command.name),
      rejectRoles(command.roles),
      rejectLifetime(command.expiresInDays),
    ) ??
    (own(state.tokens, command.token) === undefined
      ? [
          {
            type: 'ServiceTokenIssued',
            token: command.token,
            name: command.name.trim(),
            roles: command.roles,
            expiresAt: plusHours(situation.now, command.expiresInDays * 24),
          },
        ]
      : nothing()),
});

const nameRule = {
  field: 'name',
  name: { da: 'adgangsnøglens navn', en: 'the name of the token' },
  basis: accessControl,
};

function rejectTokenName(name: string): Rejection | undefined {
  const length = name.trim().length;
  if (length >= 2 && length <= 100 && !/\p{Cc}/u.test(name)) return refuseUnseen(name, nameRule);
  return reject(
    'TOKEN_NAME',
    accessControl,
    {
      da: 'Giv adgangsnøglen et navn på 2 til 100 tegn, der siger, hvilket system der bruger den.',
      en: 'Give the token a name of 2 to 100 characters that says which system uses it.',
    },
    'name',
  );
}

function rejectLifetime(days: number): Rejection | undefined {
  if (Number.isInteger(days) && days >= 1 && days <= tokenLastsDaysAtMost) return undefined;
  return reject(
    'TOKEN_LIFETIME',
    accessControl,
    {
      da: 'En adgangsnøgle gælder i 1 til 90 dage. Udsted en ny, når den udløber.',
      en: 'A token is valid for 1 to 90 days. Issue a new one when it expires.',
    },
    'expiresInDays',
  );
}
