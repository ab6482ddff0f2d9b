import { randomUUID } from 'node:crypto';
import { type Clock, type Instant, plusHours } from '@varsel/event-sourcing';
import { hashOfSecret, newSecret } from '@varsel/identity';
import type { Language, MailFate, MailQueue } from '@varsel/outbound';
import type { Database, Sql, TenantId } from '@varsel/tenancy';
import { type LinkLetter, linkMails } from './supplier-mails.desk.ts';

/** Somebody who may answer a questionnaire, or one section of it. */
export interface Respondent {
  readonly id: string;
  readonly assessment: string;
  readonly section: string | null;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly invitedBy: string | null;
  readonly createdAt: Instant;
  readonly openedAt: Instant | null;
  /** Since when nothing is shown to them any more. */
  readonly endedAt: Instant | null;
}

export interface NewRespondent {
  readonly id: string;
  readonly assessment: string;
  readonly section: string | null;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly invitedBy: string | null;
}

/** What a link and its mail carry beside the respondent. */
export interface LinkCause {
  readonly letter: LinkLetter;
  /** The same command never makes two links. */
  readonly command: string | null;
  /**
   * Asked for by whoever holds an earlier link: what was mailed before goes on opening, or a stranger with an old
   * link could put an end to the one that lies unopened in the mailbox.
   */
  readonly besideOthers?: boolean;
}

const linkLastsHours = 30 * 24;
const COLUMNS = `id, assessment, section, email, name, language, invited_by as "invitedBy", created_at as "createdAt", opened_at as "openedAt", ended_at as "endedAt"`;

export interface RespondentParts {
  readonly database: Database;
  readonly mails: MailQueue;
  readonly clock: Clock;
  readonly publicUrl: string;
}

/** Addresses and links of those who answer. A link opens once; its secret is stored as a hash. */
export class RespondentDesk {
  readonly #parts: RespondentParts;

  constructor(parts: RespondentParts) {
    this.#parts = parts;
  }

  /** The main respondent of a round: made once, and found again by the same id. */
  async invite(tenant: TenantId, respondent: NewRespondent, cause: LinkCause): Promise<Respondent> {
    const { id, assessment, section, email, name, language, invitedBy } = respondent;
    return this.#parts.database.inTenant(tenant, async (sql) => {
      await sql.query(
        `insert into supplier_respondent (tenant, id, assessment, section, email, name, language, invited_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (tenant, id) do nothing`,
        [tenant, id, assessment, section, email, name, language, invitedBy, this.#parts.clock.now()],
      );
      const made = await found(sql, id);
      await this.#link(sql, tenant, made, cause);
      return made;
    });
  }

  /** A new link to the same address. */
  async renew(tenant: TenantId, id: string, cause: LinkCause): Promise<void> {
    await this.#parts.database.inTenant(tenant, async (sql) => {
      await this.#link(sql, tenant, await found(sql, id), cause);
    });
  }

  async list(tenant: TenantId, assessment: string): Promise<readonly Respondent[]> {
    return this.#parts.database.inTenant(tenant, (sql) =>
      sql.query<Respondent>(
        `select ${COLUMNS} from supplier_respondent where assessment = $1 and ended_at is null order by created_at, id`,
        [assessment],
      ),
    );
  }

  /** Ended ones too: `endedAt` tells. */
  async find(tenant: TenantId, id: string): Promise<Respondent | undefined> {
    const [row] = await this.#parts.database.inTenant(tenant, (sql) =>
      sql.query<Respondent>(`select ${COLUMNS} from supplier_respondent where id = $1`, [id]),
    );
    return row;
  }

  /** True for the first time this one came in. */
  async markOpened(tenant: TenantId, id: string): Promise<void> {
    await this.#parts.database.inTenant(tenant, (sql) =>
      sql.query('update supplier_respondent set opened_at = $2 where id = $1 and opened_at is null', [
        id,
        this.#parts.clock.now(),
      ]),
    );
  }

  /** Nobody of the round comes in any more. Links and sessions stay, so that the door can say that it is shut. */
  async end(tenant: TenantId, where: { readonly assessment: string } | { readonly respondent: string }): Promise<void> {
    const [column, value] = 'respondent' in where ? ['id::text', where.respondent] : ['assessment', where.assessment];
    await this.#parts.database.inTenant(tenant, async (sql) => {
      const ended = await sql.query<{ id: string }>(
        `update supplier_respondent set ended_at = $2 where ${column} = $1 and ended_at is null returning id`,
        [value, this.#parts.clock.now()],
      );
      const ids = ended.map(({ id }) => id);
      for (const id of ids) await this.#parts.mails.forget(sql, aboutRespondent(id));
    });
  }

  /** What became of the newest link's mail, and what is to be delivered by hand where no mail leaves. */
  async delivery(tenant: TenantId, id: string) {
    return this.#parts.database.inTenant(tenant, async (sql) => {
      const fate: MailFate | undefined = (await this.#parts.mails.fates(sql, aboutRespondent(id))).get(
        aboutRespondent(id),
      );
      const letter = (await this.#parts.mails.byHand(sql, aboutRespondent(id))).get(aboutRespondent(id));
      const code = (await this.#parts.mails.byHand(sql, aboutCode(id))).get(aboutCode(id));
      return { fate, link: letter?.['link'] ?? null, code: code?.['code'] ?? null };
    });
  }

  async #link(sql: Sql, tenant: TenantId, respondent: Respondent, cause: LinkCause): Promise<void> {
    const { letter, command, besideOthers = false } = cause;
    const { clock, mails, publicUrl } = this.#parts;
    const now = clock.now();
    const known = await sql.query('select 1 from supplier_link where respondent = $1 and made_by_command = $2', [
      respondent.id,
      command ?? randomUUID(),
    ]);
    if (known.length > 0) return;
    if (!besideOthers) await this.#endLinks(sql, respondent.id);
    const secret = newSecret();
    await sql.query(
      `insert into supplier_link (tenant, hash, respondent, made_by_command, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [tenant, hashOfSecret(secret), respondent.id, command, now, plusHours(now, linkLastsHours)],
    );
    await mails.enqueue(sql, tenant, {
      template: linkMails[letter.kind],
      // After the `#`: browsers keep it to themselves, so it stands in no log on the way.
      params: { ...letter.params, name: respondent.name, link: new URL(`/supplier#${secret}`, publicUrl).href },
      language: respondent.language,
      to: { address: respondent.email },
      about: aboutRespondent(respondent.id),
    });
  }

  async #endLinks(sql: Sql, respondent: string): Promise<void> {
    const now = this.#parts.clock.now();
    await sql.query('update supplier_link set expires_at = $2 where respondent = $1 and expires_at > $2', [
      respondent,
      now,
    ]);
    await this.#parts.mails.forget(sql, aboutRespondent(respondent));
  }
}

function aboutRespondent(id: string): string {
  return `supplier-link-${id}`;
}

export function aboutCode(id: string): string {
  return `supplier-code-${id}`;
}

async function found(sql: Sql, id: string): Promise<Respondent> {
  const [row] = await sql.query<Respondent>(
    `select ${COLUMNS} from supplier_respondent where id = $1 and ended_at is null`,
    [id],
  );
  if (row === undefined) throw new Error('There is no such respondent');
  return row;
}
