import type { Channel } from '@varsel/event-store';
import { ERASURES } from './carry-out-erasure.policy.ts';
import { Erasures } from './erasures.ts';

/** The way in which a decided erasure leaves the log: carried out on connections of its own, and safe to repeat. */
export function erasureChannel(erasures: Pick<Erasures, 'settle'>): readonly (readonly [string, Channel])[] {
  // The policy's transaction stays alive while views are made anew: an idle one would be ended.
  return [[ERASURES, (sql, tenant) => erasures.settle(tenant, () => sql.query('select 1'))]];
}
