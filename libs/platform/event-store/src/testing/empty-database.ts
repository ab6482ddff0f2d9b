import { type TestDatabase, testDatabase } from '../../../../../tools/testing/database.ts';

/** A database of its own in which nothing was migrated yet. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const database = await testDatabase();
  await database.admin.query(
    'drop schema if exists app cascade; drop schema public cascade; create schema public; grant usage on schema public to varsel_app',
  );
  return database;
}
