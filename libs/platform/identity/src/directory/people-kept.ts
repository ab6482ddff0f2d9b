import type { Bilingual } from '@varsel/event-sourcing';
import type { PeopleOutside, PersonalColumn } from '@varsel/event-store';
import { ERASED_PERSON } from './people-directory.ts';

const mine = (of: string): string => `${of} = any (given.subjects)`;

const colleague: Bilingual = { da: 'Personen selv', en: 'The person' };
const access = 'GDPR art. 6(1)(c); § 6, stk. 1, nr. 9';
const signIn = 'GDPR art. 6(1)(c); § 6, stk. 1, nr. 9-10';
const withPerson: Bilingual = { da: 'Sammen med personen', en: 'With the person' };
const withAccount: Bilingual = {
  da: 'Sammen med kontoen, når personen ikke er i en anden organisation',
  en: 'With the account, when the person is in no other organisation',
};

const column = (
  [table, name]: readonly [string, string],
  purpose: Bilingual,
  rest: Partial<Pick<PersonalColumn, 'subject' | 'basis' | 'erased'>> = {},
): PersonalColumn => ({ table, column: name, purpose, subject: colleague, basis: access, erased: withPerson, ...rest });

const account = { basis: signIn, erased: withAccount };

/** Everything identity keeps of people outside the log, why, and how it goes. */
export const identityPeople: PeopleOutside = {
  columns: [
    column(['person', 'name'], { da: 'Hvem der handlede', en: 'Who acted' }),
    column(['person', 'email'], { da: 'Hvor personen nås', en: 'Where the person is reached' }),
    column(['membership', 'account'], { da: 'Hvis adgang det er', en: 'Whose access it is' }),
    column(['invitation', 'email'], { da: 'Hvem der er inviteret', en: 'Who is invited' }),
    column(['account', 'email'], { da: 'Login', en: 'Sign-in' }, account),
    column(['account', 'password_hash'], { da: 'Login', en: 'Sign-in' }, account),
    column(['account', 'totp_secret'], { da: 'Login med to trin', en: 'Sign-in in two steps' }, account),
    column(['recovery_code', 'hash'], { da: 'Login uden telefon', en: 'Sign-in without the phone' }, account),
    column(['session', 'device'], { da: 'Hvor personen er logget ind', en: 'Where the person is signed in' }),
    column(
      ['guess', 'subject'],
      { da: 'Bremse for gæt på adgangskoder', en: 'Brake on guesses at passwords' },
      {
        basis: signIn,
        erased: { da: 'Efter et døgn; kun et nøglet aftryk', en: 'After a day; a keyed digest alone' },
      },
    ),
  ],
  addresses: "select email from person where id::text = any ($1) and email <> ''",
  forgets: [
    {
      what: { da: 'Log ind i denne organisation', en: 'Sign-ins to this organisation' },
      table: 'session',
      where: `session.tenant = given.tenant and ${mine('session.person::text')}`,
    },
    {
      what: { da: 'Invitationer', en: 'Invitations' },
      table: 'invitation',
      where: `${mine('invitation.person::text')} or invitation.email = any (given.addresses)`,
    },
    {
      what: { da: 'Medlemskab af organisationen', en: 'Membership of the organisation' },
      table: 'membership',
      where: mine('membership.person::text'),
    },
    {
      what: { da: 'Konto med adgangskode og kodegenerator', en: 'Account with password and authenticator' },
      table: 'account',
      // Of an account that is in another organisation, only that one may decide.
      where: `account.email = any (given.addresses) and not exists (select from app.memberships_of(account.id) m
        where m.tenant <> given.tenant or m.person::text <> all (given.subjects))`,
    },
    {
      what: { da: 'Navn og e-mail i personkartoteket', en: 'Name and e-mail in the directory' },
      table: 'person',
      where: `${mine('person.id::text')} and person.email <> ''`,
      set: `name = '${ERASED_PERSON}', email = ''`,
    },
  ],
};
