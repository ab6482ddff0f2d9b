import type { Database, TenantId } from '@varsel/tenancy';
import { isBroken } from '../sealing/alarms.ts';

/** Whether people may put their names under what a tenant's log says: not while it is in alarm. */
export function logMayBeSigned(database: Database): (tenant: TenantId) => Promise<boolean> {
  return async (tenant) => !(await database.inTenant(tenant, (sql) => isBroken(sql, tenant)));
}
