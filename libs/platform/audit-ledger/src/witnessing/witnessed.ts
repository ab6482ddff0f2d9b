import type { Instant } from '@varsel/event-sourcing';
import type { Sql, TenantId } from '@varsel/tenancy';

/** That a witness put its name under a head. */
export interface Witnessed {
  readonly epoch: number;
  readonly size: number;
  /** Verifier key. */
  readonly witness: string;
  readonly line: string;
  readonly at: Date;
}

/** The last head each witness signed in this epoch, newest first. */
export function lastWitnessed(sql: Sql, tenant: TenantId, epoch: number): Promise<readonly Witnessed[]> {
  return sql.query<Witnessed>(
    `select distinct on (witness) epoch, size, witness, line, at from log_witnessed
     where tenant = $1 and epoch = $2 order by witness, size desc`,
    [tenant, epoch],
  );
}

/** The last head each witness signed before this epoch, of those that have signed none in it: the log was restored since. */
export function witnessedBefore(sql: Sql, tenant: TenantId, epoch: number): Promise<readonly Witnessed[]> {
  return sql.query<Witnessed>(
    `select distinct on (witness) epoch, size, witness, line, at from log_witnessed earlier
     where tenant = $1 and epoch < $2 and not exists (
       select from log_witnessed present
       where present.tenant = $1 and present.epoch = $2 and present.witness = earlier.witness)
     order by witness, epoch desc, size desc`,
    [tenant, epoch],
  );
}

export async function keepWitnessed(
  sql: Sql,
  tenant: TenantId,
  { epoch, size, witness, line, now }: Omit<Witnessed, 'at'> & { readonly now: Instant },
): Promise<void> {
  await sql.query(
    `insert into log_witnessed (tenant, epoch, size, witness, line, at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [tenant, epoch, size, witness, line, now],
  );
}
