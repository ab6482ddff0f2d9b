import { randomUUID } from 'node:crypto';
import { type Clock, plusHours } from '@varsel/event-sourcing';
import { derivedUuid } from '@varsel/event-store';
import type { Sealer } from '@varsel/outbound';
import type { Database, Sql } from '@varsel/tenancy';
import { tooManyGuesses } from '../refusal.ts';
import type { Stage } from '../sessions/session-store.ts';
import { normalisedEmail } from './email.ts';
import { networkOf } from './network.ts';

export interface Limit {
  readonly inQuarter: number;
  readonly inDay: number;
}

/**
 * What is guessed at: a password, which anybody may try; the code after the password; a code in an open session. Each
 * has a count of its own, shared by every path on which it can be guessed, so that a stranger fills the first alone.
 */
export type GuessKind = 'password' | 'second-step' | 'open-session';

/** At most 10 guesses in any 15 minutes and 100 in any 24 hours: of a code in all, of a password from one address. */
const accountLimit: Limit = { inQuarter: 10, inDay: 100 };
/** Guesses at one account's password from all addresses together: what many machines get, and no more. */
const everywhereLimit: Limit = { inQuarter: 50, inDay: 300 };
/** Wrong guesses of one address. Many people may share it; a machine that guesses is stopped all the same. */
const addressLimit: Limit = { inQuarter: 100, inDay: 1000 };

/** The kind of guess that a code is at a stage of the session. */
export function kindAt(stage: Stage): GuessKind {
  return stage === 'open' ? 'open-session' : 'second-step';
}

/** A guess and what it counts against: its own subject, and everything of the same group. */
interface Counted {
  readonly group: string;
  /** What has this id and is counted already is not counted again. */
  readonly id?: string;
  readonly place?: string;
  readonly own: Limit;
  readonly all: Limit;
}

/**
 * Every guess is counted before it is looked at. An unknown account is counted like a known one, so that the lock says
 * nothing about who has an account.
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

  /** Counts one guess before it is looked at. Throws when there were too many. */
  async take(kind: GuessKind, email: string, address: string): Promise<GuessTaken> {
    const place = this.#digest(networkOf(address));
    const passwords = { group: this.#group('password', email), place, own: accountLimit, all: everywhereLimit };
    const codes = { group: this.#group(kind, email), own: accountLimit, all: accountLimit };
    // Who shares an address with a guesser still votes: in an open session the address is not counted.
    const ofAddress = kind === 'open-session' ? [] : [this.#ofAddress(address)];
    const [, addressId] = await this.#take([kind === 'password' ? passwords : codes, ...ofAddress]);
    const forgiven = kind === 'second-step' ? [subjectOf(passwords), subjectOf(codes)] : [subjectOf(codes)];
    return {
      // Of the address alone: of the account it counts until both factors are proved.
      right: () => this.#giveBack(addressId, []),
      proved: () => this.#giveBack(addressId, forgiven),
    };
  }

  /** Counts one request of an address, e.g. with a link that is a secret itself. */
  async takeFrom(address: string): Promise<void> {
    await this.#take([this.#ofAddress(address)]);
  }

  /**
   * Counts against a limit of one's own, e.g. three invitations a day from one organisation to one mailbox. False when it
   * is reached. What is asked for again under the id of its command counts once.
   */
  within(kind: string, what: string, inDay: number, commandId: string = randomUUID()): Promise<boolean> {
    const limit = { inQuarter: inDay, inDay };
    const group = `${kind}:${this.#digest(what)}`;
    const counted = { group, id: derivedUuid('guess', group, commandId), own: limit, all: limit };
    return this.#database.global(async (sql) => (await this.#takeOne(sql, counted)) !== undefined);
  }

  /** As `within`, for what comes from one place: a home of IPv6 addresses is one. */
  withinAt(kind: string, address: string, inDay: number): Promise<boolean> {
    return this.within(kind, networkOf(address), inDay);
  }

  /** Gives the ids in the order asked. */
  async #take(all: readonly Counted[]): Promise<readonly string[]> {
    const taken = await this.#database.global(async (sql) => {
      await sql.query(
        'delete from guess where id in (select id from guess where at < $1 order by at limit 1000 for update skip locked)',
        [plusHours(this.#clock.now(), -24)],
      );
      const ids = new Map<Counted, string>();
      // Always in the same order: two requests that count the same subjects never wait for each other.
      for (const counted of all.toSorted((a, b) => (a.group < b.group ? -1 : 1))) {
        const id = await this.#takeOne(sql, counted);
        if (id !== undefined) ids.set(counted, id);
      }
      return ids;
    });
    return all.map((counted) => {
      const id = taken.get(counted);
      if (id === undefined) throw tooManyGuesses();
      return id;
    });
  }

  async #takeOne(sql: Sql, counted: Counted): Promise<string | undefined> {
    const now = this.#clock.now();
    // Guesses at the same moment are counted one after the other.
    await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [counted.group]);
    const { id = randomUUID() } = counted;
    if ((await sql.query('select id from guess where id = $1', [id])).length > 0) return id;
    const [found] = await sql.query<Record<'quarter' | 'day' | 'ownQuarter' | 'ownDay', number>>(
      `select count(*) filter (where at > $3)::integer as quarter, count(*)::integer as day,
         count(*) filter (where at > $3 and subject = $2)::integer as "ownQuarter",
         count(*) filter (where subject = $2)::integer as "ownDay"
       from guess where split_part(subject, '@', 1) = $1 and at > $4`,
      [counted.group, subjectOf(counted), plusHours(now, -0.25), plusHours(now, -24)],
    );
    if (found === undefined) return undefined;
    const { quarter, day, ownQuarter, ownDay } = found;
    if (isReached(counted.all, quarter, day) || isReached(counted.own, ownQuarter, ownDay)) return undefined;
    await sql.query('insert into guess (subject, at, id) values ($1, $2, $3)', [subjectOf(counted), now, id]);
    return id;
  }

  async #giveBack(id: string | undefined, subjects: readonly string[]): Promise<void> {
    await this.#database.global((sql) =>
      sql.query(`delete from guess where id = $1 or (split_part(subject, '@', 1) = any($2) and subject = any($3))`, [
        id ?? null,
        subjects.map((subject) => subject.split('@', 1)[0]),
        subjects,
      ]),
    );
  }

  #ofAddress(address: string): Counted {
    return { group: `address:${this.#digest(networkOf(address))}`, own: this.#perAddress, all: this.#perAddress };
  }

  #group(kind: GuessKind, email: string): string {
    return `${kind}:${this.#digest(normalisedEmail(email))}`;
  }

  #digest(what: string): string {
    return this.#sealer.digest('guess', what);
  }
}

function subjectOf({ group, place }: Pick<Counted, 'group' | 'place'>): string {
  return place === undefined ? group : `${group}@${place}`;
}

function isReached({ inQuarter, inDay }: Limit, quarter: number, day: number): boolean {
  return quarter >= inQuarter || day >= inDay;
}

/** A guess that was counted. */
export interface GuessTaken {
  /** It was right: it no longer counts against the address it came from. */
  right(): Promise<void>;
  /** With it both factors are proved: the rightful person's earlier slips at this address no longer count either. */
  proved(): Promise<void>;
}
