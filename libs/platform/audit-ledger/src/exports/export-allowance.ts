import { type Clock, epochMilliseconds, type Instant, plusHours, reject, type Rejection } from '@varsel/event-sourcing';
import type { Database, Sql, TenantId } from '@varsel/tenancy';
import { randomUUID } from 'node:crypto';
import { accountability } from '../audit-log/basis.ts';

export interface ExportLimits {
  /** Of one person or program. */
  readonly ofOne: number;
  readonly ofOrganisation: number;
}

/** In any 24 hours. A program that fetches every half hour takes 48, an auditor at work far fewer. */
const usual: ExportLimits = { ofOne: 100, ofOrganisation: 400 };
const WINDOW_HOURS = 24;

/** No export now: why, and in how long there is one again. */
export interface ExportHeldOff {
  readonly rejection: Rejection;
  readonly retryAfterSeconds: number;
}

/**
 * Bounds the exports: each is a fact that stays in the log for good, and whoever may only read must not write it
 * without end. Counted before the fact is recorded, one after the other within an organisation.
 */
export class ExportAllowance {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #limits: ExportLimits;

  constructor(database: Database, clock: Clock, limits: ExportLimits = usual) {
    this.#database = database;
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Counts one export. Where there were too many it says so and counts nothing. */
  take(tenant: TenantId, actor: string): Promise<ExportHeldOff | undefined> {
    const now = this.#clock.now();
    return this.#database.inTenant(tenant, async (sql) => {
      await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`export-allowance:${tenant}`]);
      await sql.query('delete from export_taken where at <= $1', [plusHours(now, -WINDOW_HOURS)]);
      const last = await this.#lastInTheWay(sql, actor);
      if (last !== null) return heldOff(now, plusHours(last, WINDOW_HOURS), this.#limits);
      const counted = [tenant, randomUUID(), actor, now];
      await sql.query('insert into export_taken (tenant, id, actor, at) values ($1, $2, $3, $4)', counted);
      return undefined;
    });
  }

  /** The export that must be a day old before there is room; null while there is. */
  async #lastInTheWay(sql: Sql, actor: string): Promise<Instant | null> {
    const [found] = await sql.query<{ at: Instant | null }>(
      `select max(at) as at from (
         (select at from export_taken where actor = $1 order by at desc offset $2::integer - 1 limit 1)
         union all (select at from export_taken order by at desc offset $3::integer - 1 limit 1)) as counted`,
      [actor, this.#limits.ofOne, this.#limits.ofOrganisation],
    );
    return found?.at ?? null;
  }
}

function heldOff(now: Instant, again: Instant, { ofOne, ofOrganisation }: ExportLimits): ExportHeldOff {
  const [da, en] = [timeIn('da-DK', again), timeIn('en-GB', again)];
  const rejection = reject('EXPORTS_TOO_MANY', accountability, {
    da: `Der er hentet så mange eksporter, som der kan på et døgn: ${ofOne} af én person eller adgangsnøgle, ${ofOrganisation} i organisationen. Hver eksport noteres i historikken for altid, så antallet er begrænset. Intet er hentet eller noteret nu. Vent til ${da}, eller hent det hele i én eksport og filtrér den bagefter.`,
    en: `As many exports were taken as there can be in 24 hours: ${ofOne} by one person or service token, ${ofOrganisation} in the organisation. Each export goes on record in the history for good, so their number is limited. Nothing was fetched or recorded now. Wait until ${en}, or fetch everything in one export and filter it afterwards.`,
  });
  return {
    rejection,
    retryAfterSeconds: Math.max(1, Math.ceil((epochMilliseconds(again) - epochMilliseconds(now)) / 1_000)),
  };
}

function timeIn(locale: string, at: Instant): string {
  const form = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Copenhagen' } as const;
  return new Intl.DateTimeFormat(locale, form).format(new Date(at));
}
