import { createHash } from 'node:crypto';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '@varsel/event-sourcing';
import { FixedClock } from '@varsel/event-sourcing/testing';
import { clockDriftMs, Database } from '@varsel/tenancy';
import { catalogueProblems } from '@varsel/tenancy/testing';
import type { TestDatabase } from '../../../../../tools/testing/database.ts';
import type { ContextDefinition, Migration } from '../context-definition.ts';
import { emptyDatabase } from '../testing/empty-database.ts';
import { selling, tills } from '../testing/till.ts';
import type { View } from '../view.ts';
import { migrate } from './migrate.ts';
import { ChangedMigration, NewerDatabase, ViewShapeChanged } from './refusals.ts';

@Entity({ name: 'till__v1' })
class ChangedTillRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('text') readonly colour!: string;
}

@Entity({ name: 'moment__v1' })
class MomentRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column('timestamptz') readonly at!: Date;
}

@Entity({ name: 'indexed__v1' })
@Index(['kind', 'name'])
class IndexedRow {
  @PrimaryColumn('uuid') readonly tenant!: string;
  @PrimaryColumn('text') readonly key!: string;
  @Column() readonly kind!: string;
  @Column({ nullable: true }) readonly name!: string;
  @Column() readonly open!: boolean;
}

const note: Migration = {
  id: '2026-11-22-note',
  sql: `create table note (tenant uuid not null, id uuid not null, text text, primary key (tenant, id)); select app.protect_tenant_table('note')`,
};
const viewOf = (name: string, row: View['row']): View => ({ name, version: 1, row, on: {} });

describe('migrate a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await emptyDatabase();
  });
  afterAll(() => database.drop());

  const run = (
    views: readonly View[],
    migrations: readonly Migration[] = [note],
    simulatedClock = false,
  ): Promise<void> => {
    const context: ContextDefinition = { ...selling(views), migrations };
    return migrate({ adminUrl: database.adminUrl, contexts: [context], simulatedClock });
  };

  async function fingerprint(): Promise<string> {
    const { rows } = await database.admin.query(
      `select c.oid, c.relname, a.attname, a.xmin::text from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relnamespace = 'public'::regnamespace order by 1, a.attnum`,
    );
    const { rows: had } = await database.admin.query('select id, at from schema_migration order by id');
    return createHash('sha256')
      .update(JSON.stringify([rows, had]))
      .digest('hex');
  }

  it('makes everything once, when several start side by side', async () => {
    await Promise.all([run([tills]), run([tills]), run([tills])]);
    const { rows } = await database.admin.query('select count(*)::int as count from schema_migration');
    expect(rows).toEqual([{ count: 6 }]);
  });

  it('keeps tenants apart in all it made', async () => {
    expect(
      (await catalogueProblems(database.admin)).filter((problem) => !problem.endsWith('but not in the database')),
    ).toEqual([]);
  });

  it('changes nothing when it is run again', async () => {
    const before = await fingerprint();
    await run([tills]);
    expect(await fingerprint()).toBe(before);
  });

  it('refuses a database that a newer version has used', async () => {
    await expect(run([tills], [])).rejects.toThrow(NewerDatabase);
    await expect(run([tills], [])).rejects.toThrow(/2026-11-22-note.*use that version or a later one/);
    await run([tills]);
  });

  it('refuses a migration whose text was changed', async () => {
    await expect(run([tills], [{ ...note, sql: `${note.sql};` }])).rejects.toThrow(ChangedMigration);
  });

  it('refuses a changed row under the same version and says what to do', async () => {
    const changed = { ...tills, row: ChangedTillRow } as unknown as View;
    await expect(run([changed])).rejects.toThrow(ViewShapeChanged);
    await expect(run([changed])).rejects.toThrow(/make it version 2/);
  });

  it('leaves nothing of a migration that fails', async () => {
    const before = await fingerprint();
    await expect(
      run([tills], [note, { id: '2026-11-23-broken', sql: 'create table half (id integer); select 1/0' }]),
    ).rejects.toThrow(/division by zero/);
    expect(await fingerprint()).toBe(before);
  });

  it('refuses a view whose rows could come back other than they went', async () => {
    await expect(run([viewOf('moment', MomentRow)])).rejects.toThrow(/at cannot be timestamptz; a moment is text/);
  });

  it('leads every index by the tenant and keeps what may be missing', async () => {
    await run([tills, viewOf('indexed', IndexedRow)]);
    const { rows } = await database.admin.query<{ indexdef: string }>(
      `select indexdef from pg_indexes where tablename = 'indexed__v1' order by 1`,
    );
    expect(rows.map(({ indexdef }) => indexdef.replace(/^.* USING btree /, ''))).toEqual([
      '(tenant, kind, name)',
      '(tenant, key)',
    ]);
    const { rows: columns } = await database.admin.query(
      `select column_name as name, data_type as type, is_nullable as nullable from information_schema.columns where table_name = 'indexed__v1' order by ordinal_position`,
    );
    expect(columns).toMatchObject([
      { name: 'tenant' },
      { name: 'key' },
      { name: 'kind', type: 'text', nullable: 'NO' },
      { name: 'name', nullable: 'YES' },
      { name: 'open', type: 'boolean' },
    ]);
  });

  it('lets the clock be moved only where it was asked to', async () => {
    const told = async (): Promise<string> => {
      const { rows } = await database.pool.query<{ at: string }>(
        `select set_config('app.simulated_now', '2020-01-01T00:00:00Z', false), app.ledger_clock()::text as at`,
      );
      return rows[0]?.at ?? '';
    };
    expect(await told()).not.toMatch(/^2020/);
    await run([tills, viewOf('indexed', IndexedRow)], [note], true);
    expect(await told()).toMatch(/^2020-01-01/);
  });

  it('measures how far our clock is from its own', async () => {
    const app = await Database.open({ url: database.url, entities: [] });
    const { rows } = await database.admin.query<{ now: Date }>('select clock_timestamp() as now');
    const now = rows[0]?.now ?? new Date(0);
    expect(Math.abs(await clockDriftMs(app, new FixedClock(instant(now.toISOString()))))).toBeLessThan(60_000);
    const ahead = await clockDriftMs(app, new FixedClock(instant(new Date(now.getTime() + 3_600_000).toISOString())));
    expect(Math.abs(ahead - 3_600_000)).toBeLessThan(60_000);
    await app.close();
  });
});
