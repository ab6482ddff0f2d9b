import { createHmac } from 'node:crypto';
import { createActs, EventCodec, MemorySubjectKeys } from '@varsel/event-store';
import { openNote, writeVerifierKey } from '@varsel/transparency-log';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditLedgerModule } from '../audit-ledger.module.ts';
import { auditLog } from '../audit-log/audit-log.ts';
import { LogKeys } from '../keys/log-keys.ts';
import { SealedHouse } from '../testing/sealed-house.ts';
import { checkLog } from '../verification/check-log.ts';
import { LedgerUpkeep } from './ledger-upkeep.ts';

let house: SealedHouse;
const said: string[] = [];
const say = (line: string): void => void said.push(line);
beforeEach(async () => {
  house = await SealedHouse.build();
  said.length = 0;
});
afterEach(() => house.close());

function upkeep(): LedgerUpkeep {
  const { parts } = house;
  const codec = new EventCodec([auditLog], new MemorySubjectKeys());
  const digestKey = (tenant: string) => createHmac('sha256', 'test').update(tenant).digest();
  const acts = createActs({ store: house.store, codec, digestKey, contexts: [AuditLedgerModule.context] });
  return new LedgerUpkeep({ ...parts, acts, sealer: house.sealer() });
}

describe('change the key of every log', () => {
  it('records it in each log, signed by both, and forgets the old secret', async () => {
    const tenants = [await house.tenantWith(3), await house.tenantWith(1)];
    await house.sealer().sweep();
    const old = house.keys.current.key;
    await upkeep().rotateKey(say);
    const next = LogKeys.load(house.folder).current.key;
    expect(next.id).not.toBe(old.id);
    for (const tenant of tenants) {
      const own = (await house.events(tenant)).filter(({ type }) => type === 'LogKeyRotated');
      expect(own.map(({ data }) => JSON.parse(data) as object)).toMatchObject([
        { from: writeVerifierKey(old), to: writeVerifierKey(next) },
      ]);
      const last = (await house.heads(tenant)).at(-1);
      expect(openNote(last?.note ?? '', [next]).signatures).toHaveLength(1);
    }
    expect(LogKeys.load(house.folder).signer(writeVerifierKey(old))).toBeUndefined();
    expect(said.at(-2)).toContain(writeVerifierKey(next));
  });

  it('finishes what was interrupted, with the key that was begun', async () => {
    const tenant = await house.tenantWith(1);
    await house.sealer().sealNow(tenant);
    const begun = house.keys.begin();
    await upkeep().rotateKey(say);
    expect(LogKeys.load(house.folder).current.key.id).toBe(begun.key.id);
    expect((await house.standing(tenant))?.key).toBe(writeVerifierKey(begun.key));
    expect(LogKeys.load(house.folder).isRotating).toBe(false);
  });

  it('keeps the old secret for a log in alarm, and lets it go at the next run', async () => {
    const tenant = await house.tenantWith(5);
    await house.sealer().sealNow(tenant);
    await house.tamper(`update event set data = '[]' where tenant = $1 and seq = 5`, [tenant]);
    await house.append(tenant, 1);
    await house.sealer().sealNow(tenant);
    await upkeep().rotateKey(say);
    expect(said[0]).toContain(`${tenant}: the log is in alarm`);
    expect(LogKeys.load(house.folder).isRotating).toBe(true);
    expect(await upkeep().restored('all', 'Rettet uden om systemet', say)).toBe(1);
    await upkeep().rotateKey(say);
    expect(LogKeys.load(house.folder).isRotating).toBe(false);
  });
});

describe('tell and settle how the logs stand', () => {
  it('gives a line for each, and says when one is in alarm', async () => {
    const tenant = await house.tenantWith(20);
    await house.sealer().sealNow(tenant);
    expect(await upkeep().status(say)).toBe(true);
    expect(said).toEqual([expect.stringContaining(`${tenant}: 20 events, sealed to 20`)]);
    await house.tamper('delete from event where tenant = $1 and seq > 15', [tenant]);
    await house.tamper('update stream_head set seq = 15 where tenant = $1', [tenant]);
    await house.sealer().sealNow(tenant);
    expect(await upkeep().status(say)).toBe(false);
    expect(said.at(-1)).toContain('IN ALARM: missing from 16 to 20');
  });

  it('tells no loss where what was missing is there again', async () => {
    const tenant = await house.tenantWith(10);
    await house.sealer().sealNow(tenant);
    await house.tamper('create table kept as select * from event where tenant = $1 and seq between 6 and 10', [tenant]);
    await house.tamper('delete from event where tenant = $1 and seq between 6 and 8', [tenant]);
    for await (const read of checkLog(house.parts, tenant)) expect(read).toBeGreaterThan(0);
    expect(await house.alarms(tenant)).toMatchObject([{ kind: 'missing' }]);
    await house.tamper('insert into event select * from kept on conflict do nothing', []);
    expect(await upkeep().restored([tenant], 'Hændelserne er lagt tilbage', say)).toBe(1);
    expect(said.at(-1)).toContain('nothing is lost');
    const [restored] = (await house.events(tenant)).filter(({ type }) => type === 'LogRestored');
    expect(JSON.parse(restored?.data ?? '{}')).toMatchObject({ keptSize: 10, lastKnownSize: 10, lostFrom: null });
    expect(await house.alarms(tenant)).toEqual([]);
  });

  it('records the loss by position, once', async () => {
    const tenant = await house.tenantWith(20);
    await house.sealer().sealNow(tenant);
    await house.tamper('delete from event where tenant = $1 and seq > 15', [tenant]);
    await house.tamper('update stream_head set seq = 15 where tenant = $1', [tenant]);
    await house.sealer().sealNow(tenant);
    expect(await upkeep().restored([tenant], 'Disken gik i stykker', say)).toBe(1);
    expect(said.at(-1)).toContain('events 16 to 20 are lost');
    const [event] = (await house.events(tenant)).slice(-1);
    expect(event).toMatchObject({ seq: 16, type: 'LogRestored', stream: `audit_log-${tenant}` });
    expect(JSON.parse(event?.data ?? '{}')).toMatchObject({ epoch: 2, lostFrom: 16, lostTo: 20, keptSize: 15 });
    expect((await house.heads(tenant, 2)).map(({ size }) => size)).toEqual([16]);
    expect(await upkeep().restored([tenant], 'Igen', say)).toBe(0);
  });
});
