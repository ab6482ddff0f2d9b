import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { closeFoundation, type Foundation, openFoundation, readSettings, runOnce, type Settings } from '@varsel/api';
import { Bundles, byOperator, LogKeys, RecordBundleExport, recordBundleExport } from '@varsel/audit-ledger';
import { isRejection } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import { ledgerActs } from './organisation/ledger-acts.ts';
import { tenantNamed } from './organisation/named.ts';

/** Words: the organisation's id or `demo`, the file, `complete` or `withheld`. */
await runOnce(async () => {
  const [organisation = '', out = '', disclosures] = process.argv.slice(2);
  if (organisation === '' || out === '') throw new Error('Say --organisation <id|demo> and --out <file>.');
  const settings = readSettings();
  const foundation = await openFoundation(settings);
  try {
    const tenant = await tenantNamed(foundation, organisation);
    const handedOut = disclosures === 'withheld' ? 'withheld' : 'complete';
    // What cannot be written is not put on record as taken away.
    await writeFile(draftOf(out), '', { mode: 0o600 });
    await onRecord(foundation, tenant, handedOut);
    const bundle = await bundlesOf(foundation, settings).write(tenant, handedOut);
    await save(bundle, out);
    process.stdout.write(`${out}\n`);
  } finally {
    await closeFoundation(foundation);
  }
});

/** Who takes the log away on the command line stands in it too, under the operator's name. */
async function onRecord(foundation: Foundation, tenant: TenantId, handedOut: 'complete' | 'withheld'): Promise<void> {
  const command = new RecordBundleExport({ personalTexts: handedOut === 'complete' ? 'readable' : 'withheld' });
  const context = byOperator(tenant, { key: randomUUID(), permission: 'ledger:export', clock: foundation.clock });
  const outcome = await ledgerActs(foundation).run(recordBundleExport, command, context);
  if (isRejection(outcome)) throw new Error(outcome.message.en);
}

/** Nothing is sealed here: the product does that within a second, after it has asked the witness. */
function bundlesOf({ database, store, keys: subjects, clock }: Foundation, { keysDir }: Settings): Bundles {
  const keys = LogKeys.load(keysDir);
  return new Bundles({ database, store, subjects, keys, clock, seal: () => Promise.resolve() });
}

function draftOf(out: string): string {
  return `${out}.part`;
}

/** Under its name only when it is whole. */
async function save(bundle: AsyncIterable<Uint8Array>, out: string): Promise<void> {
  const draft = draftOf(out);
  try {
    await pipeline(Readable.from(bundle), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
