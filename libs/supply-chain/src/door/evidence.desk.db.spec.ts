import { instant } from '@varsel/event-sourcing';
import { FixedClock } from '@varsel/event-sourcing/testing';
import { Database, type TenantId, tenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tools/testing/database.ts';
import { EvidenceDesk } from './evidence.desk.ts';
import { evidenceLimits } from './evidence-limits.ts';

const round = 'round-1';
const megabyte = 1_048_576;

describe('the files of one questionnaire', () => {
  let test: TestDatabase;
  let database: Database;
  let clock: FixedClock;
  let desk: EvidenceDesk;
  let tenant: TenantId;

  beforeAll(async () => {
    test = await testDatabase();
    database = await Database.open({ url: test.url, entities: [] });
  });
  beforeEach(() => {
    clock = new FixedClock(instant('2026-11-22T08:00:00Z'));
    desk = new EvidenceDesk(database, clock);
    tenant = tenantId(crypto.randomUUID());
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  const add = async (sha256: string, bytes: number): Promise<void> => {
    const stored = { sha256: sha256.repeat(64), name: 'a.txt', type: 'text/plain', sizeBytes: bytes };
    const whose = { assessment: round, respondent: crypto.randomUUID() };
    await desk.add(tenant, whose, { ...stored, uploadedBy: '', uploadedAt: clock.now() });
  };

  it('fill their room to the last byte and no further; another questionnaire has its own', async () => {
    await add('a', evidenceLimits.bytes - megabyte);
    expect(await desk.reserve(tenant, round, megabyte + 1)).toBeUndefined();
    expect(await desk.reserve(tenant, round, megabyte)).toBeDefined();
    expect(await desk.reserve(tenant, 'round-2', megabyte + 1)).toBeDefined();
  });

  it('are at most fifty', async () => {
    const places = await Promise.all(Array.from({ length: 60 }, () => desk.reserve(tenant, round, 1)));
    expect(places.filter((place) => place !== undefined)).toHaveLength(evidenceLimits.files);
  });

  it('leave the last room to one of those that come at once, and give it back', async () => {
    await add('a', evidenceLimits.bytes - megabyte);
    const places = await Promise.all([1, 2, 3].map(() => desk.reserve(tenant, round, megabyte)));
    const [room] = places.filter((place) => place !== undefined);
    expect(places.filter((place) => place !== undefined)).toHaveLength(1);
    await desk.release(tenant, room ?? '');
    expect(await desk.reserve(tenant, round, megabyte)).toBeDefined();
  });

  it('have their room back a quarter of an hour after an upload that died', async () => {
    await desk.reserve(tenant, round, evidenceLimits.bytes);
    expect(await desk.reserve(tenant, round, 1)).toBeUndefined();
    clock.advance(15 * 60_000 + 1);
    expect(await desk.reserve(tenant, round, 1)).toBeDefined();
  });
});
