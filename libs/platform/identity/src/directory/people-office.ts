import {
  type Clock,
  type CommandContext,
  isRejection,
  own,
  refuseUnconfirmed,
  reject,
  type Rejection,
} from '@varsel/event-sourcing';
import { type Acts, keyReused, type Position, type Receipt } from '@varsel/event-store';
import type { MailQueue } from '@varsel/outbound';
import { type Database, type TenantId, tenantId } from '@varsel/tenancy';
import type { Accounts } from '../accounts/accounts.ts';
import { isEmail, normalisedEmail } from '../accounts/email.ts';
import type { Guesses } from '../accounts/guesses.ts';
import type { SecondFactor } from '../accounts/second-factor.ts';
import { secondFactorResetMail } from '../identity.mails.ts';
import { accessControl, multiFactor } from '../organisation/basis.ts';
import { InvitePerson, invitePerson } from '../organisation/invite-person.ts';
import { RemovePerson, removePerson } from '../organisation/remove-person.ts';
import { ResendInvitation, resendInvitation } from '../organisation/resend-invitation.ts';
import { ResetSecondFactor, resetSecondFactor } from '../organisation/reset-second-factor.ts';
import { WithdrawInvitation, withdrawInvitation } from '../organisation/withdraw-invitation.ts';
import type { RoleBook } from '../sessions/role-book.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { Addressee, InvitationDesk } from './invitation-desk.ts';
import type { PeopleDirectory } from './people-directory.ts';

export interface PeopleOfficeParts {
  readonly database: Database;
  readonly acts: Acts;
  readonly accounts: Accounts;
  readonly guesses: Guesses;
  readonly secondFactor: SecondFactor;
  readonly directory: PeopleDirectory;
  readonly invitations: InvitationDesk;
  readonly sessions: SessionStore;
  readonly roleBook: RoleBook;
  readonly mails: MailQueue;
  readonly clock: Clock;
  readonly publicUrl: string;
}

type Outcome = Promise<Receipt | Rejection>;

/** A mailbox is not flooded by one organisation. How many organisations one person can make is bounded at sign-up. */
const invitationMailsPerDay = 3;

/** Nor is a newly made organisation a way to write to strangers. */
const invitationsPerOrganisationPerDay = 200;

/** Acts on people whose consequences lie outside the log: a mail, a session that ends, a device forgotten. */
export class PeopleOffice {
  readonly #parts: PeopleOfficeParts;

  constructor(parts: PeopleOfficeParts) {
    this.#parts = parts;
  }

  async invite(roles: InvitePerson['roles'], to: Omit<Addressee, 'invitedBy'>, context: CommandContext): Outcome {
    const tenant = tenantId(context.tenant);
    const refused = (await this.#rejectAddress(tenant, to.email)) ?? (await this.#rejectMails(to.email, context));
    if (refused !== undefined) return refused;
    // The command's id names the invitation: sent twice it is one.
    const outcome = await this.#parts.acts.run(
      invitePerson,
      new InvitePerson({ invitation: context.commandId, roles }),
      context,
    );
    if (isRejection(outcome)) return outcome;
    // Asked for again: an address that went since, with whoever had it, is not written anew.
    if (outcome.repeated && !(await this.#isOpen(tenant, context.commandId))) return outcome;
    return (await this.#issue(tenant, to, context)) ?? outcome;
  }

  async #isOpen(tenant: TenantId, invitation: string): Promise<boolean> {
    const { invitations } = await this.#parts.roleBook.of(tenant);
    return own(invitations, invitation)?.status === 'open';
  }

  /** Refuses another address under the same key: the log does not hold it. */
  async #issue(tenant: TenantId, to: Omit<Addressee, 'invitedBy'>, { commandId, actor }: CommandContext) {
    const { invitations } = this.#parts;
    await invitations.issue(tenant, commandId, { ...to, invitedBy: actor.id });
    const isSame = (await invitations.emailOf(tenant, commandId)) === normalisedEmail(to.email);
    return isSame ? undefined : keyReused(invitePerson);
  }

  async resend(invitation: string, context: CommandContext): Outcome {
    const tenant = tenantId(context.tenant);
    const email = await this.#parts.invitations.emailOf(tenant, invitation);
    const refused = email === undefined || !isConfirmed(context) ? undefined : await this.#rejectFlood(email, context);
    if (refused !== undefined) return refused;
    const outcome = await this.#parts.acts.run(resendInvitation, new ResendInvitation({ invitation }), context);
    if (!isRejection(outcome)) await this.#parts.invitations.renew(tenant, invitation, outcome.position);
    return outcome;
  }

  async withdraw(invitation: string, context: CommandContext): Outcome {
    const outcome = await this.#parts.acts.run(withdrawInvitation, new WithdrawInvitation({ invitation }), context);
    if (!isRejection(outcome)) await this.#parts.invitations.withdraw(tenantId(context.tenant), invitation);
    return outcome;
  }

  async remove(person: string, context: CommandContext): Outcome {
    const { acts, directory, sessions } = this.#parts;
    const outcome = await acts.run(removePerson, new RemovePerson({ person }), context);
    if (isRejection(outcome)) return outcome;
    await sessions.endIn(context.tenant, person);
    await directory.endMembership(tenantId(context.tenant), person);
    return outcome;
  }

  async reset(command: ResetSecondFactor, context: CommandContext): Outcome {
    const outcome = await this.#parts.acts.run(resetSecondFactor, command, context);
    // Also when it comes again: the server may have stopped between the decision and what follows.
    if (!isRejection(outcome)) await this.#forgetDevice(tenantId(context.tenant), command.person, outcome.position);
    return outcome;
  }

  /**
   * One organisation's administrator must not open the account for another organisation: the device is forgotten when
   * an administrator of each organisation the person is in has vouched since it was enrolled. Carried out again it
   * leaves a device alone that was enrolled since, and tells nobody twice.
   */
  async #forgetDevice(tenant: TenantId, person: string, position: Position): Promise<void> {
    const { accounts, secondFactor, directory, clock } = this.#parts;
    const id = await directory.accountOf(tenant, person);
    const account = id === undefined ? undefined : await accounts.byId(id);
    if (account === undefined) return;
    await directory.recordReset(tenant, person, { at: clock.now(), position });
    const memberships = await directory.membershipsOf(account.id);
    const waits = memberships.some(({ resetAt }) => resetAt === null || resetAt < (account.totpEnrolledAt ?? resetAt));
    // Without a device there is nothing to take: whoever connects a new one now is not disturbed.
    if (!waits && account.totpEnrolledAt !== undefined) await secondFactor.clear(account.id);
    const about = `second-factor-reset/${person}/${position}`;
    await this.#tell(tenant, { person, language: account.language, waits, about });
  }

