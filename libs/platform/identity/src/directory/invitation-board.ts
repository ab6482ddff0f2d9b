import { type Clock, type Instant, own } from '@varsel/event-sourcing';
import type { MailFate, MailQueue } from '@varsel/outbound';
import type { Database, Role, TenantId } from '@varsel/tenancy';
import type { Invitation } from '../organisation/organisation.ts';
import type { RoleBook } from '../sessions/role-book.ts';
import { aboutInvitation, type InvitationDesk } from './invitation-desk.ts';

export const invitationStatuses = {
  OPEN: 'open',
  EXPIRED: 'expired',
  ACCEPTED: 'accepted',
  WITHDRAWN: 'withdrawn',
} as const;
export const mailStatuses = { QUEUED: 'queued', SENT: 'sent', REFUSED: 'refused', BY_HAND: 'by-hand' } as const;

type InvitationStatus = (typeof invitationStatuses)[keyof typeof invitationStatuses];

/** An invitation as the administrator sees it. */
export interface ListedInvitation {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly status: InvitationStatus;
  readonly invitedAt: Instant;
  readonly expiresAt: Instant;
  readonly mailStatus: MailFate['status'] | null;
  readonly mailError: string | null;
  /** Only where no mail leaves, and only while it can be used. */
  readonly link: string | null;
}

export interface InvitationBoardParts {
  readonly database: Database;
  readonly desk: InvitationDesk;
  readonly roleBook: RoleBook;
  readonly mails: MailQueue;
  readonly clock: Clock;
}

/** What became of the invitations: fact, address and mail brought together. */
export class InvitationBoard {
  readonly #parts: InvitationBoardParts;

  constructor(parts: InvitationBoardParts) {
    this.#parts = parts;
  }

  async list(tenant: TenantId): Promise<readonly ListedInvitation[]> {
    const { database, desk, roleBook, mails, clock } = this.#parts;
    const [{ invitations }, rows] = [await roleBook.of(tenant), await desk.list(tenant)];
    return database.inTenant(tenant, async (sql) => {
      const fates = await mails.fates(sql, aboutInvitation(''));
      const links = await mails.byHand(sql, aboutInvitation(''));
      return rows.flatMap(({ id, email, createdAt }) => {
        const fact = own(invitations, id);
        if (fact === undefined) return [];
        const status = statusOf(fact, clock.now());
        const fate = fates.get(aboutInvitation(id));
        const link = status === 'open' ? (links.get(aboutInvitation(id))?.['link'] ?? null) : null;
        return [
          {
            id,
            email,
            roles: fact.roles,
            status,
            invitedAt: createdAt,
            expiresAt: fact.expiresAt,
            ...mailOf(fate),
            link,
          },
        ];
      });
    });
  }
}

function mailOf(fate: MailFate | undefined): Pick<ListedInvitation, 'mailStatus' | 'mailError'> {
  return { mailStatus: fate?.status ?? null, mailError: fate?.lastError ?? null };
}

function statusOf({ status, expiresAt }: Invitation, now: Instant): InvitationStatus {
  return status === 'open' && expiresAt <= now ? 'expired' : status;
}
