import { instant } from '@varsel/event-sourcing';
import { aPerson, FixedClock } from '@varsel/event-sourcing/testing';
import { Database, type TenantId, tenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tools/testing/database.ts';
import { Drafts } from './drafts.ts';

const place = { kind: 'incident-report', subject: 'new' };

describe('keep a draft', () => {
  const clock = new FixedClock(instant('2026-11-22T08:00:00Z'));
  const ada = aPerson();
  let test: TestDatabase;
  let database: Database;
  let drafts: Drafts;
  let tenant: TenantId;

  const save = (content: string, baseVersion: number) => drafts.save(tenant, ada, { ...place, content, baseVersion });

  beforeAll(async () => {
    test = await testDatabase();
    database = await Database.open({ url: test.url, entities: [] });
    drafts = new Drafts(database, clock);
  });
  beforeEach(() => {
    tenant = tenantId(crypto.randomUUID());
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it('gives it back as it was typed', async () => {
    await save('{"title":"æøå"}', 0);
    expect(await drafts.find(tenant, place.kind, place.subject)).toEqual({
      ...place,
      content: '{"title":"æøå"}',
      version: 1,
      editedAt: clock.now(),
      editedBy: ada.id,
    });
  });

  it('counts up with every change and stays with the same text', async () => {
    expect((await save('{"a":1}', 0)).draft.version).toBe(1);
    expect((await save('{"a":2}', 1)).draft.version).toBe(2);
    expect(await save('{"a":2}', 1)).toMatchObject({ kind: 'saved', draft: { version: 2 } });
  });

  it('loses neither text when two people save at once', async () => {
    const both = await Promise.all([save('{"a":"hers"}', 0), save('{"a":"his"}', 0)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
    const standing = await drafts.find(tenant, place.kind, place.subject);
    expect(both.every(({ draft }) => draft.content === standing?.content)).toBe(true);
  });

  it('is gone when it is thrown away, and can be begun again', async () => {
    await save('{"a":1}', 0);
    await drafts.discard(tenant, place.kind, place.subject);
    await drafts.discard(tenant, place.kind, place.subject);
    expect(await drafts.list(tenant, place.kind)).toEqual([]);
    expect((await save('{"a":2}', 1)).kind).toBe('saved');
  });

  it('is nobody else’s', async () => {
    await save('{"a":1}', 0);
    expect(await drafts.list(tenantId(crypto.randomUUID()), place.kind)).toEqual([]);
    expect(await drafts.list(tenant, place.kind)).toHaveLength(1);
  });
});
