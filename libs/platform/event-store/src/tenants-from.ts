import type { Database, TenantId } from '@varsel/tenancy';

/** What a listed function tells of all tenants, by its first column and nothing else: `app.tenants_…($1, …)`. */
export async function tenantsFrom(
  database: Pick<Database, 'global'>,
  call: `app.tenants_${string}`,
  values: readonly unknown[] = [],
): Promise<readonly TenantId[]> {
  const rows = await database.global((sql) => sql.query<{ tenant: TenantId }>(`select tenant from ${call}`, values));
  return rows.map(({ tenant }) => tenant);
}
