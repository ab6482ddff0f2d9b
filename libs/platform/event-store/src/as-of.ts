import type { Instant } from '@varsel/event-sourcing';
import type { TenantSession } from '@varsel/tenancy';

/** Where a moment stands in an organisation's log. */
export interface Standing {
  /** The last event that was recorded at the moment; 0 before the first. */
  readonly seq: number;
  /** When the log begins; undefined while it is empty. */
  readonly firstAt: Instant | undefined;
  /** The moment is still to come, by the clock that gives events their time. */
  readonly isFuture: boolean;
}

interface StandingRow {
  readonly seq: number;
  readonly first_ms: number | null;
  readonly future: boolean;
}

/** Resolved once a session, for every view it reads: what one context knew and another did not yet cannot mix. */
export function standingAt(session: TenantSession, moment = session.asOf): Promise<Standing> {
  return session.once(`standing ${String(moment)}`, async () => {
    const manager = await session.open();
    const rows: unknown = await manager.query(
      `select app.seq_at($1::timestamptz) as seq, $1::timestamptz > app.ledger_clock() as future,
         ${milliseconds('1')} as first_ms`,
      [moment],
    );
    const [row] = rows as readonly StandingRow[];
    if (row === undefined) throw new Error('The database did not say where the moment stands');
    return { seq: row.seq, firstAt: momentOf(row.first_ms), isFuture: row.future };
  });
}

/** The last event of the tenant that was there at `session.asOf`. */
export async function seqAsOf(session: TenantSession): Promise<number> {
  return (await standingAt(session)).seq;
}

/** How many records there are, and when the first and the last were made. */
export interface RecordsReach {
  readonly count: number;
  readonly firstAt: Instant | undefined;
  readonly lastAt: Instant | undefined;
}

/** As the session sees it: now, or at the moment it looks at. */
export async function recordsReach(session: TenantSession): Promise<RecordsReach> {
  const manager = await session.open();
  const count =
    session.asOf === undefined ? 'coalesce((select seq from stream_head), 0)' : String(await seqAsOf(session));
  const rows: unknown = await manager.query(
    `select head as count, ${milliseconds('1')} as first_ms, ${milliseconds('head')} as last_ms
     from (select ${count}::bigint as head) as reach`,
  );
  const [row] = rows as readonly {
    readonly count: number;
    readonly first_ms: number | null;
    readonly last_ms: number | null;
  }[];
  return { count: row?.count ?? 0, firstAt: momentOf(row?.first_ms), lastAt: momentOf(row?.last_ms) };
}

function milliseconds(seq: string): string {
  return `(extract(epoch from app.recorded_at(${seq})) * 1000)::float8`;
}

function momentOf(ms: number | null | undefined): Instant | undefined {
  return ms === null || ms === undefined ? undefined : (new Date(ms).toISOString() as Instant);
}
