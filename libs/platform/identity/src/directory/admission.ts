import {
  type Actor,
  type Clock,
  type CommandContext,
  isRejection,
  own,
  type Permission,
  refuseUnseen,
  type Rejection,
} from '@varsel/event-sourcing';
import { type Acts, derivedUuid, type Receipt } from '@varsel/event-store';
import type { Language } from '@varsel/outbound';
import { type Database, type TenantId, tenantId } from '@varsel/tenancy';
import type { Account, Accounts } from '../accounts/accounts.ts';
import type { Guesses } from '../accounts/guesses.ts';
import { checkedPassword } from '../accounts/password-rules.ts';
import { CreateOrganisation, createOrganisation, standsInMails } from '../organisation/create-organisation.ts';
import { JoinOrganisation, joinOrganisation } from '../organisation/join-organisation.ts';
import { organisation } from '../organisation/organisation.ts';
import { Refusal, wrongCredentials } from '../refusal.ts';
import type { InvitationDesk, OpenInvitation } from './invitation-desk.ts';
import type { RoleBook } from '../sessions/role-book.ts';
import { enterPerson, type PeopleDirectory } from './people-directory.ts';

export interface AdmissionParts {
  readonly database: Database;
  readonly acts: Acts;
  readonly accounts: Accounts;
  readonly guesses: Guesses;
  readonly directory: PeopleDirectory;
  readonly invitations: InvitationDesk;
  readonly roleBook: RoleBook;
  readonly clock: Clock;
}

export interface SignUp {
  readonly organisationName: string;
  readonly cvr: string;
  readonly personName: string;
  readonly email: string;
  readonly password: string;
  readonly language: Language;
}

export interface Acceptance {
  readonly token: string;
  readonly name: string;
  readonly password: string;
}

/** How people come in: by founding an organisation, or through an invitation. The second factor follows in either case. */
export class Admission {
  readonly #parts: AdmissionParts;

  constructor(parts: AdmissionParts) {
    this.#parts = parts;
  }

