import { Failpoints, faults, upTo } from '@varsel/event-store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SealedHouse } from '../testing/sealed-house.ts';
import { checkLog } from '../verification/check-log.ts';

describe('fail at each statement of the sealer', () => {
  let house: SealedHouse;
  let failpoints: Failpoints;
  beforeAll(async () => {
    house = await SealedHouse.build();
    failpoints = new Failpoints(house.database);
  });
  afterAll(() => house.close());

  /** A log that was sealed before and has grown. */
  async function grown() {
    const tenant = await house.tenantWith(300);
    await house.sealer().sealNow(tenant);
    await house.append(tenant, 7);
    return { tenant, seal: () => house.sealer().sealNow(tenant) };
  }

  it('and the log goes on under one unbroken row of heads', async () => {
    const clean = await grown();
    const statements = await failpoints.count(clean.seal);
    expect(statements).toBeGreaterThan(8);
    for (const at of upTo(statements)) {
      for (const fault of faults) {
        const { tenant, seal } = await grown();
        await Promise.allSettled([failpoints.failing(at, fault, seal)]);
        // The pool may hold another connection that was lost with the first.
        for (let again = 0; again < 2; again += 1) await Promise.allSettled([seal()]);
        await seal();
        const heads = await house.heads(tenant);
        expect(
          heads.map(({ size }) => size),
          `statement ${at} ${fault}`,
        ).toEqual([300, 307]);
        expect(Buffer.from(heads[1]?.root ?? [])).toEqual(Buffer.from(await house.rootOver(tenant, 307)));
        expect(await house.alarms(tenant)).toEqual([]);
      }
    }
    const checking = checkLog(house.parts, clean.tenant);
    let step = await checking.next();
    while (step.done !== true) step = await checking.next();
    expect(step.value).toMatchObject({ events: 307, sealed: 307, fault: null });
  });
});
