import { connect, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSecret, witnessSigner } from '@varsel/transparency-log';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PATIENCE, witnessServer } from './server.ts';
import { Storage } from './storage.ts';
import { Witness } from './witness.ts';

describe('a witness waits for nobody', () => {
  let folder: string;
  let storage: Storage;
  let server: Server;
  const faults: unknown[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'varsel-patience-'));
    storage = Storage.open(folder);
    const signer = witnessSigner('witness.test', newSecret(), () => 1_763_820_000);
    server = witnessServer(new Witness(storage, signer, []), 'about\n', (error) => faults.push(error), {
      requestTimeout: 150,
      connectionsCheckingInterval: 25,
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.close();
    server.closeAllConnections();
    storage.close();
    rmSync(folder, { recursive: true });
  });

  /** What the witness says before it hangs up on who has sent only this. */
  function hangsUpOn(sent: string): Promise<string> {
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      let said = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(sent));
      socket.setEncoding('utf8');
      socket.on('data', (part) => (said += String(part)));
      socket.on('error', reject);
      socket.on('close', () => {
        resolve(said);
      });
    });
  }

  it.each([
    ['the headers', 'POST /add-ch'],
    ['the body', 'POST /add-checkpoint HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nold'],
  ])('and hangs up on who does not finish %s, which is no fault of its own', async (_, sent) => {
    expect(await hangsUpOn(sent)).toMatch(/^HTTP\/1\.1 408 /);
    expect(faults).toEqual([]);
  });

  it('but answers who has finished', async () => {
    const request = 'POST /add-checkpoint HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\nold';
    expect(await hangsUpOn(request)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('looks often enough that ten seconds are about ten seconds', () => {
    const { requestTimeout, connectionsCheckingInterval } = PATIENCE;
    expect(requestTimeout).toBe(10_000);
    expect(requestTimeout / connectionsCheckingInterval).toBeGreaterThanOrEqual(10);
  });
});
