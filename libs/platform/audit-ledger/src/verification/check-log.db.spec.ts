import type { TenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leafOf } from '@varsel/event-store';
import { SealedHouse } from '../testing/sealed-house.ts';
import { checkLog, type CheckReport } from './check-log.ts';

let house: SealedHouse;
beforeAll(async () => {
  house = await SealedHouse.build();
});
afterAll(() => house.close());

async function check(tenant: TenantId): Promise<CheckReport & { readonly steps: readonly number[] }> {
  const steps: number[] = [];
  const checking = checkLog(house.parts, tenant);
  for (;;) {
    const step = await checking.next();
    if (step.done === true) return { ...step.value, steps };
    steps.push(step.value);
  }
}

async function sealed(count: number): Promise<TenantId> {
  const tenant = await house.tenantWith(count);
  await house.sealer().sealNow(tenant);
  return tenant;
}

describe('recompute a log from what is stored', () => {
  it('tells how many events are intact, under how many heads, and since when', async () => {
    const tenant = await sealed(2_100);
    await house.append(tenant, 7);
    const report = await check(tenant);
    const [first] = await house.events(tenant);
    expect(report).toMatchObject({ events: 2_107, sealed: 2_100, heads: 3, fault: null, since: first?.at });
    expect(report.steps).toEqual([1_000, 2_000, 2_107]);
  });

  it('has nothing against a log that is empty, or was never sealed', async () => {
    expect(await check(await house.tenantWith(0))).toMatchObject({ events: 0, fault: null });
    expect(await check(await house.tenantWith(3))).toMatchObject({ events: 3, sealed: 0, heads: 0, fault: null });
  });

  it.each([
    ['data', `data = '{"number":8}'`],
    ['metadata', `meta = '{"shape":1,"actorId":"somebody else"}'`],
    ['type', `type = 'IncidentClosed'`],
    ['time', `at = at - interval '1 hour'`],
    ['stream', `stream = 'incident-another'`],
    ['leaf', `leaf = sha256('x')`],
  ])('names the event whose %s was altered, and the log is in alarm from then on', async (_, change) => {
    const tenant = await sealed(12);
    await house.tamper(`update event set ${change} where tenant = $1 and seq = 5`, [tenant]);
    expect(await check(tenant)).toMatchObject({ fault: { kind: 'altered', position: 5, until: 5 } });
    expect(await house.alarms(tenant)).toMatchObject([{ kind: 'altered', position: 5 }]);
    await house.append(tenant, 1);
    await house.sealer().sealNow(tenant);
    expect((await house.heads(tenant)).map(({ size }) => size)).toEqual([12]);
  });

  it('names between which heads an event was rewritten together with its leaf', async () => {
    const tenant = await sealed(4);
    await house.append(tenant, 3);
    await house.sealer().sealNow(tenant);
    const [victim] = (await house.events(tenant)).slice(5, 6);
    const forged = { ...victim, data: '{"number":99}' } as NonNullable<typeof victim>;
    await house.tamper('update event set data = $2, leaf = $3 where tenant = $1 and seq = 6', [
      tenant,
      forged.data,
      leafOf(forged),
    ]);
    expect(await check(tenant)).toMatchObject({ sealed: 4, fault: { kind: 'rewritten', position: 5, until: 7 } });
  });

  it.each([
    ['in the middle', 'seq = 5', { kind: 'missing', position: 5, until: 5 }],
    ['at the end', 'seq > 9', { kind: 'missing', position: 10, until: 12 }],
    ['all', 'true', { kind: 'missing', position: 1, until: 12 }],
  ])('names the events that are missing %s', async (_, which, fault) => {
    const tenant = await sealed(12);
    await house.tamper(`delete from event where tenant = $1 and ${which}`, [tenant]);
    expect((await check(tenant)).fault).toMatchObject(fault);
  });

  it('finds two events that changed places', async () => {
    const tenant = await sealed(12);
    await house.tamper(
      'update event set seq = case seq when 3 then 1004 else 1003 end where tenant = $1 and seq in (3, 4)',
      [tenant],
    );
    await house.tamper('update event set seq = seq - 1000 where tenant = $1 and seq > 1000', [tenant]);
    expect((await check(tenant)).fault).toMatchObject({ kind: 'altered', position: 3 });
  });

  it('finds a head that nobody signed', async () => {
    const tenant = await sealed(3);
    await house.tamper(
      `update log_head set note = replace(note, '— varsel-log ', '— varsel-log A') where tenant = $1`,
      [tenant],
    );
    expect((await check(tenant)).fault).toMatchObject({ kind: 'unsigned', position: 3 });
  });

  it('leaves what a restore declared as it stands, and still finds anything else', async () => {
    const tenant = await sealed(12);
    await house.tamper(`update event set data = '[]' where tenant = $1 and seq = 5`, [tenant]);
    await check(tenant);
    await house.told(tenant, 'LogRestored', { epoch: 2, damagedFrom: 5, damagedTo: 5 });
    await house.sealer().sealNow(tenant);
    expect(await check(tenant)).toMatchObject({ events: 13, sealed: 13, fault: null });
    await house.tamper(`update event set data = '{}' where tenant = $1 and seq = 5`, [tenant]);
    expect((await check(tenant)).fault).toMatchObject({ kind: 'rewritten', position: 1, until: 13 });
  });
});
