import { randomUUID } from 'node:crypto';
import { type Clock, type Instant, plusHours } from '@varsel/event-sourcing';
import type { Language } from '@varsel/outbound';
import type { Database } from '@varsel/tenancy';
import { hashOfSecret, newSecret } from '../secrets.ts';

/** How far a sign-in has come. Only an open session sees an organisation. */
export type Stage = 'totp' | 'enrol-totp' | 'choose-organisation' | 'open';

export const sessionLastsHours = 12;
const sessionIdlesHours = 1;
/** A password alone is not left standing: the second step follows soon or the person begins again. */
const signInLastsHours = 0.5;

export interface SessionRecord {
  readonly id: string;
  readonly account: string;
  readonly email: string;
  readonly language: Language;
  readonly tenant: string | null;
  readonly person: string | null;
  readonly stage: Stage;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  readonly secondFactorAt: Instant | null;
  /** What the second factor was given for; null: for the session as a whole. */
  readonly secondFactorBoundTo: string | null;
  readonly pendingTotp: Uint8Array | null;
  readonly device: string;
}

/** What a step of the sign-in changes; the secret changes with every one of them. */
export type Step =
  | { readonly stage: 'totp' | 'enrol-totp' }
  | { readonly stage: 'choose-organisation'; readonly secondFactorAt: Instant }
  | {
      readonly stage: 'open';
      readonly secondFactorAt: Instant;
      /** Left out: it counts for the session as a whole. */
      readonly secondFactorBoundTo?: string | undefined;
      readonly tenant: string;
      readonly person: string;
    };

const columns = `session.id, account, email, language, tenant, person, stage, started_at as "startedAt", seen_at as "seenAt",
  second_factor_at as "secondFactorAt", second_factor_bound_to as "secondFactorBoundTo", pending_totp as "pendingTotp", device`;
const live = 'ends_at > $1 and seen_at > $2';

/** Sessions on the server: the browser holds a secret, the table its hash. */
export class SessionStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Begins a sign-in. Returns the secret for the cookie. */
  async begin(account: string, step: Step, device: string): Promise<string> {
    const secret = newSecret();
    const now = this.#clock.now();
    await this.#query(
      `insert into session (hash, id, account, stage, started_at, seen_at, ends_at, device) values ($1, $2, $3, $4, $5, $5, $6, $7)`,
      [
        hashOfSecret(secret),
        randomUUID(),
        account,
        step.stage,
        now,
        plusHours(now, signInLastsHours),
        device.slice(0, 200),
      ],
    );
    await this.#query('delete from session where ends_at < $1', [now]);
    return secret;
  }

  /** The live session of a secret; looking at it is being there. */
  async find(secret: string): Promise<SessionRecord | undefined> {
    const now = this.#clock.now();
    const [record] = await this.#database.globalOne<SessionRecord>(
      'session-of-secret',
      `select ${columns} from session join account on account.id = account where hash = $3 and ${live}`,
      [now, plusHours(now, -sessionIdlesHours), hashOfSecret(secret)],
    );
    // A minute is exact enough for an hour, and saves a write on most requests.
    if (record !== undefined && record.seenAt < plusHours(now, -1 / 60)) {
      await this.#query('update session set seen_at = $2 where id = $1 and seen_at < $2', [record.id, now]);
    }
    return record;
  }

  /** Takes the next step under a new secret: whoever knew the old one knows nothing. Undefined when it is gone. */
  async advance(secret: string, step: Step): Promise<string | undefined> {
    const next = newSecret();
    const now = this.#clock.now();
    const open = step.stage === 'open' ? step : { tenant: null, person: null };
    const advanced = await this.#query<{ id: string }>(
      `update session set hash = $4, stage = $5, tenant = $6, person = $7, second_factor_at = $8, second_factor_bound_to = $10,
         pending_totp = null, seen_at = $1,
         ends_at = case when stage in ('totp', 'enrol-totp') then $9 else ends_at end
       where hash = $3 and ${live} returning id`,
      [
        now,
        plusHours(now, -sessionIdlesHours),
        hashOfSecret(secret),
        hashOfSecret(next),
        step.stage,
        open.tenant,
        open.person,
        'secondFactorAt' in step ? step.secondFactorAt : null,
        plusHours(now, sessionLastsHours),
        ('secondFactorBoundTo' in step ? step.secondFactorBoundTo : undefined) ?? null,
      ],
    );
    return advanced.length === 1 ? next : undefined;
  }

  async keepPendingTotp(id: string, sealed: Uint8Array): Promise<void> {
    await this.#query('update session set pending_totp = $2 where id = $1', [id, sealed]);
  }

  async end(secret: string): Promise<void> {
    await this.#query('delete from session where hash = $1', [hashOfSecret(secret)]);
  }

  /** Live sessions of an account, newest first. */
  listOf(account: string): Promise<readonly SessionRecord[]> {
    const now = this.#clock.now();
    return this.#query<SessionRecord>(
      `select ${columns} from session join account on account.id = account where account = $3 and ${live} order by started_at desc`,
      [now, plusHours(now, -sessionIdlesHours), account],
    );
  }

  /** True when there was such a session of this account. */
  async endOf(account: string, id: string): Promise<boolean> {
    const ended = await this.#query<{ id: string }>(
      'delete from session where account = $1 and id::text = $2 returning id',
      [account, id],
    );
    return ended.length === 1;
  }

  async endOthers(account: string, keep: string): Promise<void> {
    await this.#query('delete from session where account = $1 and id <> $2', [account, keep]);
  }

  /** Ends what a person has open in one organisation; other organisations are none of its business. */
  async endIn(tenant: string, person: string): Promise<void> {
    await this.#query('delete from session where tenant = $1 and person = $2', [tenant, person]);
  }

  #query<Row extends object>(text: string, values: readonly unknown[]): Promise<readonly Row[]> {
    return this.#database.global((sql) => sql.query<Row>(text, values));
  }
}
