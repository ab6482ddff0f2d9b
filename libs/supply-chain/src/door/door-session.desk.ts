import { randomInt, randomUUID } from 'node:crypto';
import { type Clock, type Instant, plusHours } from '@varsel/event-sourcing';
import { hashOfSecret, newSecret } from '@varsel/identity';
import type { MailQueue, Sealer } from '@varsel/outbound';
import { type Database, type Sql, type TenantId, tenantId } from '@varsel/tenancy';
import { aboutCode } from './respondent.desk.ts';
import { codeMail } from './supplier-mails.desk.ts';

/** Twelve hours at most, and two without a sign of life. */
const sessionLastsHours = 12;
const sessionIdlesHours = 2;
const codeLastsHours = 1 / 6;
const attemptsPerCode = 5;
const codesPerSession = 3;
export const sessionLastsSeconds = sessionLastsHours * 3_600;

/** A supplier's session: one respondent of one questionnaire of one organisation. */
export interface DoorSession {
  readonly tenant: TenantId;
  readonly id: string;
  readonly respondent: string;
  readonly stage: 'code-needed' | 'open';
  readonly codeExpiresAt: Instant | null;
}

export interface Exchange {
  readonly secret: string;
  readonly session: DoorSession;
}

export type CodeOutcome = { readonly kind: 'open'; readonly secret: string } | { readonly kind: 'wrong' | 'expired' };

export interface DoorSessionParts {
  readonly database: Database;
  readonly mails: MailQueue;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly organisationName: (tenant: TenantId) => Promise<string>;
}

interface Row extends Omit<DoorSession, 'tenant'> {
  readonly codeDigest: string | null;
  readonly codeAttempts: number;
  readonly codesSent: number;
}

const COLUMNS = `id, respondent, stage, code_expires_at as "codeExpiresAt", code_digest as "codeDigest", code_attempts as "codeAttempts", codes_sent as "codesSent"`;

/** Links become sessions once; a session opens with the code that was mailed. */
export class DoorSessionDesk {
  readonly #parts: DoorSessionParts;

  constructor(parts: DoorSessionParts) {
    this.#parts = parts;
  }

