import type { Instant } from '@varsel/event-sourcing';
import type { Sql, TenantId } from '@varsel/tenancy';
import { type Alarm, standingAlarms } from '../sealing/alarms.ts';
import { lastHead, type SealedHead } from '../sealing/heads.ts';
import { readStanding } from '../sealing/standing.ts';
import { lastWitnessed, type Witnessed, witnessedBefore } from '../witnessing/witnessed.ts';

/** How a tenant's log stands, for whoever reads it. */
export interface LogStanding {
  readonly events: number;
  readonly since: Date | null;
  readonly epoch: number;
  readonly head: SealedHead | undefined;
  /** Verifier key that signs the heads; undefined while nothing is sealed. */
  readonly key: string | undefined;
  readonly witnessed: readonly Witnessed[];
  /** Of witnesses that have signed nothing since the log was last restored. */
  readonly witnessedBefore: readonly Witnessed[];
  readonly checkedAt: Date | null;
  readonly broken: boolean;
  readonly alarms: readonly Alarm[];
}

const nothing: Pick<LogStanding, 'events' | 'since' | 'checkedAt'> = { events: 0, since: null, checkedAt: null };

export async function standingOfLog(sql: Sql, tenant: TenantId): Promise<LogStanding> {
  const standing = await readStanding(sql, tenant);
  const epoch = standing?.epoch ?? 1;
  const [counted = nothing] = await sql.query<typeof nothing>(
    `select coalesce((select seq from stream_head where tenant = $1), 0) as events,
       (select at from event where tenant = $1 and seq = 1) as since,
       (select checked_at from log_standing where tenant = $1) as "checkedAt"`,
    [tenant],
  );
  return {
    ...counted,
    epoch,
    head: await lastHead(sql, tenant, epoch),
    key: standing?.key,
    witnessed: await lastWitnessed(sql, tenant, epoch),
    witnessedBefore: await witnessedBefore(sql, tenant, epoch),
    broken: standing?.broken ?? false,
    alarms: await standingAlarms(sql, tenant),
  };
}

/** A moment of the database as the product writes it. */
export function instantAt(at: Date): Instant {
  return at.toISOString() as Instant;
}
