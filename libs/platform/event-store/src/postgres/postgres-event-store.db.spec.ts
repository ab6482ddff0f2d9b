import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../../tools/testing/database.ts';
import { MasterKey } from '../codec/master-key.ts';
import { eventStoreContract } from '../testing/index.ts';
import { PostgresEventStore } from './postgres-event-store.ts';
import { PostgresSubjectKeys } from './postgres-subject-keys.ts';

describe('the event store in PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  eventStoreContract(async () => {
    const store = new PostgresEventStore({ pool: database.pool });
    const keys = new PostgresSubjectKeys(database.pool, new MasterKey(randomBytes(32)));
    return Promise.resolve({ store, keys, close: () => store.close() });
  });
});
