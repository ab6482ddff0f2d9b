import type { Sql, TenantId } from '@varsel/tenancy';
import type { StoredEvent } from '../port.ts';

/** Something the operator is told; the runner itself goes on. */
export interface PolicyProblem {
  readonly tenant: TenantId | undefined;
  /** Name of the policy or timer, where it was one. */
  readonly policy: string | undefined;
  readonly error: unknown;
  /** It was set aside: the policy has gone on without it. */
  readonly parked: boolean;
}

interface Parking {
  readonly policy: string;
  readonly kind: 'fault' | 'refusal';
  readonly error: unknown;
}

export async function parkReaction(
  sql: Sql,
  { tenant, seq, type }: Pick<StoredEvent, 'tenant' | 'seq' | 'type'>,
  { policy, kind, error }: Parking,
): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  await sql.query(
    `insert into parked_reaction (tenant, policy, seq, type, kind, reason) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant, policy, seq) do update
     set kind = excluded.kind, reason = excluded.reason, attempts = parked_reaction.attempts + 1`,
    [tenant, policy, seq, type, kind, reason.replaceAll('\0', '').slice(0, 500)],
  );
}

/** Faults that were set aside, for another try. */
export function parkedFaults(sql: Sql, policies: readonly string[]) {
  return sql.query<{ policy: string; seq: number }>(
    `select policy, seq from parked_reaction where kind = 'fault' and policy = any ($1) order by seq limit 20`,
    [policies],
  );
}

export async function unpark(sql: Sql, policy: string, seq: number): Promise<void> {
  await sql.query(`delete from parked_reaction where policy = $1 and seq = $2 and kind = 'fault'`, [policy, seq]);
}
