import { randomUUID } from 'node:crypto';
import { type Clock, plusHours } from '@varsel/event-sourcing';
import type { Sealer } from '@varsel/outbound';
import type { Database, Sql } from '@varsel/tenancy';
import { tooManyGuesses } from '../refusal.ts';
import { normalisedEmail } from './email.ts';

export interface Limit {
  readonly inQuarter: number;
  readonly inDay: number;
}

/** At most 10 guesses in any 15 minutes and 100 in any 24 hours at one account, from wherever they come. */
const accountLimit: Limit = { inQuarter: 10, inDay: 100 };
/** Wrong guesses of one address. Many people may share it; a machine that guesses is stopped all the same. */
const addressLimit: Limit = { inQuarter: 100, inDay: 1000 };

/**
 * One count for every path on which a secret can be guessed: password, code, recovery code, step-up, invitation.
 * An unknown account is counted like a known one, so that the lock says nothing about who has an account.
 */
export class Guesses {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #sealer: Sealer;
  readonly #perAddress: Limit;

  constructor(database: Database, clock: Clock, sealer: Sealer, perAddress: Limit = addressLimit) {
    this.#database = database;
    this.#clock = clock;
    this.#sealer = sealer;
    this.#perAddress = perAddress;
  }

  /** Counts one guess before it is looked at. Throws when the account or the address has had too many. */
  async take(email: string, address: string): Promise<GuessTaken> {
    const account = this.#subject('account', normalisedEmail(email));
    const taken = await this.#take([
      [account, accountLimit],
      [this.#subject('address', address), this.#perAddress],
    ]);
    return {
      // Of the address alone: of the account it counts until both factors are proved.
      right: () => this.#giveBack(taken, account),
    };
  }

  /** Counts one request of an address, e.g. with a link that is a secret itself. */
  async takeFrom(address: string): Promise<void> {
    await this.#take([[this.#subject('address', address), this.#perAddress]]);
  }

  /** Counts against a limit of one's own, e.g. three invitations a day to one mailbox. False when it is reached. */
  within(kind: string, what: string, inDay: number): Promise<boolean> {
    return this.#database.global(
      async (sql) => (await this.#takeOne(sql, this.#subject(kind, what), { inQuarter: inDay, inDay })) !== undefined,
    );
  }

  /** The rightful person has proved both factors: their earlier slips no longer count. */
  async forgive(email: string): Promise<void> {
    const subject = this.#subject('account', normalisedEmail(email));
    await this.#database.global((sql) => sql.query('delete from guess where subject = $1', [subject]));
  }

  async #take(limits: readonly (readonly [subject: string, limit: Limit])[]): Promise<readonly string[]> {
    const taken = await this.#database.global(async (sql) => {
      await sql.query(
        'delete from guess where id in (select id from guess where at < $1 order by at limit 1000 for update skip locked)',
        [plusHours(this.#clock.now(), -24)],
      );
      const ids: (string | undefined)[] = [];
      // Always in the same order: two requests that count the same subjects never wait for each other.
      for (const [subject, limit] of limits.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        ids.push(await this.#takeOne(sql, subject, limit));
      }
      return ids;
    });
    const counted = taken.filter((id) => id !== undefined);
    if (counted.length < taken.length) throw tooManyGuesses();
    return counted;
  }

  async #takeOne(sql: Sql, subject: string, limit: Limit): Promise<string | undefined> {
    const now = this.#clock.now();
    // Guesses at the same moment are counted one after the other.
    await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [subject]);
    const [count] = await sql.query<{ quarter: number; day: number }>(
      `select count(*) filter (where at > $2)::integer as quarter, count(*)::integer as day from guess where subject = $1 and at > $3`,
      [subject, plusHours(now, -0.25), plusHours(now, -24)],
    );
    if (count === undefined || count.quarter >= limit.inQuarter || count.day >= limit.inDay) return undefined;
    const id = randomUUID();
    await sql.query('insert into guess (subject, at, id) values ($1, $2, $3)', [subject, now, id]);
    return id;
  }

  async #giveBack(ids: readonly string[], account: string): Promise<void> {
    await this.#database.global((sql) =>
      sql.query('delete from guess where id = any($1::uuid[]) and subject <> $2', [ids, account]),
    );
  }

  #subject(kind: string, what: string): string {
    return `${kind}:${this.#sealer.digest('guess', what)}`;
  }
}

/** A guess that was counted. */
export interface GuessTaken {
  /** It was right: it no longer counts against the address it came from. */
  right(): Promise<void>;
}
