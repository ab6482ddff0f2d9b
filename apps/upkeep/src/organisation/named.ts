import type { Foundation } from '@varsel/api';
import { demoFounder } from '@varsel/demo';
import { type TenantId, tenantId } from '@varsel/tenancy';

/** The organisation an operator names: by its id, or `demo`. */
export async function tenantNamed(foundation: Foundation, name: string): Promise<TenantId> {
  return name === 'demo' ? demoTenant(foundation) : tenantId(name);
}

async function demoTenant({ database }: Foundation): Promise<TenantId> {
  const [found] = await database.global((sql) =>
    sql.query<{ tenant: TenantId }>('select m.tenant from account a, app.memberships_of(a.id) m where a.email = $1', [
      demoFounder.email,
    ]),
  );
  if (found === undefined) throw new Error('There is no demo organisation in this database.');
  return found.tenant;
}