  async #tell(tenant: TenantId, { person, language, waits, about }: Told): Promise<void> {
    const { database, mails, roleBook, publicUrl } = this.#parts;
    const { name: organisation } = await roleBook.of(tenant);
    await database.inTenant(tenant, async (sql) => {
      if ((await mails.fates(sql, about)).has(about)) return;
      await mails.enqueue(sql, tenant, {
        template: secondFactorResetMail,
        params: { organisation, address: publicUrl, waits: waits ? 'yes' : 'no' },
        language,
        to: { person },
        about,
      });
    });
  }

  async #rejectAddress(tenant: TenantId, email: string): Promise<Rejection | undefined> {
    if (!isEmail(email.trim())) {
      const message = {
        da: 'Skriv én e-mailadresse, f.eks. navn@organisation.dk.',
        en: 'Write one e-mail address, e.g. name@organisation.dk.',
      };
      return reject('EMAIL_MALFORMED', accessControl, message, 'email');
    }
    const { directory, roleBook } = this.#parts;
    const { people } = await roleBook.of(tenant);
    const known = await directory.withEmail(tenant, normalisedEmail(email));
    if (!known.some(({ id }) => own(people, id) !== undefined)) return undefined;
    const message = {
      da: 'Personen er allerede i organisationen. Ændr i stedet personens roller.',
      en: 'The person is in the organisation already. Change their roles instead.',
    };
    return reject('PERSON_PRESENT', accessControl, message, 'email');
  }

  async #rejectMails(email: string, context: CommandContext): Promise<Rejection | undefined> {
    if (!isConfirmed(context)) return undefined;
    return (await this.#rejectFlood(email, context)) ?? this.#rejectMany(context);
  }

  async #rejectFlood(email: string, { tenant, commandId }: CommandContext): Promise<Rejection | undefined> {
    const { guesses, mails } = this.#parts;
    // Each organisation has its own count: a common one would let a stranger use it up, and tell what strangers did.
    const what = `${tenant}/${normalisedEmail(email)}`;
    if (!mails.delivers || (await guesses.within('invitation-mail', what, invitationMailsPerDay, commandId)))
      return undefined;
    const message = {
      da: 'Organisationen har sendt tre invitationer til adressen det seneste døgn. Vent til i morgen, og bed personen se i mappen med uønsket post.',
      en: 'The organisation sent three invitations to the address in the last 24 hours. Wait until tomorrow and ask the person to look in the spam folder.',
    };
    return reject('INVITATION_MAILS', accessControl, message, 'email');
  }

  async #rejectMany({ tenant, commandId }: CommandContext): Promise<Rejection | undefined> {
    const { guesses, mails } = this.#parts;
    const limit = invitationsPerOrganisationPerDay;
    if (!mails.delivers || (await guesses.within('invitation-organisation', tenant, limit, commandId)))
      return undefined;
    return reject('INVITATION_MAILS', accessControl, {
      da: 'Organisationen har sendt 200 invitationer i dag. Fortsæt i morgen.',
      en: 'The organisation sent 200 invitations today. Go on tomorrow.',
    });
  }
}

interface Told {
  readonly person: string;
  readonly language: 'da' | 'en';
  /** Other organisations have not vouched yet. */
  readonly waits: boolean;
  readonly about: string;
}

/** Without a fresh code the act refuses and nothing is sent: that is not counted as a mail. */
function isConfirmed({ actor, secondFactor, receivedAt: now }: CommandContext): boolean {
  return refuseUnconfirmed({ actor, secondFactor, now }, multiFactor) === undefined;
}
