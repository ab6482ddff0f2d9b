import 'reflect-metadata';
import { closeFoundation, contexts, type Foundation, openFoundation, readSettings, runOnce } from '@varsel/api';
import { keepLedger, LogKeys } from '@varsel/audit-ledger';
import { createActs, EventCodec } from '@varsel/event-store';
import { tenantNamed } from './organisation/named.ts';

await runOnce(() =>
  keepLedger(process.argv.slice(2), async () => {
    const { keysDir, witness } = readSettings();
    const foundation = await openFoundation(readSettings());
    const keys = LogKeys.load(keysDir);
    const close = () => closeFoundation(foundation);
    return { ...partsOf(foundation), keys, witness, tenantNamed: (name) => tenantNamed(foundation, name), close };
  }),
);

function partsOf({ database, store, keys, master, clock }: Foundation) {
  const codec = new EventCodec(
    contexts.flatMap(({ aggregates }) => aggregates),
    keys,
  );
  const own = contexts.filter(({ name }) => name === 'audit-ledger');
  const acts = createActs({ store, codec, digestKey: (tenant) => master.derive('digest', tenant), contexts: own });
  return { database, store, clock, acts };
}
