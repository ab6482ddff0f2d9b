import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeFoundation, contexts, type Foundation, openFoundation, readSettings } from '@varsel/api';
import type { DomainEvent, EventMeta } from '@varsel/event-sourcing';
import { EventCodec, ProjectionRunner } from '@varsel/event-store';
import { Failpoints, faults } from '@varsel/event-store/testing';
import { type ErasureList, erasureListIn, Erasures } from '@varsel/identity';
import { type TenantId, tenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tools/testing/database.ts';

const LONG_MS = 60_000;
const secret = 'Ada mistede telefonen i Svendborg';
const few = contexts.filter(({ name }) => ['identity', 'outbound', 'drafts', 'audit-ledger'].includes(name));

/** Between the decision and the end of an erasure there are many statements; each of them may be the last one before a crash. */
describe('carry out an erasure that is interrupted', () => {
  let test: TestDatabase;
  let foundation: Foundation;
  let folder: string;
  let list: ErasureList;
  let failpoints: Failpoints;

  beforeAll(async () => {
    test = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'varsel-erasures-'));
    const settings = readSettings({ DATABASE_URL: test.url, VARSEL_DATA_DIR: folder });
    foundation = await openFoundation(settings);
    list = erasureListIn(settings.keysDir);
    failpoints = new Failpoints(foundation.database);
  }, LONG_MS);
  afterAll(async () => {
    await closeFoundation(foundation);
    await test.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const codecOf = () =>
    new EventCodec(
      few.flatMap(({ aggregates }) => aggregates),
      foundation.keys,
    );
  const viewsOf = () => contexts.flatMap(({ views }) => views).filter(({ name }) => name === 'history');
  const partsOf = () => ({
    ...foundation,
    codec: codecOf(),
    list,
    contexts: () => [{ ...few[0], views: viewsOf() }, ...few.slice(1).map((each) => ({ ...each, views: [] }))],
  });

  /** An organisation in which Ada was erased, and nothing followed yet. */
  async function decided(): Promise<{ readonly tenant: TenantId; readonly ada: string }> {
    const [tenant, ada] = [tenantId(randomUUID()), randomUUID()];
    const { store, database } = foundation;
    const events: readonly (DomainEvent & Readonly<Record<string, unknown>>)[] = [
      { type: 'OrganisationCreated', name: 'Havnen', cvr: '12345678' },
      { type: 'PersonJoined', person: ada, invitation: null },
      { type: 'SecondFactorReset', person: ada, reason: secret },
      { type: 'PersonRemoved', person: ada },
      { type: 'PersonErased', person: ada, kind: 'person', subjects: [ada], ground: 'objection' },
    ];
    const meta: Omit<EventMeta, 'shape'> = {
      commandId: randomUUID(),
      act: 'Told',
      actorKind: 'system',
      actorId: 'system:test',
      digest: '',
    };
    const stream = { category: 'organisation', id: tenant };
    const drafts = events.map((event) => ({ id: randomUUID(), event, meta }));
    await store.append(tenant, `organisation-${tenant}`, 'absent', await codecOf().encode(tenant, stream, drafts));
    await database.inTenant(tenant, (sql) =>
      sql.query(`insert into person (tenant, id, name, email) values ($1, $2, 'Ada Holm', $3)`, [
        tenant,
        ada,
        `${ada}@havn.example`,
      ]),
    );
    await new ProjectionRunner({ database, store, codec: codecOf(), views: viewsOf() }).sweep();
    return { tenant, ada };
  }

  async function left(tenant: TenantId) {
    return foundation.database.inTenant(tenant, async (sql) => {
      const [row] = await sql.query<Record<'names' | 'keys' | 'texts' | 'done' | 'history', number>>(
        `select (select count(*)::int from person where name = 'Ada Holm') as names, (select count(*)::int from subject_key) as keys,
          (select count(*)::int from history__v1 where data::text like '%' || $1 || '%') as texts,
          (select count(*)::int from history__v1) as history, (select count(*)::int from erasure_done) as done`,
        [secret],
      );
      return row;
    });
  }

  it('begins with the name, the key and the text, and ends without them', async () => {
    const { tenant } = await decided();
    expect(await left(tenant)).toEqual({ names: 1, keys: 1, texts: 1, history: 5, done: 0 });
    await new Erasures(partsOf()).settle(tenant);
    expect(await left(tenant)).toEqual({ names: 0, keys: 0, texts: 0, history: 5, done: 1 });
  });

  it('is found again and ended whichever statement failed, in whichever way', { timeout: LONG_MS }, async () => {
    const first = await decided();
    const statements = await failpoints.count(() => new Erasures(partsOf()).settle(first.tenant));
    expect(statements).toBeGreaterThan(20);
    let failed = 0;
    for (let at = 1; at <= statements; at += 1) {
      const { tenant, ada } = await decided();
      const fault = faults[at % faults.length] ?? 'refused';
      await failpoints.failing(at, fault, () => new Erasures(partsOf()).settle(tenant)).catch(() => (failed += 1));
      const standing = await left(tenant);
      const listed = list.all().some((each) => each.tenant === tenant);
      // The key never goes before the list knows, and nothing counts as done before everything is.
      if (standing?.keys === 0) expect(listed).toBe(true);
      if (standing?.done === 1) expect(standing).toMatchObject({ names: 0, keys: 0, texts: 0, history: 5 });
      await new Erasures(partsOf()).settle(tenant);
      expect(await left(tenant), `statement ${String(at)}, ${fault}`).toEqual({
        names: 0,
        keys: 0,
        texts: 0,
        history: 5,
        done: 1,
      });
      expect(list.all().filter(({ erased }) => 'person' in erased && erased.person === ada)).toHaveLength(1);
    }
    expect(failed).toBeGreaterThan(statements / 2);
  });

  it('destroys no key while the list cannot be written', async () => {
    const { tenant } = await decided();
    const broken = erasureListIn(join('/dev/null', 'keys'));
    await expect(new Erasures({ ...partsOf(), list: broken }).settle(tenant)).rejects.toThrow();
    expect(await left(tenant)).toMatchObject({ names: 1, keys: 1, texts: 1, done: 0 });
  });
});
