import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openNote, readVerifierKey, signRotation, writeVerifierKey } from '@varsel/transparency-log';
import { instantOf } from '@varsel/event-sourcing';
import { leafOf } from '@varsel/event-store';
import type { TenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningWitness, startWitness } from '../../../../../tools/testing/witness.ts';
import { LogKeys } from '../keys/log-keys.ts';
import { SealedHouse } from '../testing/sealed-house.ts';
import { checkLog } from '../verification/check-log.ts';
import { lastWitnessed, witnessedBefore } from './witnessed.ts';
import { WitnessLine } from './witness-line.ts';
import { WitnessRunner } from './witness-runner.ts';

let house: SealedHouse;
let witness: RunningWitness;
beforeAll(async () => {
  house = await SealedHouse.build();
  witness = await startWitness({ logKeys: [writeVerifierKey(house.keys.current.key)] });
});
afterAll(async () => {
  await witness.remove();
  await house.close();
});

function runner(keys: LogKeys = house.keys): WitnessRunner {
  const { parts } = house;
  return new WitnessRunner({
    ...parts,
    keys,
    line: new WitnessLine(witness.url),
    witness: readVerifierKey(witness.key),
  });
}

/** A sealer that asks the witness first, as the worker's does. */
const sealer = () => house.sealer({ beforeFirst: (tenant) => runner().compare(tenant) });

const witnessed = (tenant: TenantId, epoch = 1) =>
  house.database.inTenant(tenant, (sql) => lastWitnessed(sql, tenant, epoch));

describe('show every new head to the witness', () => {
  it('keeps its signature, as the log grows', async () => {
    const tenant = await house.tenantWith(300);
    for (const size of [300, 301, 601]) {
      await sealer().sealNow(tenant);
      expect(await runner().round()).toBe(true);
      expect(await witnessed(tenant)).toMatchObject([{ size, witness: witness.key }]);
      await house.append(tenant, size === 300 ? 1 : 300);
    }
  });

  it('goes on where the answer of the witness was lost', async () => {
    const tenant = await house.tenantWith(10);
    await sealer().sealNow(tenant);
    const answerLost = new (class extends WitnessLine {
      override async submit(submission: Parameters<WitnessLine['submit']>[0]): Promise<never> {
        await super.submit(submission);
        throw new Error('the line broke');
      }
    })(witness.url);
    const { parts } = house;
    await new WitnessRunner({ ...parts, line: answerLost, witness: readVerifierKey(witness.key) }).round();
    expect(await witnessed(tenant)).toEqual([]);
    await house.append(tenant, 5);
    await sealer().sealNow(tenant);
    await runner().round();
    expect(await witnessed(tenant)).toMatchObject([{ size: 15 }]);
    expect(await house.alarms(tenant)).toEqual([]);
  });

  it('goes on there, too, where the clock that seals is behind the one that records', async () => {
    const tenant = await house.tenantWith(5);
    const behind = { now: () => instantOf(Date.now() - 10_000) };
    await house.sealer({ clock: behind }).sealNow(tenant);
    await runner().round();
    await house.tamper('delete from log_witnessed where tenant = $1', [tenant]);
    await house.append(tenant, 1);
    await house.sealer({ clock: behind }).sealNow(tenant);
    await runner().round();
    expect(await house.alarms(tenant)).toEqual([]);
    expect(await witnessed(tenant)).toMatchObject([{ size: 6 }]);
  });

  it('waits for a witness that is away, and says so', async () => {
    const tenant = await house.tenantWith(1);
    await house.sealer().sealNow(tenant);
    const { parts } = house;
    const nobody = new WitnessRunner({
      ...parts,
      line: new WitnessLine('http://127.0.0.1:1'),
      witness: readVerifierKey(witness.key),
    });
    house.problems.length = 0;
    expect(await nobody.round()).toBe(false);
    await nobody.compare(tenant);
    expect(house.problems.map(({ error }) => String(error))).toEqual([
      expect.stringContaining('does not answer'),
      expect.stringContaining('does not answer'),
    ]);
    expect(await house.alarms(tenant)).toEqual([]);
  });

  it('takes no signature that is not the witness’s', async () => {
    const tenant = await house.tenantWith(1);
    await house.sealer().sealNow(tenant);
    const other = await startWitness({ logKeys: [writeVerifierKey(house.keys.current.key)] });
    const { parts } = house;
    const deceived = new WitnessRunner({
      ...parts,
      line: new WitnessLine(other.url),
      witness: readVerifierKey(witness.key),
    });
    house.problems.length = 0;
    await deceived.round();
    expect(house.problems).toContainEqual(expect.objectContaining({ tenant, fault: undefined }));
    expect(await witnessed(tenant)).toEqual([]);
    await other.remove();
  });
});

