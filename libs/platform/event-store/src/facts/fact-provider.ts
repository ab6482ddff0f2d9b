import type { Fact, FactKey } from '@varsel/event-sourcing';
import type { TenantSession } from '@varsel/tenancy';

/** Who tells a fact: registered by the context that owns it, in its `ContextDefinition.facts`. */
export interface FactProvider {
  readonly fact: FactKey<unknown>;
  /** Reads the owner's views, nothing else: the value follows from what was in the log at the session's snapshot. */
  tell(session: TenantSession): Promise<unknown>;
}

/** `provide(measureStatement, async (session) => …)`: plain data, written in JSON without loss. */
export function provide<Value>(fact: Fact<Value>, tell: (session: TenantSession) => Promise<Value>): FactProvider {
  return { fact, tell };
}
