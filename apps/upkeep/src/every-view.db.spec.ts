import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeFoundation, contexts, type Foundation, openFoundation, readSettings } from '@varsel/api';
import { seedDemo } from '@varsel/demo';
import { instant } from '@varsel/event-sourcing';
import { EventCodec, PostgresEventStore, ProjectionRunner, upkeepOf, type ViewUpkeep } from '@varsel/event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tools/testing/database.ts';

const views = contexts.flatMap((context) => context.views);
const LONG_MS = 120_000;

/** Nine months of two organisations, told through the product's own acts. */
describe('make every view anew from the log of the demo', () => {
  let test: TestDatabase;
  let foundation: Foundation;
  let folder: string;
  let upkeep: ViewUpkeep;

  beforeAll(async () => {
    test = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'varsel-views-'));
    const settings = readSettings({ DATABASE_URL: test.url, VARSEL_DATA_DIR: folder });
    foundation = await openFoundation(settings);
    const { database, store, keys, master } = foundation;
    const { publicUrl, keysDir: keysDirectory, files } = settings;
    const storeAt: Parameters<typeof seedDemo>[0]['storeAt'] = (story) =>
      new PostgresEventStore({ pool: database.pool, simulatedNow: () => story.now() });
    const ground = { database, keys, master, contexts, publicUrl, keysDirectory, files, storeAt };
    await seedDemo(ground, instant('2026-11-22T08:00:00Z'));
    const codec = new EventCodec(
      contexts.flatMap(({ aggregates }) => aggregates),
      keys,
    );
    const onProblem = ({ error }: { readonly error: unknown }): never => {
      throw error;
    };
    await new ProjectionRunner({ database, store, codec, views, pageSize: 37, onProblem }).sweep();
    upkeep = upkeepOf(contexts, keys, { database, store, adminUrl: test.adminUrl });
  }, LONG_MS);
  afterAll(async () => {
    await closeFoundation(foundation);
    await test.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('gives what the runner made page by page, to the byte, in every view', { timeout: LONG_MS }, async () => {
    const compared = await upkeep.compare();
    expect(compared).toHaveLength(views.length);
    expect(compared.filter(({ differing, notCompared }) => differing.length + notCompared > 0)).toEqual([]);
    expect(compared.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(300);
  });

  it('leaves every view as it was when it is rebuilt', { timeout: LONG_MS }, async () => {
    for (const { name } of views) await upkeep.rebuild(name);
    const compared = await upkeep.compare();
    expect(compared.filter(({ differing }) => differing.length > 0)).toEqual([]);
  });
});
