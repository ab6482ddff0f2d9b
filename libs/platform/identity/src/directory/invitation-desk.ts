import { type Clock, type Instant, own } from '@varsel/event-sourcing';
import { type Position, seqOf } from '@varsel/event-store';
import type { Language, MailQueue } from '@varsel/outbound';
import { type Database, type Sql, type TenantId, tenantId } from '@varsel/tenancy';
import { invitationMail } from '../identity.mails.ts';
import { linkUnknown } from '../refusal.ts';
import { hashOfSecret, newSecret } from '../secrets.ts';
import type { RoleBook } from '../sessions/role-book.ts';
import type { Role } from '@varsel/tenancy';
import { normalisedEmail } from '../accounts/email.ts';

export interface InvitationDeskParts {
  readonly database: Database;
  readonly mails: MailQueue;
  readonly roleBook: RoleBook;
  readonly clock: Clock;
  readonly publicUrl: string;
}

/** Where an invitation goes. */
export interface Addressee {
  readonly email: string;
  readonly language: Language;
  readonly invitedBy: string;
}

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  readonly createdAt: Instant;
}

/** An invitation somebody holds the link of. */
export interface OpenInvitation {
  readonly tenant: TenantId;
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  readonly organisationName: string;
  readonly roles: readonly Role[];
}

/** Addresses and links of invitations. The facts (roles, end, withdrawal) are in the organisation's stream. */
export class InvitationDesk {
  readonly #parts: InvitationDeskParts;

  constructor(parts: InvitationDeskParts) {
    this.#parts = parts;
  }

  /** Writes a first invitation and its mail in one transaction. Doing it again for the same command changes nothing. */
  async issue(tenant: TenantId, id: string, { email, language, invitedBy }: Addressee): Promise<void> {
    const secret = newSecret();
    await this.#parts.database.inTenant(tenant, async (sql) => {
      const made = await sql.query<InvitationRow>(
        `insert into invitation (tenant, id, email, language, token_hash, invited_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant, id) do nothing returning id, email, language, created_at as "createdAt"`,
        [tenant, id, normalisedEmail(email), language, hashOfSecret(secret), invitedBy, this.#parts.clock.now()],
      );
      for (const row of made) await this.#post(sql, tenant, row, secret);
    });
  }

  /** Replaces the link and sends the new one; the old link opens nothing. */
  async renew(tenant: TenantId, id: string, position: Position): Promise<void> {
    const secret = newSecret();
    await this.#parts.database.inTenant(tenant, async (sql) => {
      const renewed = await sql.query<InvitationRow>(
        `update invitation set token_hash = $2, renewed_position = $3
         where id::text = $1 and accepted_at is null and (renewed_position is null or renewed_position < $3)
         returning id, email, language, created_at as "createdAt"`,
        [id, hashOfSecret(secret), seqOf(position)],
      );
      for (const row of renewed) await this.#post(sql, tenant, row, secret);
    });
  }

  /** An unsent mail is not sent any more. */
  async withdraw(tenant: TenantId, id: string): Promise<void> {
    await this.#parts.database.inTenant(tenant, (sql) => this.#parts.mails.forget(sql, aboutInvitation(id)));
  }

  list(tenant: TenantId): Promise<readonly InvitationRow[]> {
    return this.#parts.database.inTenant(tenant, (sql) =>
      sql.query<InvitationRow>(
        'select id, email, language, created_at as "createdAt" from invitation order by created_at desc, id limit 200',
      ),
    );
  }

  async emailOf(tenant: TenantId, id: string): Promise<string | undefined> {
    const [row] = await this.#parts.database.inTenant(tenant, (sql) =>
      sql.query<{ email: string }>('select email from invitation where id::text = $1', [id]),
    );
    return row?.email;
  }

  /** The open invitation of a link. One refusal for every reason: a link that does not work says nothing more. */
  async look(secret: string): Promise<OpenInvitation> {
    const { database, roleBook, clock } = this.#parts;
    const [found] = await database.global((sql) =>
      sql.query<{ tenant: string; id: string }>('select tenant, id from app.invitation_by_hash($1)', [
        hashOfSecret(secret),
      ]),
    );
    if (found === undefined) throw linkUnknown();
    const tenant = tenantId(found.tenant);
    const { name, invitations } = await roleBook.of(tenant);
    const fact = own(invitations, found.id);
    const [row] = await database.inTenant(tenant, (sql) =>
      sql.query<{ email: string; language: Language }>(
        'select email, language from invitation where id = $1 and accepted_at is null',
        [found.id],
      ),
    );
    if (row === undefined || fact?.status !== 'open' || fact.expiresAt <= clock.now()) throw linkUnknown();
    return { tenant, id: found.id, ...row, organisationName: name, roles: fact.roles };
  }

  /** Marks the invitation as used, in the transaction that enters the person. Throws when it is used already. */
  async consume(sql: Sql, id: string, person: string): Promise<void> {
    const used = await sql.query<{ id: string }>(
      'update invitation set accepted_at = $2, person = $3 where id = $1 and accepted_at is null returning id',
      [id, this.#parts.clock.now(), person],
    );
    if (used.length === 0) throw linkUnknown();
    await this.#parts.mails.forget(sql, aboutInvitation(id));
  }

  async #post(sql: Sql, tenant: TenantId, { id, email, language }: InvitationRow, secret: string): Promise<void> {
    const { mails, roleBook, publicUrl } = this.#parts;
    const { name, invitations } = await roleBook.of(tenant);
    const expiresAt = own(invitations, id)?.expiresAt ?? '';
    await mails.forget(sql, aboutInvitation(id));
    await mails.enqueue(sql, tenant, {
      template: invitationMail,
      // After the `#`: browsers keep it to themselves, so it stands in no log on the way.
      params: {
        organisation: name,
        link: new URL(`/invitation#${secret}`, publicUrl).href,
        validUntil: dayIn(language, expiresAt),
      },
      language,
      to: { address: email },
      about: aboutInvitation(id),
    });
  }
}

export function aboutInvitation(id: string): string {
  return `invitation-${id}`;
}

function dayIn(language: Language, at: string): string {
  if (at === '') return '';
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }).format(new Date(at));
}