  /** Founds an organisation with its first administrator. Sent twice it is one organisation. */
  async found(signUp: SignUp, address: string): Promise<Account> {
    refuseName(signUp.personName, 'personName');
    refuseEarly(signUp);
    const account = await this.#account(signUp, address);
    const tenant = tenantId(derivedUuid('organisation', account.id, signUp.cvr));
    const person = derivedUuid('administrator', tenant);
    const command = new CreateOrganisation({ name: signUp.organisationName, cvr: signUp.cvr, administrator: person });
    const context = this.#context(tenant, person, 'organisation:create', derivedUuid('create-organisation', tenant));
    const { repeated } = accepted(await this.#parts.acts.run(createOrganisation, command, context));
    // Sent again it makes whole what a crash left half done; a founder who was removed or erased stays away.
    if (repeated && !(await this.#isPresent(tenant, person))) throw organisationLeft();
    await this.#parts.database.inTenant(tenant, (sql) =>
      enterPerson(sql, tenant, this.#person(person, signUp.personName, account)),
    );
    return account;
  }

  /** Lets in whoever holds the link and, where the address has an account, its password. */
  async accept({ token, name, password }: Acceptance, address: string): Promise<Account> {
    refuseName(name, 'name');
    await this.#parts.guesses.takeFrom(address);
    const invitation = await this.#parts.invitations.look(token);
    const { tenant, id, email, language, organisationName } = invitation;
    const account = await this.#account({ email, password, language, organisationName }, address);
    await this.#refuseMember(account, tenant);
    await this.#join(invitation, account, name, derivedUuid('person', tenant, id));
    return account;
  }

  async #join({ tenant, id }: OpenInvitation, account: Account, name: string, person: string): Promise<void> {
    const { acts, database, invitations } = this.#parts;
    const context = this.#context(tenant, person, 'invitation:accept', derivedUuid('join-organisation', person));
    accepted(await acts.run(joinOrganisation, new JoinOrganisation({ invitation: id, person }), context));
    await database.inTenant(tenant, async (sql) => {
      await invitations.consume(sql, id, person);
      if (!(await enterPerson(sql, tenant, this.#person(person, name, account)))) throw memberAlready();
    });
  }

  /**
   * The account of the address: made now, or proved by its password. Whoever signs up with a foreign address learns
   * that it has an account: without a mail to prove the address first, sign-up cannot hide it. Sign-in does.
   */
  async #account(
    wanted: Pick<SignUp, 'email' | 'password' | 'language' | 'organisationName'>,
    address: string,
  ): Promise<Account> {
    const { accounts, guesses } = this.#parts;
    const { email, password, language } = wanted;
    const guess = await guesses.take('password', email, address);
    if ((await accounts.byEmail(email)) === undefined) {
      const made = await accounts.create(email, checkedPassword(password, wanted), language);
      if (made !== undefined) {
        await guess.right();
        return made;
      }
    }
    const proved = await accounts.authenticate(email, password);
    if (proved === undefined) throw wrongCredentials();
    await guess.right();
    return proved;
  }

  async #isPresent(tenant: TenantId, person: string): Promise<boolean> {
    return own((await this.#parts.roleBook.of(tenant)).people, person) !== undefined;
  }

  async #refuseMember(account: Account, tenant: TenantId): Promise<void> {
    const memberships = await this.#parts.directory.membershipsOf(account.id);
    if (memberships.some((membership) => membership.tenant === tenant)) throw memberAlready();
  }

  #person(id: string, name: string, { id: account, email }: Account) {
    return { id, name: name.trim(), email, account, joinedAt: this.#parts.clock.now() };
  }

  #context(tenant: TenantId, person: string, permission: Permission, commandId: string): CommandContext {
    const actor: Actor = { kind: 'person', id: person, permissions: new Set([permission]) };
    return { tenant, actor, commandId, receivedAt: this.#parts.clock.now() };
  }
}

/** What the act would refuse is refused before an account is made. */
function refuseEarly({ organisationName: name, cvr }: SignUp): void {
  const nobody: Actor = { kind: 'system', id: 'system:sign-up', permissions: new Set() };
  const nothing = { secondFactor: undefined, facts: undefined };
  const situation = { now: '' as CommandContext['receivedAt'], actor: nobody, tenant: '', id: '', ...nothing };
  const decision = createOrganisation.decide(
    new CreateOrganisation({ name, cvr, administrator: '' }),
    organisation.initial,
    situation,
  );
  if (isRejection(decision)) throw new Refusal(400, decision.code, decision.message, decision.field);
}

function accepted(outcome: Receipt | Rejection): Receipt {
  if (isRejection(outcome)) throw Refusal.of(outcome);
  return outcome;
}

function refuseName(name: string, field: string): void {
  const unseen = refuseUnseen(name, { field, name: { da: 'dit navn', en: 'your name' } });
  if (unseen !== undefined) throw new Refusal(400, unseen.code, unseen.message, unseen.field);
  if (standsInMails(name.trim())) return;
  throw new Refusal(
    400,
    'PERSON_NAME',
    {
      da: 'Skriv dit navn med 2 til 100 tegn på én linje og uden webadresse. Navnet står i mails til andre.',
      en: 'Write your name in 2 to 100 characters on one line and without a web address. The name stands in mails to others.',
    },
    field,
  );
}

function organisationLeft(): Refusal {
  return new Refusal(409, 'ORGANISATION_LEFT', {
    da: 'Du har oprettet organisationen før og er ikke længere med i den. Bed en administrator i organisationen om en invitation.',
    en: 'You created the organisation earlier and are no longer in it. Ask an administrator of the organisation for an invitation.',
  });
}

function memberAlready(): Refusal {
  return new Refusal(409, 'ALREADY_MEMBER', {
    da: 'Du er allerede med i organisationen. Log ind i stedet.',
    en: 'You are in the organisation already. Sign in instead.',
  });
}
