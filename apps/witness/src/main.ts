import type { AddressInfo } from 'node:net';
import { NoteRefused, readVerifierKey, writeVerifierKey } from '@varsel/transparency-log';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ownSigner } from './own-key.ts';
import { WitnessProblem } from './problem.ts';
import { witnessServer } from './server.ts';
import { help, readWitnessSettings, type WitnessSettings } from './settings.ts';
import { Storage } from './storage.ts';
import { Witness } from './witness.ts';

try {
  const settings = readWitnessSettings(process.argv.slice(2));
  if (settings === 'help') process.stdout.write(`${help}\n`);
  else run(settings);
} catch (error) {
  if (!(error instanceof WitnessProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function run({ folder, host, port, name, logKeys }: WitnessSettings): void {
  for (const key of logKeys) refuseKey(key);
  if (logKeys.length === 0)
    process.stdout.write('No --log-key: only logs whose keys this witness learnt before are signed.\n');
  const storage = Storage.open(folder);
  const signer = ownSigner(folder, name, () => Math.floor(Date.now() / 1_000));
  const key = writeVerifierKey(signer.key);
  const server = witnessServer(new Witness(storage, signer, logKeys), `${key}\n`, (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  });
  server.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    storage.close();
    process.exit(1);
  });
  server.listen(port, host, () => {
    const { port: taken } = server.address() as AddressInfo;
    process.stdout.write(`Witness ${key}\nlistens on http://${host}:${String(taken)}\n`);
  });
  const stop = (): void => {
    server.close(() => {
      storage.close();
      process.exit(0);
    });
    server.closeAllConnections();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

/** What looks like a key must be one; anything else is a file, which may come later: it is said, in case it was a slip. */
function refuseKey(text: string): void {
  if (existsSync(text)) return;
  if (!/\+[0-9a-f]{8}\+/.test(text)) {
    process.stdout.write(`${resolve(text)} is not there yet: no log is signed by its keys before it is.\n`);
    return;
  }
  try {
    readVerifierKey(text);
  } catch (error) {
    if (error instanceof NoteRefused) throw new WitnessProblem(`--log-key ${text}: ${error.message}.`);
    throw error;
  }
}
