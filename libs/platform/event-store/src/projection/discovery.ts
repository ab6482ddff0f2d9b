import type { Database, TenantId } from '@varsel/tenancy';
import { tenantsFrom } from '../tenants-from.ts';

/** Tenants whose views are not at the head of their log. */
export type Discover = () => Promise<readonly TenantId[]>;

/** One query over all tenants, through the listed function that gives tenant and head and nothing else. */
export function tenantsWithWork(database: Database, viewSet: string): Discover {
  return async () => (viewSet === '' ? [] : tenantsFrom(database, 'app.tenants_with_work($1)', [viewSet]));
}
