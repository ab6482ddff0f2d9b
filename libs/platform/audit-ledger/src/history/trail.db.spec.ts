import { type Instant, instant } from '@varsel/event-sourcing';
import { ERASED } from '@varsel/event-store';
import { Database, type TenantId, tenantId, TenantSession } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../../tools/testing/database.ts';
import { historyKey, HistoryRow } from '../views/history.view.ts';
import { EventCatalogue } from './event-catalogue.ts';
import { ActorNames } from './actor-names.ts';
import { placeOf, Trail, type TrailFilter } from './trail.ts';

class Names extends ActorNames {
  override namesOf(): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(new Map([['person-1', 'Ada Holm']]));
  }
}

const title = { da: 'Sag', en: 'Case' };
const standing = { of: 'case' };
const events = {
  CaseOpened: { standing, title: { da: 'Sag åbnet', en: 'Case opened' }, fields: { name: { da: 'Navn', en: 'Name' } } },
  CaseRenamed: {
    standing,
    title: { da: 'Sag omdøbt', en: 'Case renamed' },
    fields: { name: { da: 'Navn', en: 'Name' } },
  },
  ContactsSet: {
    standing: { of: 'contacts', by: ['contacts'] },
    title: { da: 'Kontakter sat', en: 'Contacts set' },
    fields: {},
    names: { 'contacts.*.id': 'contacts.*.name' },
  },
  LetterReceived: { title: { da: 'Brev modtaget', en: 'Letter received' }, happened: 'on', fields: {} },
};
const kind = (name: string) => ({ name, title, initial: {}, evolve: (state: object) => state, events, acts: [] });
const letter = {
  ...kind('letter'),
  calledAfter: 'case',
  words: { unnamed: { guest: { da: 'En ukendt gæst', en: 'An unknown guest' } } },
};
const catalogue = new EventCatalogue([
  { name: 'desk', title, aggregates: [kind('case'), kind('box'), letter] },
  { name: 'cellar', title, aggregates: [kind('shelf')] },
]);

