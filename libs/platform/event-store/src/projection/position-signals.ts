import type { TenantId } from '@varsel/tenancy';
import type { Positions } from './progress.ts';

type Listener = (positions: Positions) => void;

/** Tells waiting requests of this process how far the runner of this process has come. Said only after the commit. */
export class PositionSignals {
  readonly #listeners = new Map<TenantId, Set<Listener>>();

  announce(tenant: TenantId, positions: Positions): void {
    for (const listener of this.#listeners.get(tenant) ?? []) listener(positions);
  }

  /** Returns the way to stop listening. */
  listen(tenant: TenantId, listener: Listener): () => void {
    const ofTenant = this.#listeners.get(tenant) ?? new Set();
    this.#listeners.set(tenant, ofTenant.add(listener));
    return () => {
      ofTenant.delete(listener);
      if (ofTenant.size === 0) this.#listeners.delete(tenant);
    };
  }
}
