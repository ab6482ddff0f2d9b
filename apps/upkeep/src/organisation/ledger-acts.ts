import { contexts, type Foundation } from '@varsel/api';
import { type Acts, createActs, EventCodec } from '@varsel/event-store';

/** The acts of the audit ledger, for a program that an operator runs beside the server. */
export function ledgerActs({ store, keys, master }: Foundation): Acts {
  const codec = new EventCodec(
    contexts.flatMap(({ aggregates }) => aggregates),
    keys,
  );
  const own = contexts.filter(({ name }) => name === 'audit-ledger');
  return createActs({ store, codec, digestKey: (tenant) => master.derive('digest', tenant), contexts: own });
}
