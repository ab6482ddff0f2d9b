import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeFoundation, contexts, type Foundation, openFoundation, readSettings } from '@varsel/api';
import { type Actor, type CommandContext, instant, isRejection } from '@varsel/event-sourcing';
import {
  type Acts,
  createActs,
  derivedUuid,
  EventCodec,
  leafOf,
  ProjectionRunner,
  upkeepOf,
} from '@varsel/event-store';
import {
  Erasures,
  type ErasureList,
  erasureListIn,
  type Lost,
  reapplyErasures,
  RepeatErasure,
  repeatErasure,
} from '@varsel/identity';
import type { TenantId } from '@varsel/tenancy';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type TestDatabase, testDatabase, urlFor } from '../../../tools/testing/database.ts';
import {
  everyPersonalField,
  type MarkedOrganisation,
  markedOrganisation,
  markedOutside,
} from './erasure-story.fixtures.ts';

const LONG_MS = 120_000;
const GOES = 'kanariefugl-flyver';
const STAYS = 'kanariefugl-bliver';
const views = contexts.flatMap((context) => context.views);
const aggregates = contexts.flatMap((context) => context.aggregates);
const operator: Actor = { kind: 'system', id: 'system:test', permissions: new Set(['erasure:operate']) };

/** Two organisations whose people are all erased, and one whose people are not. */
describe('erase a hundred subjects', () => {
  let test: TestDatabase;
  let foundation: Foundation;
  let folder: string;
  let codec: EventCodec;
  let acts: Acts;
  let list: ErasureList;
  let erased: readonly MarkedOrganisation[];
  let other: MarkedOrganisation;
  let superuser: pg.Client;

  beforeAll(async () => {
    test = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'varsel-erasures-'));
    const settings = readSettings({ DATABASE_URL: test.url, VARSEL_DATA_DIR: folder });
    foundation = await openFoundation(settings);
    const { store, keys, master, database } = foundation;
    list = erasureListIn(settings.keysDir);
    codec = new EventCodec(aggregates, keys);
    acts = createActs({
      store,
      codec,
      digestKey: (tenant) => master.derive('digest', tenant),
      contexts: contexts.filter(({ name }) => name === 'identity'),
    });
    const server = inject('testServer');
    const { username, password } = new URL(server.superuserUrl);
    superuser = new pg.Client({ connectionString: urlFor(server, username, decodeURIComponent(password), test.name) });
    await superuser.connect();
    const made: MarkedOrganisation[] = [];
    for (const chapter of [1, 2] as const) made.push(await markedOrganisation({ store, codec }, chapter, GOES));
    erased = made;
    other = await markedOrganisation({ store, codec }, 1, STAYS);
    for (const organisation of [...erased, other]) await markedOutside(database, organisation);
    await new ProjectionRunner({
      database,
      store,
      codec,
      views,
      onProblem: ({ error }) => {
        throw error;
      },
    }).sweep();
  }, LONG_MS);
  afterAll(async () => {
    await superuser.end();
    await closeFoundation(foundation);
    await test.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const partsOf = () => ({ ...foundation, codec, list, contexts: () => contexts, acts });

  /** Tables in which the text stands in any column, also as bytes. */
  async function tablesWith(text: string): Promise<readonly string[]> {
    const tables = await superuser.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema in ('public', 'app') order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await superuser.query(
        `select 1 from ${name} t where strpos(t::text, $1) > 0 or strpos(t::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0 limit 1`,
        [text],
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  }

  async function record(tenant: TenantId, lost: Lost, index: number): Promise<void> {
    const commandId = derivedUuid('test-erasure', tenant, String(index));
    const context: CommandContext = { tenant, actor: operator, commandId, receivedAt: instant('2026-11-22T08:00:00Z') };
    const outcome = await acts.run(repeatErasure, new RepeatErasure({ lost }), context);
    if (isRejection(outcome)) throw new Error(outcome.message.en);
  }

  const leavesOf = async (tenant: TenantId) =>
    (await foundation.store.feed(tenant, null, 10_000)).map(({ leaf }) => Buffer.from(leaf).toString('hex'));

  it('begins with their texts in every personal field of every context, and in the tables beside the log', async () => {
    expect(erased.reduce((sum, { subjects }) => sum + subjects.size, 0)).toBeGreaterThanOrEqual(100);
    expect([...new Set(erased.flatMap(({ fields }) => [...fields]))].sort()).toEqual(everyPersonalField);
    const tables = await tablesWith(GOES);
    expect(tables).toEqual(
      expect.arrayContaining([
        'public.person',
        'public.account',
        'public.draft',
        'public.outbound_mail',
        'public.supplier_respondent',
        'public.history__v1',
        'public.supplier_detail__v1_history',
      ]),
    );
    expect(tables).not.toContain('public.event');
  });

  it('leaves none of them in any table, view or version of a row', { timeout: LONG_MS }, async () => {
    const before: (readonly string[])[] = [];
    for (const { tenant } of erased) before.push(await leavesOf(tenant));
    for (const { tenant, subjects } of erased) {
      for (const [index, subject] of [...subjects].entries()) {
        const ground = 'no-longer-needed';
        await record(
          tenant,
          index % 2 === 0
            ? { kind: 'supplier-contact', person: subject, subjects: [subject], ground }
            : { kind: 'record', record: `incident-${subject}`, subject, ground },
          index,
        );
      }
      expect(await new Erasures(partsOf()).settle(tenant)).toBe(subjects.size);
    }
    expect(await tablesWith(GOES)).toEqual([]);
    for (const [index, { tenant }] of erased.entries()) {
      const after = await foundation.store.feed(tenant, null, 10_000);
      expect(after.slice(0, before[index]?.length).map(({ leaf }) => Buffer.from(leaf).toString('hex'))).toEqual(
        before[index],
      );
      for (const event of after) expect(Buffer.from(event.leaf)).toEqual(Buffer.from(leafOf(event)));
    }
  });

  it('names nobody on the list beside the database', () => {
    expect(list.all()).toHaveLength(erased.reduce((sum, { subjects }) => sum + subjects.size, 0));
    expect(readFileSync(list.file, 'utf8')).not.toContain('kanariefugl');
  });

  it('leaves views that say what a replay says, to the byte', { timeout: LONG_MS }, async () => {
    const { database, store, keys } = foundation;
    await new ProjectionRunner({
      database,
      store,
      codec,
      views,
      onProblem: ({ error }) => {
        throw error;
      },
    }).sweep();
    const compared = await upkeepOf(contexts, keys, { database, store, adminUrl: test.adminUrl }).compare();
    expect(compared.filter(({ differing, notCompared }) => differing.length + notCompared > 0)).toEqual([]);
  });

  it('takes nothing from another organisation, nor from whom nobody erased', async () => {
    const tables = await tablesWith(other.canary);
    expect(tables).toEqual(expect.arrayContaining(['public.person', 'public.account', 'public.history__v1']));
    const { rows } = await superuser.query('select count(*)::int as keys from subject_key where tenant = $1', [
      other.tenant,
    ]);
    expect(rows).toEqual([{ keys: other.subjects.size }]);
  });

  it('has nothing left to do, and does nothing twice', async () => {
    for (const { tenant } of erased) expect(await new Erasures(partsOf()).settle(tenant)).toBe(0);
  });

  it('erases again what a restored copy brought back, from the list alone', { timeout: LONG_MS }, async () => {
    const { database, store } = foundation;
    const back = await markedOrganisation({ store, codec }, 2, STAYS);
    await markedOutside(database, back);
    const [subject] = back.subjects;
    if (subject === undefined) throw new Error('Nobody is there');
    await list.add([
      {
        tenant: back.tenant,
        at: '2026-11-22T08:00:00Z',
        erased: { kind: 'record', record: `incident-${subject}`, subject, ground: 'objection' },
      },
    ]);
    const said: string[] = [];
    const again = await reapplyErasures(partsOf(), (line) => said.push(line));
    expect(again.recordedAgain).toBe(1);
    expect(said).toHaveLength(again.organisations);
    const { rows } = await superuser.query('select 1 from subject_key where tenant = $1 and subject = $2', [
      back.tenant,
      subject,
    ]);
    expect(rows).toEqual([]);
    expect((await new Erasures(partsOf()).decided(back.tenant)).at(-1)?.erased).toMatchObject({
      record: `incident-${subject}`,
    });
    expect((await reapplyErasures(partsOf())).recordedAgain).toBe(0);
  });
});