describe('keep nothing of an answer but the one line that was asked for', () => {
  const ofLog = `— varsel-log ${Buffer.alloc(68).toString('base64')}`;
  it.each([
    ['a line of the log beside its own', (line: string) => `${line}\n${ofLog}`],
    ['its line twice', (line: string) => `${line}\n${line}`],
    ['a line of somebody else', () => ofLog],
    ['more than any answer has', (line: string) => `${line}\n${'x'.repeat(70_000)}`],
  ])('not %s', async (_, answer) => {
    const tenant = await house.tenantWith(1);
    await house.sealer().sealNow(tenant);
    const front = createServer((request, response) => {
      void relayed(request, witness.url).then(({ status, text }) => {
        response.writeHead(status).end(status === 200 && request.method === 'POST' ? answer(text.trimEnd()) : text);
      });
    }).listen(0, '127.0.0.1');
    await once(front, 'listening');
    const { port } = front.address() as AddressInfo;
    const line = new WitnessLine(`http://127.0.0.1:${String(port)}`);
    await new WitnessRunner({ ...house.parts, line, witness: readVerifierKey(witness.key) }).round();
    expect(await witnessed(tenant)).toEqual([]);
    front.closeAllConnections();
    front.close();
  });
});

async function relayed(request: IncomingMessage, to: string) {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  const body = Buffer.concat(pieces);
  const asked = { method: request.method ?? 'GET', ...(body.length === 0 ? {} : { body }) };
  const response = await fetch(`${to}${request.url ?? ''}`, asked);
  return { status: response.status, text: await response.text() };
}

describe('notice that the database is an older or another one', () => {
  /** The database as a backup of 20 events would bring it back, sealed and all. */
  async function broughtBack(tenant: TenantId): Promise<void> {
    await house.tamper('delete from event where tenant = $1 and seq > 20', [tenant]);
    await house.tamper('update stream_head set seq = 20 where tenant = $1', [tenant]);
    await unsealed(tenant);
  }

  async function unsealed(tenant: TenantId): Promise<void> {
    for (const table of ['log_head', 'log_block', 'log_witnessed', 'log_standing'])
      await house.tamper(`delete from ${table} where tenant = $1`, [tenant]);
  }

  async function restoredFrom(count: number, sealed: 'sealed' | 'unsealed' = 'sealed'): Promise<TenantId> {
    const tenant = await house.tenantWith(count);
    await sealer().sealNow(tenant);
    await runner().round();
    await broughtBack(tenant);
    if (sealed === 'sealed') await house.sealer().sealNow(tenant);
    return tenant;
  }

  it('before it seals one event more: the loss is told by position', async () => {
    const tenant = await restoredFrom(30);
    await house.append(tenant, 1);
    await sealer().sealNow(tenant);
    expect(await house.alarms(tenant)).toMatchObject([{ kind: 'shorter', position: 21, until: 30, knownSize: 30 }]);
    expect((await house.heads(tenant)).map(({ size }) => size)).toEqual([20]);
  });

  it('where the backup is from before the first head, and where it has events that no head here covers', async () => {
    const tenant = await restoredFrom(30, 'unsealed');
    await house.append(tenant, 15);
    await sealer().sealNow(tenant);
    expect(await house.alarms(tenant)).toMatchObject([{ kind: 'shorter', position: 21, until: 30, knownSize: 30 }]);
    expect(await house.heads(tenant)).toEqual([]);
  });

  it('and not when every event the witness saw is there, sealed here or not', async () => {
    const tenant = await house.tenantWith(30);
    await sealer().sealNow(tenant);
    await runner().round();
    await unsealed(tenant);
    await sealer().sealNow(tenant);
    expect(await house.alarms(tenant)).toEqual([]);
    expect((await house.heads(tenant)).map(({ size }) => size)).toEqual([30]);
  });

  it('when it has grown past what the witness knows', async () => {
    const tenant = await restoredFrom(30);
    await house.append(tenant, 40);
    await house.sealer().sealNow(tenant);
    await runner().round();
    expect(await house.alarms(tenant)).toMatchObject([{ kind: 'shorter', position: 21, until: 30, knownSize: 30 }]);
    expect(await witnessed(tenant)).toEqual([]);
  });

  it('when an insider has altered an event, and its leaf, and every head over it', async () => {
    const tenant = await house.tenantWith(30);
    await sealer().sealNow(tenant);
    await runner().round();
    const event = (await house.events(tenant)).find(({ seq }) => seq === 12);
    if (event === undefined) throw new Error('No twelfth event');
    const data = '{"number":99}';
    const leaf = Buffer.from(leafOf({ ...event, data }));
    await house.tamper('update event set data = $2, leaf = $3 where tenant = $1 and seq = 12', [tenant, data, leaf]);
    await unsealed(tenant);
    await house.append(tenant, 1);
    await house.sealer().sealNow(tenant);
    expect(await house.alarms(tenant)).toEqual([]);
    await runner().round();
    expect(await house.alarms(tenant)).toMatchObject([{ kind: 'forked', position: 1, until: 30, knownSize: 30 }]);
    expect(await witnessed(tenant)).toEqual([]);
  });

  it('is witnessed again, under its new name, when the restore is on record', async () => {
    const tenant = await restoredFrom(30);
    await sealer().sealNow(tenant);
    await house.told(tenant, 'LogRestored', { epoch: 2, damagedFrom: null, damagedTo: null });
    await sealer().sealNow(tenant);
    await runner().round();
    expect(await witnessed(tenant, 2)).toMatchObject([{ size: 21 }]);
    expect(await house.alarms(tenant)).toEqual([]);
  });

  it.each([
    ['asks it before it seals', () => sealer()],
    ['seals before it asks', () => house.sealer()],
  ])('a second time from the same backup, whether it %s: the first restore is lost, too', async (_, sealing) => {
    const tenant = await restoredFrom(30);
    await sealer().sealNow(tenant);
    await house.told(tenant, 'LogRestored', { epoch: 2, damagedFrom: null, damagedTo: null });
    await house.append(tenant, 5);
    await sealer().sealNow(tenant);
    await runner().round();
    expect(await witnessed(tenant, 2)).toMatchObject([{ size: 26 }]);
    await broughtBack(tenant);
    await sealer().sealNow(tenant);
    await house.append(tenant, 1);
    await sealer().sealNow(tenant);
    await house.told(tenant, 'LogRestored', { epoch: 2, damagedFrom: null, damagedTo: null });
    await sealing().sealNow(tenant);
    await runner().round();
    expect(await house.alarms(tenant)).toMatchObject([{ kind: 'shorter', position: 21, until: 26, knownSize: 26 }]);
  });

  it('keeps what the witness saw before the restore, until it has signed again', async () => {
    const tenant = await house.tenantWith(5);
    await sealer().sealNow(tenant);
    await runner().round();
    await house.tamper("update event set data = data || ' ' where tenant = $1 and seq = 3", [tenant]);
    for await (const read of checkLog(house.parts, tenant)) expect(read).toBeGreaterThan(0);
    await house.told(tenant, 'LogRestored', { epoch: 2, damagedFrom: 3, damagedTo: 3 });
    await sealer().sealNow(tenant);
    const before = () => house.database.inTenant(tenant, (sql) => witnessedBefore(sql, tenant, 2));
    expect(await before()).toMatchObject([{ epoch: 1, size: 5, witness: witness.key }]);
    await runner().round();
    expect(await before()).toEqual([]);
  });
});

