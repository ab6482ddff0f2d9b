import type { Database, TenantId } from '@varsel/tenancy';
import { type Position, positionOf } from '../port.ts';

/** Where the tenant's log ends, as committed. */
export async function headOf(database: Database, tenant: TenantId): Promise<Position> {
  const [head] = await database.inTenant(tenant, (sql) =>
    sql.query<{ seq: number }>('select seq from stream_head where tenant = $1', [tenant]),
  );
  return positionOf(head?.seq ?? 0);
}