  /** Whose link it is, whether or not it still opens. */
  async ownerOf(token: string): Promise<{ readonly tenant: TenantId; readonly respondent: string } | undefined> {
    const [found] = await this.#parts.database.global((sql) =>
      sql.query<{ tenant: string; respondent: string }>(
        'select tenant, respondent from app.supplier_link_by_hash($1)',
        [hashOfSecret(token)],
      ),
    );
    return found === undefined ? undefined : { tenant: tenantId(found.tenant), respondent: found.respondent };
  }

  /** Whether a link would open, without using it up. */
  async opens(tenant: TenantId, token: string): Promise<boolean> {
    const found = await this.#parts.database.inTenant(tenant, (sql) =>
      sql.query('select 1 from supplier_link where hash = $1 and used_at is null and expires_at > $2', [
        hashOfSecret(token),
        this.#parts.clock.now(),
      ]),
    );
    return found.length > 0;
  }

  /** Uses a link up. Undefined for every link that does not open, whatever the reason. */
  async exchange(token: string): Promise<Exchange | undefined> {
    const owner = await this.ownerOf(token);
    if (owner === undefined) return undefined;
    const { tenant, respondent } = owner;
    const organisation = await this.#parts.organisationName(tenant);
    return this.#parts.database.inTenant(tenant, async (sql) => {
      const now = this.#parts.clock.now();
      const used = await sql.query(
        `update supplier_link set used_at = $2 where hash = $1 and used_at is null and expires_at > $2 returning respondent`,
        [hashOfSecret(token), now],
      );
      if (used.length === 0) return undefined;
      const [secret, id] = [newSecret(), randomUUID()];
      await sql.query(
        `insert into supplier_session (tenant, hash, id, respondent, stage, seen_at, ends_at) values ($1, $2, $3, $4, 'code-needed', $5, $6)`,
        [tenant, hashOfSecret(secret), id, respondent, now, plusHours(now, sessionLastsHours)],
      );
      await sql.query('delete from supplier_session where ends_at < $1', [now]);
      const codeExpiresAt = await this.#mailCode(sql, tenant, { id, respondent, organisation });
      return { secret, session: { tenant, id, respondent, stage: 'code-needed', codeExpiresAt } };
    });
  }

  /** The live session of a cookie; looking at it is being there. */
  async find(secret: string): Promise<DoorSession | undefined> {
    const [found] = await this.#parts.database.global((sql) =>
      sql.query<{ tenant: string; id: string }>('select tenant, id from app.supplier_session_by_hash($1)', [
        hashOfSecret(secret),
      ]),
    );
    if (found === undefined) return undefined;
    const tenant = tenantId(found.tenant);
    const now = this.#parts.clock.now();
    const [row] = await this.#parts.database.inTenant(tenant, (sql) =>
      sql.query<Row>(
        `update supplier_session set seen_at = $2 where id = $1 and ends_at > $2 and seen_at > $3 returning ${COLUMNS}`,
        [found.id, now, plusHours(now, -sessionIdlesHours)],
      ),
    );
    if (row === undefined) return undefined;
    const { id, respondent, stage, codeExpiresAt } = row;
    return { tenant, id, respondent, stage, codeExpiresAt };
  }

  /** Counts the attempt, then looks. The right code gives the session a new secret. */
  async tryCode({ tenant, id }: DoorSession, code: string): Promise<CodeOutcome> {
    return this.#parts.database.inTenant(tenant, async (sql) => {
      const now = this.#parts.clock.now();
      const [row] = await sql.query<Row>(
        `update supplier_session set code_attempts = code_attempts + 1 where id = $1 and stage = 'code-needed' returning ${COLUMNS}`,
        [id],
      );
      const isOver = row?.codeExpiresAt == null || row.codeExpiresAt <= now || row.codeAttempts > attemptsPerCode;
      if (isOver) return { kind: 'expired' };
      if (row.codeDigest !== this.#digest(id, code)) return { kind: 'wrong' };
      const secret = newSecret();
      await sql.query(
        `update supplier_session set stage = 'open', hash = $2, code_digest = null, code_expires_at = null where id = $1`,
        [id, hashOfSecret(secret)],
      );
      await this.#parts.mails.forget(sql, aboutCode(row.respondent));
      return { kind: 'open', secret };
    });
  }

  /** Another code to the same mailbox; undefined when the session has had its share. */
  async codeAgain({ tenant, id }: DoorSession): Promise<Instant | undefined> {
    const organisation = await this.#parts.organisationName(tenant);
    return this.#parts.database.inTenant(tenant, async (sql) => {
      const [row] = await sql.query<Row>(
        `select ${COLUMNS} from supplier_session where id = $1 and stage = 'code-needed' for update`,
        [id],
      );
      if (row === undefined || row.codesSent >= codesPerSession) return undefined;
      return this.#mailCode(sql, tenant, { id, respondent: row.respondent, organisation });
    });
  }

  async end({ tenant, id }: DoorSession): Promise<void> {
    await this.#parts.database.inTenant(tenant, (sql) => sql.query('delete from supplier_session where id = $1', [id]));
  }

  async #mailCode(
    sql: Sql,
    tenant: TenantId,
    {
      id,
      respondent,
      organisation,
    }: { readonly id: string; readonly respondent: string; readonly organisation: string },
  ): Promise<Instant> {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const expiresAt = plusHours(this.#parts.clock.now(), codeLastsHours);
    await sql.query(
      `update supplier_session set code_digest = $2, code_expires_at = $3, code_attempts = 0, codes_sent = codes_sent + 1 where id = $1`,
      [id, this.#digest(id, code), expiresAt],
    );
    const [to] = await sql.query<{ email: string; language: 'da' | 'en' }>(
      'select email, language from supplier_respondent where id = $1',
      [respondent],
    );
    if (to === undefined) throw new Error('There is no such respondent');
    const about = aboutCode(respondent);
    await this.#parts.mails.forget(sql, about);
    await this.#parts.mails.enqueue(sql, tenant, {
      template: codeMail,
      params: { organisation, code },
      language: to.language,
      to: { address: to.email },
      about,
    });
    return expiresAt;
  }

  #digest(session: string, code: string): string {
    return this.#parts.sealer.digest('supplier-code', `${session} ${code}`);
  }
}