describe('hand the log to its next key', () => {
  it('signs with the new key from the event on, and the witness follows', async () => {
    const mine = await SealedHouse.build();
    const beside = await startWitness({ logKeys: [writeVerifierKey(mine.keys.current.key)] });
    const { parts } = mine;
    const show = () =>
      new WitnessRunner({ ...parts, line: new WitnessLine(beside.url), witness: readVerifierKey(beside.key) }).round();
    const tenant = await mine.tenantWith(3);
    await mine.sealer().sealNow(tenant);
    await show();
    const old = mine.keys.current;
    const next = mine.keys.begin();
    await mine.append(tenant, 1);
    await mine.sealer().sealNow(tenant);
    const [from, to] = [writeVerifierKey(old.key), writeVerifierKey(next.key)];
    await mine.told(tenant, 'LogKeyRotated', { from, to, note: signRotation(`varsel/log/${tenant}`, old, next) });
    await mine.sealer().sealNow(tenant);
    mine.keys.retireOthers();
    await mine.append(tenant, 1);
    await mine.sealer().sealNow(tenant);
    expect(await show()).toBe(true);
    const heads = await mine.heads(tenant);
    const signers = heads.map(({ size, note }) => [
      size,
      openNote(note, LogKeys.load(mine.folder).known).signatures[0]?.key.id,
    ]);
    expect(signers).toEqual([
      [3, old.key.id],
      [4, old.key.id],
      [5, next.key.id],
      [6, next.key.id],
    ]);
    expect(LogKeys.load(mine.folder).signer(from)).toBeUndefined();
    expect(await mine.database.inTenant(tenant, (sql) => lastWitnessed(sql, tenant, 1))).toMatchObject([{ size: 6 }]);
    await beside.remove();
    await mine.close();
  });

  it('follows no rotation that only one key signed', async () => {
    const tenant = await house.tenantWith(1);
    await house.sealer().sealNow(tenant);
    const from = writeVerifierKey(house.keys.current.key);
    await house.told(tenant, 'LogKeyRotated', { from, to: from, note: 'signed by nobody' });
    await house.sealer().sealNow(tenant);
    expect((await house.standing(tenant))?.key).toBe(from);
  });
});
