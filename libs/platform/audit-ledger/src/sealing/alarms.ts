import type { Instant } from '@varsel/event-sourcing';
import type { Sql, TenantId } from '@varsel/tenancy';

/**
 * `altered`: an event is not what was recorded. `missing`: events are gone. `rewritten`: events do not give the head
 * that was sealed over them. `unsigned`: a head is not as it was signed. `shorter`: a witness saw more events than there
 * are. `forked`: a witness saw other events.
 */
export type AlarmKind = 'altered' | 'missing' | 'rewritten' | 'unsigned' | 'shorter' | 'forked';

/** What is wrong, from the first bad event up to the last of those it may be. */
export interface Fault {
  readonly kind: AlarmKind;
  readonly position: number;
  readonly until: number;
  /** The last head that is known, here or at a witness. */
  readonly knownSize: number;
  readonly knownRoot: Uint8Array | null;
}

export interface Alarm extends Fault {
  readonly epoch: number;
  readonly raisedAt: Date;
}

/** A log in alarm, for whoever runs the product. */
export interface LogProblem {
  readonly tenant: TenantId | undefined;
  readonly fault: Fault | undefined;
  readonly error: unknown;
}

/** From now on nothing is sealed and nothing is signed off, until the restore is recorded. */
export async function raiseAlarm(sql: Sql, tenant: TenantId, fault: Fault, now: Instant): Promise<void> {
  const { kind, position, until, knownSize, knownRoot } = fault;
  await sql.query('update log_standing set broken = true where tenant = $1', [tenant]);
  await sql.query(
    `insert into log_alarm (tenant, epoch, kind, position, until, known_size, known_root, raised_at)
     select tenant, epoch, $2, $3, $4, $5, $6, $7 from log_standing where tenant = $1 on conflict do nothing`,
    [tenant, kind, position, until, knownSize, knownRoot, now],
  );
}

/** The alarms of the present epoch, first bad event first. */
export function standingAlarms(sql: Sql, tenant: TenantId): Promise<readonly Alarm[]> {
  return sql.query<Alarm>(
    `select a.epoch, a.kind, a.position, a.until, a.known_size as "knownSize", a.known_root as "knownRoot",
       a.raised_at as "raisedAt"
     from log_alarm a join log_standing s on s.tenant = a.tenant and s.epoch = a.epoch
     where a.tenant = $1 and s.broken order by a.position, a.kind`,
    [tenant],
  );
}

/** True while the tenant's log is in alarm. */
export async function isBroken(sql: Sql, tenant: TenantId): Promise<boolean> {
  const [row] = await sql.query<{ broken: boolean }>('select broken from log_standing where tenant = $1', [tenant]);
  return row?.broken ?? false;
}
