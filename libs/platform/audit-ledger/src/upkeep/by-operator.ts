import type { Clock, CommandContext, Permission } from '@varsel/event-sourcing';
import { commandIdOf } from '@varsel/event-store';
import type { TenantId } from '@varsel/tenancy';

/** What an operator does on the command line, in the name the trail knows it by. The same key is the same command. */
export function byOperator(
  tenant: TenantId,
  { key, permission, clock }: { readonly key: string; readonly permission: Permission; readonly clock: Clock },
): CommandContext {
  const principal = 'system:ledger';
  return {
    tenant,
    actor: { kind: 'system', id: principal, permissions: new Set([permission]) },
    commandId: commandIdOf({ tenant, principal, key }),
    receivedAt: clock.now(),
  };
}
