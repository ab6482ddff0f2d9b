import type { TenantId } from '@varsel/tenancy';
import { positionOf } from '../port.ts';
import { parkedFaults, parkReaction, unpark } from './parked.ts';
import { type PolicyMachinery, reactTo } from './policy-turn.ts';

/** Another try at what was set aside; what is done at last is taken off the list. Never throws. */
export async function retryParked(machinery: PolicyMachinery, tenant: TenantId): Promise<void> {
  const names = machinery.policies.map(({ name }) => name);
  try {
    const parked = await machinery.database.inTenant(tenant, (sql) => parkedFaults(sql, names));
    for (const { policy, seq } of parked) await retry(machinery, tenant, policy, seq);
  } catch (error) {
    machinery.onProblem({ tenant, policy: undefined, error, parked: false });
  }
}

async function retry(machinery: PolicyMachinery, tenant: TenantId, name: string, seq: number): Promise<void> {
  const policy = machinery.policies.find((each) => each.name === name);
  const [stored] = await machinery.store.feed(tenant, positionOf(seq - 1), 1);
  if (policy === undefined || stored === undefined) return;
  try {
    await machinery.database.inTenant(tenant, async (sql) => {
      await unpark(sql, name, seq);
      await reactTo(machinery, sql, policy, stored);
    });
  } catch (error) {
    await machinery.database.inTenant(tenant, (sql) =>
      parkReaction(sql, stored, { policy: name, kind: 'fault', error }),
    );
  }
}
