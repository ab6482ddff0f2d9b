import { randomBytes, randomUUID } from 'node:crypto';
import { type Actor, type CommandContext, instant, type Permission } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import type { Acts, Receipt } from '../acts.ts';
import { EventCodec } from '../codec/event-codec.ts';
import { MasterKey } from '../codec/master-key.ts';
import { createActs } from '../direct-acts.ts';
import { commandIdOf } from '../derived-ids.ts';
import type { EventStore } from '../port.ts';
import { counter, counting, startCounter, StartCounter } from './counter.ts';
import { aTenant, type StoreUnderTest } from './fixtures.ts';

const master = new MasterKey(randomBytes(32));

export function counterActs({ keys, store }: Pick<StoreUnderTest, 'keys' | 'store'>): {
  readonly acts: Acts;
  readonly codec: EventCodec;
} {
  const codec = new EventCodec([counter], keys);
  return {
    codec,
    acts: createActs({ store, codec, digestKey: (tenant) => master.derive('digest', tenant), contexts: [counting] }),
  };
}

export function anActor(...permissions: readonly Permission[]): Actor {
  return { kind: 'person', id: 'person-1', permissions: new Set(permissions) };
}

export function aContext(
  tenant: TenantId = aTenant(),
  key: string = randomUUID(),
  actor = anActor('counter:write'),
): CommandContext {
  return {
    tenant,
    actor,
    commandId: commandIdOf({ tenant, principal: actor.id, key }),
    receivedAt: instant('2026-11-22T08:00:00Z'),
  };
}

export async function aCounter(acts: Acts, tenant: TenantId): Promise<Receipt> {
  const receipt = await acts.run(startCounter, new StartCounter({ label: 'a' }), aContext(tenant));
  if (receipt.kind === 'rejection') throw new Error(receipt.code);
  return receipt;
}

/** The store with one of its answers changed. */
export function storeWith(store: EventStore, change: Partial<EventStore>): EventStore {
  const plain: EventStore = {
    append: (...asked) => store.append(...asked),
    read: (...asked) => store.read(...asked),
    feed: (...asked) => store.feed(...asked),
    subscribe: (listener) => store.subscribe(listener),
  };
  return { ...plain, ...change };
}