describe('read the history', () => {
  const trail = new Trail(catalogue, new Names());
  const tenant = tenantId(crypto.randomUUID());
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await testDatabase();
    database = await Database.open({ url: test.url, entities: [HistoryRow] });
    await write(tenant, 1, { type: 'CaseOpened', streamId: 'a', data: { name: 'Første' } });
    await write(tenant, 2, { type: 'CaseOpened', streamId: 'b', data: { name: '100 % sikker' } });
    await write(tenant, 3, { type: 'CaseRenamed', streamId: 'a', data: { name: 'Anden', reason: 'Forkert navn' } });
    await write(tenantId(crypto.randomUUID()), 1, { type: 'CaseOpened', streamId: 'a', data: { name: 'Fremmed' } });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  async function write(
    owner: TenantId,
    seq: number,
    { type, streamId, data, category = 'case' }: { type: string; streamId: string; data: object; category?: string },
  ): Promise<void> {
    const at = `2026-11-2${String(seq)}T08:00:00.000Z`;
    await database.inTenant(owner, (sql) =>
      sql.query(
        `insert into history__v1 (tenant, key, seq, at, category, stream_id, version, type, act, actor_kind, actor_id, data)
         values ($1, $2, $3, $4, $8, $5, $3, $6, 'Act', 'person', 'person-1', $7)`,
        [owner, historyKey(seq), seq, at, streamId, type, JSON.stringify(data), category],
      ),
    );
  }

  async function read(filter: TrailFilter = {}, asOf?: Instant) {
    const session = new TenantSession(database, tenant, { asOf });
    try {
      return await trail.page(session, filter, { limit: 10, after: undefined, order: 'DESC' });
    } finally {
      await session.close();
    }
  }

  it('tells who, what, why, before and after, newest first', async () => {
    const [newest] = await read();
    expect(newest).toMatchObject({
      actor: { kind: 'person', name: 'Ada Holm' },
      title: { da: 'Sag omdøbt' },
      reason: 'Forkert navn',
      changes: [
        { field: 'name', label: { da: 'Navn' }, before: 'Første', after: 'Anden' },
        { field: 'reason', before: null, after: 'Forkert navn' },
      ],
    });
  });

  it('is read on from where the last page ended', async () => {
    const session = new TenantSession(database, tenant);
    const page = await trail.page(session, {}, { limit: 10, after: historyKey(2), order: 'DESC' });
    await session.close();
    expect(page.map(({ seq }) => seq)).toEqual([1]);
  });

  it.each<[string, TrailFilter, readonly number[]]>([
    ['one record', { record: 'a' }, [3, 1]],
    ['one kind of thing', { types: ['CaseOpened'] }, [2, 1]],
    ['a period', { from: instant('2026-11-22T00:00:00Z'), to: instant('2026-11-22T23:00:00Z') }, [2]],
    ['words of a title, in Danish', { text: 'omdøbt' }, [3]],
    ['words of a title, in English', { text: 'OPENED' }, [2, 1]],
    ['words that were written, signs and all', { text: '100 %' }, [2]],
    ['words nobody wrote', { text: '100_%' }, []],
    ['somebody', { actor: 'person-1' }, [3, 2, 1]],
    ['somebody else', { actor: 'person-2' }, []],
    ['a part of the product', { area: 'desk' }, [3, 2, 1]],
    ['another part', { area: 'cellar' }, []],
    ['a part there is not', { area: 'payroll' }, []],
  ])('can be narrowed to %s', async (_, filter, expected) => {
    expect((await read(filter)).map(({ seq }) => seq)).toEqual(expected);
  });

  it('is as it was at a moment', async () => {
    expect((await read({}, instant('2026-11-21T12:00:00Z'))).map(({ seq }) => seq)).toEqual([1]);
  });

  it('is sorted by when things happened, where they say so, page by page', async () => {
    const other = tenantId(crypto.randomUUID());
    await write(other, 1, { type: 'CaseOpened', streamId: 'a', data: { name: 'Første' } });
    await write(other, 2, { type: 'LetterReceived', streamId: 'a', data: { on: '2026-11-20' } });
    await write(other, 3, { type: 'LetterReceived', streamId: 'a', data: { on: '2026-11-21T20:00:00.000Z' } });
    const page = async (after?: string) => {
      const session = new TenantSession(database, other);
      try {
        return await trail.page(session, {}, { limit: 2, after, order: 'DESC', by: 'happened' });
      } finally {
        await session.close();
      }
    };
    const first = await page();
    expect(first.map(({ seq, happened }) => [seq, happened])).toEqual([
      [3, '2026-11-21T20:00:00.000Z'],
      [1, null],
    ]);
    const last = first.at(-1);
    expect((await page(last && placeOf(last, 'happened'))).map(({ seq }) => seq)).toEqual([2]);
  });

  it('calls the records a fact speaks of by their names, as they were called at the moment', async () => {
    const other = tenantId(crypto.randomUUID());
    const box = crypto.randomUUID();
    await write(other, 1, { type: 'CaseOpened', streamId: box, data: { name: 'Kasse 7' } });
    await write(tenantId(crypto.randomUUID()), 1, { type: 'CaseOpened', streamId: box, data: { name: 'Fremmed' } });
    await write(other, 2, { type: 'CaseOpened', streamId: 'a', data: { boxes: [box, crypto.randomUUID()] } });
    const session = new TenantSession(database, other);
    const [entry] = await trail.page(session, {}, { limit: 1, after: undefined, order: 'DESC' });
    await session.close();
    expect(entry?.changes[0]?.words).toEqual([{ path: 'boxes.*', code: box, words: { da: 'Kasse 7', en: 'Kasse 7' } }]);
  });

  it('names contacts by what a fact said of them, says who is erased, and calls a record after the one it is of', async () => {
    const other = tenantId(crypto.randomUUID());
    const [box, ada, bo, ghost] = Array.from({ length: 4 }, () => crypto.randomUUID());
    const contacts = [
      { id: ada, name: 'Ada Holm' },
      { id: bo, name: ERASED },
    ];
    await write(other, 1, { type: 'CaseOpened', streamId: box ?? '', data: { name: 'Kasse 7' } });
    await write(other, 2, { type: 'ContactsSet', streamId: box ?? '', data: { contacts, title: 'Ikke kassens navn' } });
    const data = { case: box, to: [ada, bo], guest: ghost, other: ghost };
    await write(other, 3, { type: 'LetterSent', streamId: 'a', data, category: 'letter' });
    const told = async (order: 'ASC' | 'DESC') => {
      const session = new TenantSession(database, other);
      const page = await trail.page(session, { record: 'a' }, { limit: 1, after: undefined, order });
      await session.close();
      return page[0];
    };
    const entry = await told('DESC');
    expect(entry?.record.name).toBe('Kasse 7');
    expect(entry?.changes.flatMap(({ words }) => words.map(({ path, words: said }) => [path, said.da]))).toEqual([
      ['to.*', 'Ada Holm'],
      ['to.*', 'Slettet'],
      ['case', 'Kasse 7'],
      ['guest', 'En ukendt gæst'],
    ]);
    expect((await told('ASC'))?.record.name).toBe('Kasse 7');
  });

  it('is nobody else’s', async () => {
    expect(JSON.stringify(await read())).not.toContain('Fremmed');
  });
});
