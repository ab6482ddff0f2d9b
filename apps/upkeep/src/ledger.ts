import 'reflect-metadata';
import { closeFoundation, type Foundation, openFoundation, readSettings, runOnce } from '@varsel/api';
import { keepLedger, LogKeys } from '@varsel/audit-ledger';
import { ledgerActs } from './organisation/ledger-acts.ts';
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

function partsOf(foundation: Foundation) {
  const { database, store, clock } = foundation;
  return { database, store, clock, acts: ledgerActs(foundation) };
}
