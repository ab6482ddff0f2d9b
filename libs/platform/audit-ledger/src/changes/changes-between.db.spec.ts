import { type Instant, instant, instantOf } from '@varsel/event-sourcing';
import { Database, type TenantId, tenantId, TenantSession } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../../tools/testing/database.ts';
import { ActorNames } from '../history/actor-names.ts';
import { EventCatalogue } from '../history/event-catalogue.ts';
import { HistoryRow } from '../views/history.view.ts';
import { type ChangedRecord, ChangesBetween } from './changes-between.ts';

class Names extends ActorNames {
  override namesOf(): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(new Map());
  }
}

const named = (da: string, en: string) => ({ da, en });
const events = {
  CaseOpened: {
    standing: { of: 'case' },
    title: named('Sag åbnet', 'Case opened'),
    fields: { name: named('Navn', 'Name') },
  },
  CaseMoved: {
    standing: { of: 'case' },
    title: named('Sag flyttet', 'Case moved'),
    fields: { shelf: named('Hylde', 'Shelf') },
  },
};
const kind = (name: string) => ({
  ...{ name, title: named('Sag', 'Case'), initial: {}, evolve: (state: object) => state, events, acts: [] },
});
const areas = [
  { name: 'desk', title: named('Skranke', 'Desk'), aggregates: [kind('case')] },
  { name: 'cellar', title: named('Kælder', 'Cellar'), aggregates: [kind('box')] },
];
const begun = Date.parse('2026-10-01T00:00:00Z');
/** The event of this number is recorded so many seconds after the beginning. */
const at = (seq: number): Instant => instantOf(begun + seq * 1000);

const RECORDS = 600;
const EVENTS = 12_000;

/** 400 cases and 200 boxes, opened one after the other and then moved in turns; a foreign organisation does the same. */
const FILL = `
with n as (select generate_series(1, ${String(EVENTS)}) as seq),
told as (
  select seq, (seq - 1) % ${String(RECORDS)} as record, (seq - 1) / ${String(RECORDS)} as round,
    case when (seq - 1) % ${String(RECORDS)} < 400 then 'case' else 'box' end as category,
    timestamptz '2026-10-01T00:00:00Z' + seq * interval '1 second' as at
  from n
), logged as (
  insert into event (tenant, seq, stream, version, id, type, data, meta, leaf, at)
  select $1::uuid, seq, category || '-' || record, round + 1, gen_random_uuid(), 'X', '{}', '{}', decode(repeat('00', 32), 'hex'), at from told
), head as (
  insert into stream_head (tenant, seq, at) select $1::uuid, max(seq), max(at) from told
)
insert into history__v1 (tenant, key, seq, at, category, stream_id, version, type, act, actor_kind, actor_id, data)
select $1::uuid, lpad(seq::text, 12, '0'), seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), category, lpad(record::text, 4, '0'),
  round + 1, case when round = 0 then 'CaseOpened' else 'CaseMoved' end, 'Act', 'person', 'p',
  case when round = 0 then jsonb_build_object('name', $2 || record) else jsonb_build_object('shelf', 'H' || round) end from told`;

describe('tell what changed between two moments', () => {
  const changes = new ChangesBetween(new EventCatalogue(areas), new Names());
  const tenant = tenantId(crypto.randomUUID());
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await testDatabase();
    database = await Database.open({ url: test.url, entities: [HistoryRow] });
    const fill = (owner: TenantId, word: string) => database.inTenant(owner, (sql) => sql.query(FILL, [owner, word]));
    await fill(tenant, 'Sag ');
    await fill(tenantId(crypto.randomUUID()), 'Fremmed ');
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  async function reading<Told>(read: (session: TenantSession) => Promise<Told>): Promise<Told> {
    const session = new TenantSession(database, tenant);
    try {
      return await read(session);
    } finally {
      await session.close();
    }
  }
  const page = (
    from: Instant,
    to: Instant,
    { area, after, limit = 100 }: { area?: string; after?: string; limit?: number } = {},
  ) => reading((session) => changes.page(session, { from, to }, { area, after, limit }));
  const areasOf = (from: Instant, to: Instant) => reading((session) => changes.areas(session, { from, to }));

  it('counts records and events by area', async () => {
    expect(await areasOf(at(0), at(EVENTS))).toMatchObject([
      { name: 'desk', title: { da: 'Skranke' }, records: 400, events: 8_000 },
      { name: 'cellar', records: 200, events: 4_000 },
    ]);
  });

  it('begins after the first moment and ends with the second', async () => {
    const [only, ...others] = await page(at(RECORDS), at(RECORDS + 1));
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      ...{ category: 'case', id: '0000', name: 'Sag 0', isNew: false, events: 1, lastAt: at(RECORDS + 1) },
      acts: [{ title: { da: 'Sag flyttet' }, count: 1 }],
      changes: [{ field: 'shelf', label: { da: 'Hylde' }, before: null, after: 'H1' }],
    });
    expect(await page(at(RECORDS + 1), at(RECORDS + 1))).toEqual([]);
  });

  it('tells many events of a record as one change', async () => {
    const [first] = await page(at(2 * RECORDS), at(EVENTS), { limit: 1 });
    expect(first).toMatchObject({ events: 18, acts: [{ type: 'CaseMoved', count: 18 }] });
    expect(first?.changes).toMatchObject([{ field: 'shelf', before: 'H1', after: 'H19' }]);
  });

  it('calls a record new that was not there before', async () => {
    const [first] = await page(instant('2020-01-01T00:00:00Z'), at(EVENTS), { limit: 1 });
    expect(first).toMatchObject({
      isNew: true,
      changes: [{ field: 'name', before: null, after: 'Sag 0' }, { after: 'H19' }],
    });
  });

  it('gives every record once, page by page, area by area', async () => {
    const seen: ChangedRecord[] = [];
    for (let after: string | undefined; ;) {
      const next = await page(at(0), at(EVENTS), after === undefined ? {} : { after });
      seen.push(...next);
      after = next.at(-1)?.place;
      if (next.length < 100) break;
    }
    expect(new Set(seen.map(({ place }) => place)).size).toBe(RECORDS);
    expect(seen.map(({ area }) => area)).toEqual([
      ...Array<string>(400).fill('desk'),
      ...Array<string>(200).fill('cellar'),
    ]);
    expect(seen.some(({ name }) => name?.startsWith('Fremmed'))).toBe(false);
  });

  it('narrows to an area, and an area nobody knows holds nothing', async () => {
    expect((await page(at(0), at(EVENTS), { area: 'cellar', limit: 1 }))[0]).toMatchObject({ category: 'box' });
    expect(await page(at(0), at(EVENTS), { area: 'attic' })).toEqual([]);
  });
});
