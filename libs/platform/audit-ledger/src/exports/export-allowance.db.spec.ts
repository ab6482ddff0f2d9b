import { instant } from '@varsel/event-sourcing';
import { FixedClock } from '@varsel/event-sourcing/testing';
import { Database, tenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../../tools/testing/database.ts';
import { ExportAllowance } from './export-allowance.ts';

describe('bound the exports of a day', () => {
  const clock = new FixedClock(instant('2026-11-22T08:00:00Z'));
  let test: TestDatabase;
  let database: Database;
  let allowance: ExportAllowance;

  beforeAll(async () => {
    test = await testDatabase();
    database = await Database.open({ url: test.url, entities: [] });
    allowance = new ExportAllowance(database, clock, { ofOne: 3, ofOrganisation: 5 });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const takeMany = (tenant: ReturnType<typeof tenantId>, actor: string, times: number) =>
    Promise.all(Array.from({ length: times }, () => allowance.take(tenant, actor)));
  const allowed = (outcomes: readonly unknown[]) => outcomes.filter((outcome) => outcome === undefined).length;

  it('lets so many of one through also when they come at once, says when there are more, and counts no refusal', async () => {
    const tenant = tenantId(crypto.randomUUID());
    const outcomes = await takeMany(tenant, 'eva', 7);
    expect(allowed(outcomes)).toBe(3);
    clock.advance(60_000);
    const held = await allowance.take(tenant, 'eva');
    expect(held).toMatchObject({ retryAfterSeconds: 24 * 3_600 - 60, rejection: { code: 'EXPORTS_TOO_MANY' } });
    expect(held?.rejection.message.da).toContain('23. november 2026 kl. 09.00');
    expect(await allowance.take(tenant, 'ada')).toBeUndefined();
    clock.advance(24 * 3_600_000 - 60_000);
    expect(await allowance.take(tenant, 'eva')).toBeUndefined();
  });

  it('bounds an organisation in all, and nobody else with it', async () => {
    const [mine, other] = [tenantId(crypto.randomUUID()), tenantId(crypto.randomUUID())];
    expect(allowed([...(await takeMany(mine, 'eva', 3)), ...(await takeMany(mine, 'ada', 3))])).toBe(5);
    expect(allowed(await takeMany(other, 'eva', 3))).toBe(3);
  });
});
