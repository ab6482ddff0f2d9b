import 'reflect-metadata';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { closeFoundation, type Foundation, openFoundation, readSettings, runOnce, type Settings } from '@varsel/api';
import { Bundles, LogKeys } from '@varsel/audit-ledger';
import { tenantNamed } from './organisation/named.ts';

/** Words: the organisation's id or `demo`, the file, `complete` or `withheld`. */
await runOnce(async () => {
  const [organisation = '', out = '', disclosures] = process.argv.slice(2);
  if (organisation === '' || out === '') throw new Error('Say --organisation <id|demo> and --out <file>.');
  const settings = readSettings();
  const foundation = await openFoundation(settings);
  try {
    const tenant = await tenantNamed(foundation, organisation);
    const bundle = await bundlesOf(foundation, settings).write(
      tenant,
      disclosures === 'withheld' ? 'withheld' : 'complete',
    );
    await save(bundle, out);
    process.stdout.write(`${out}\n`);
  } finally {
    await closeFoundation(foundation);
  }
});

/** Nothing is sealed here: the product does that within a second, after it has asked the witness. */
function bundlesOf({ database, store, keys: subjects, clock }: Foundation, { keysDir }: Settings): Bundles {
  const keys = LogKeys.load(keysDir);
  return new Bundles({ database, store, subjects, keys, clock, seal: () => Promise.resolve() });
}

/** Under its name only when it is whole. */
async function save(bundle: AsyncIterable<Uint8Array>, out: string): Promise<void> {
  const draft = `${out}.part`;
  try {
    await pipeline(Readable.from(bundle), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
