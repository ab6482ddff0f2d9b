import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../../tools/testing/database.ts';
import { MasterKey } from '../codec/master-key.ts';
import { engineOf } from '../engine-settings.ts';
import { openEventStore } from '../open-event-store.ts';
import { PostgresSubjectKeys } from '../postgres/postgres-subject-keys.ts';
import { eventStoreContract } from '../testing/index.ts';
import { KurrentServer } from '../testing/kurrentdb-server/kurrent-server.ts';

/** A real node where `KURRENTDB_URL` names one; otherwise the protocol server. */
const node = process.env['KURRENTDB_URL'];

describe(`the event store in KurrentDB (${node === undefined ? 'protocol server' : 'a real node'})`, () => {
  let database: TestDatabase;
  let server: KurrentServer | undefined;
  beforeAll(async () => {
    database = await testDatabase();
    server = node === undefined ? await KurrentServer.start() : undefined;
  });
  afterAll(async () => {
    await server?.stop();
    await database.drop();
  });

  eventStoreContract(async () => {
    const settings = engineOf('kurrentdb', node ?? server?.url);
    const store = await openEventStore({ settings, pool: database.pool });
    const keys = new PostgresSubjectKeys(database.pool, new MasterKey(randomBytes(32)));
    return { store, keys, ...(node === undefined ? { rounds: 15 } : {}), close: () => store.close() };
  });
});
