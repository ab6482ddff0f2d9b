import { type Actor, instant } from '@varsel/event-sourcing';
import { aPerson, FixedClock } from '@varsel/event-sourcing/testing';
import { Database, type TenantId, tenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tools/testing/database.ts';
import { Drafts, type Saved } from './drafts.ts';

const place = { kind: 'incident-report', subject: 'new' };

describe('keep a draft', () => {
  const clock = new FixedClock(instant('2026-11-22T08:00:00Z'));
  const ada = aPerson();
  let test: TestDatabase;
  let database: Database;
  let drafts: Drafts;
  let tenant: TenantId;

  const put = (subject: string, content: string, baseVersion = 0) =>
    drafts.save(tenant, ada, { ...place, subject, content, baseVersion });
  const save = async (content: string, baseVersion: number): Promise<Saved> => {
    const saved = await put(place.subject, content, baseVersion);
    if (saved.kind === 'refused') throw new Error(saved.rejection.code);
    return saved;
  };
  const fill = (drafts: number, bytes: number) =>
    database.inTenant(tenant, (sql) =>
      sql.query(
        `insert into draft (tenant, kind, subject, content, version, edited_at, edited_by)
         select $1, 'another-kind', n::text, '"' || repeat('x', $3 - 2) || '"', 1, '2026-11-22T08:00:00Z', 'x'
         from generate_series(1, $2::int) n`,
        [tenant, drafts, bytes],
      ),
    );

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
    expect(await drafts.list(tenant, place.kind, 'with-contents')).toEqual([]);
    expect((await save('{"a":2}', 1)).kind).toBe('saved');
  });

  it('is nobody else’s', async () => {
    await save('{"a":1}', 0);
    expect(await drafts.list(tenantId(crypto.randomUUID()), place.kind, 'with-contents')).toEqual([]);
    expect(await drafts.list(tenant, place.kind, 'with-contents')).toHaveLength(1);
  });

  it('is listed with its content only where that is asked for', async () => {
    await save('{"a":1}', 0);
    expect(await drafts.list(tenant, place.kind, 'without')).toMatchObject([{ version: 1, content: '' }]);
    expect(await drafts.list(tenant, place.kind, 'with-contents')).toMatchObject([{ content: '{"a":1}' }]);
  });

  it('is listed for whoever saved it last, with its size and not its words, and for nobody else', async () => {
    const bo: Actor = { kind: 'person', id: 'bo', permissions: new Set() };
    await save('{"a":"æ"}', 0);
    await drafts.save(tenant, bo, { ...place, subject: 'his', content: '{"b":1}', baseVersion: 0 });
    expect(await drafts.listOf(tenant, ada.id)).toEqual([
      { ...place, version: 1, bytes: 10, editedAt: clock.now(), editedBy: ada.id },
    ]);
    expect(await drafts.listOf(tenantId(crypto.randomUUID()), ada.id)).toEqual([]);
    expect(await drafts.kept(tenant)).toEqual({ drafts: 2, bytes: 17 });
    await drafts.save(tenant, bo, { ...place, content: '{"a":"o"}', baseVersion: 1 });
    expect(await drafts.listOf(tenant, ada.id)).toEqual([]);
    expect((await drafts.listOf(tenant, 'bo')).map(({ subject }) => subject).toSorted()).toEqual(['his', 'new']);
  });

  it('has room beside 499 others and not beside 500; what stands is changed all the same', async () => {
    await fill(499, 100);
    expect((await put('new', '{"a":1}')).kind).toBe('saved');
    expect(await put('one-more', '{"a":1}')).toMatchObject({ kind: 'refused', rejection: { code: 'DRAFTS_FULL' } });
    expect((await put('new', '{"a":"longer"}', 1)).kind).toBe('saved');
    await drafts.discard(tenant, place.kind, 'new');
    expect((await put('one-more', '{"a":1}')).kind).toBe('saved');
  });

  it('is refused beyond 8 MB in all; what stands is kept and can be shortened', async () => {
    await fill(127, 65_536);
    expect((await put('new', JSON.stringify('y'.repeat(60_000)))).kind).toBe('saved');
    expect((await put('one-more', JSON.stringify('y'.repeat(10_000)))).kind).toBe('refused');
    expect((await put('new', JSON.stringify('y'.repeat(65_534)), 1)).kind).toBe('saved');
    expect((await put('one-more', '1')).kind).toBe('refused');
    expect((await put('new', '"short"', 2)).kind).toBe('saved');
    expect((await put('one-more', '1')).kind).toBe('saved');
  });

  it('is counted for each organisation alone, and exactly when many save at once', async () => {
    await fill(497, 100);
    const kinds = (await Promise.all(Array.from({ length: 6 }, (_, n) => put(`s${String(n)}`, '1')))).map(
      (s) => s.kind,
    );
    expect(kinds.filter((kind) => kind === 'saved')).toHaveLength(3);
    tenant = tenantId(crypto.randomUUID());
    expect((await put('new', '1')).kind).toBe('saved');
  });
});
