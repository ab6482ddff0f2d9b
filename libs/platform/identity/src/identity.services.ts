import type { Clock } from '@varsel/event-sourcing';
import type { Acts, EventStore } from '@varsel/event-store';
import type { MailQueue, Sealer } from '@varsel/outbound';
import type { Database } from '@varsel/tenancy';
import { Accounts } from './accounts/accounts.ts';
import { Guesses } from './accounts/guesses.ts';
import { PasswordHasher } from './accounts/password-hash.ts';
import { SecondFactor } from './accounts/second-factor.ts';
import { Admission } from './directory/admission.ts';
import { InvitationBoard } from './directory/invitation-board.ts';
import { InvitationDesk } from './directory/invitation-desk.ts';
import { PeopleDirectory } from './directory/people-directory.ts';
import { PeopleOffice } from './directory/people-office.ts';
import { Presence } from './directory/presence.ts';
import { TokenDesk } from './directory/token-desk.ts';
import type { IdentityOptions } from './identity.options.ts';
import { Enrolment } from './routes/enrolment.ts';
import { RecoveryNotice } from './routes/recovery-notice.ts';
import { SessionAnswer } from './routes/session-answer.ts';
import { SessionCookie } from './sessions/cookie.ts';
import { Principals } from './sessions/principals.ts';
import { RoleBook } from './sessions/role-book.ts';
import { SessionStore } from './sessions/session-store.ts';
import { Sessions } from './sessions/sessions.ts';
import { SignIn } from './sessions/sign-in.ts';
import { Proof } from './strategies/proof.ts';

/** What identity stands on. */
export interface IdentityGround {
  readonly database: Database;
  readonly store: EventStore;
  readonly acts: Acts;
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly mails: MailQueue;
  readonly options: IdentityOptions;
}

export type IdentityServices = ReturnType<typeof identityServices>;

/** Everything of identity, put together once: for the module, and for what runs without Nest (seed, tests). */
export function identityServices(ground: IdentityGround) {
  const base = baseOf(ground);
  const { database, acts, clock, sealer, mails, options } = ground;
  const { accounts, guesses, secondFactor, directory, roleBook, store, tokens, cookie } = base;
  const publicUrl = options.publicUrl;
  const invitations = new InvitationDesk({ database, mails, roleBook, clock, publicUrl });
  const sessions = new Sessions(store, tokens, roleBook, cookie);
  const principals = new Principals(options.contexts().map(({ permissions }) => permissions));
  const signIn = new SignIn({ store, directory, roleBook, clock });
  const notice = new RecoveryNotice({ database, mails, signIn, clock });
  return {
    ...base,
    invitations,
    sessions,
    principals,
    signIn,
    board: new InvitationBoard({ database, desk: invitations, roleBook, mails, clock }),
    admission: new Admission({ database, acts, accounts, guesses, directory, invitations, roleBook, clock }),
    office: new PeopleOffice({
      ...{ database, acts, accounts, guesses, secondFactor, directory, invitations, roleBook, mails, clock, publicUrl },
      sessions: store,
    }),
    proof: new Proof({ accounts, guesses, secondFactor, store, cookie }),
    enrolment: new Enrolment({ accounts, secondFactor, guesses, store, signIn, sealer, clock, notice }),
    notice,
    answer: new SessionAnswer({ sessions, principals, directory, roleBook, signIn }),
  };
}

function baseOf({ database, store: events, clock, sealer, options }: IdentityGround) {
  const roleBook = new RoleBook(events);
  const directory = new PeopleDirectory(database);
  return {
    roleBook,
    directory,
    presence: new Presence(roleBook, directory),
    accounts: new Accounts(database, new PasswordHasher(), clock),
    guesses: new Guesses(database, clock, sealer, options.guessesPerAddress),
    secondFactor: new SecondFactor(database, sealer, clock),
    store: new SessionStore(database, clock),
    tokens: new TokenDesk(database, roleBook, clock),
    cookie: new SessionCookie(options.publicUrl),
  };
}
