import { closeFoundation, contexts, type Foundation, openFoundation, readSettings } from '@varsel/api';
import { leafOf, upkeepOf } from '@varsel/event-store';
import { upTo, wholeFeed } from '@varsel/event-store/testing';
import { tenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOrganisation, type Person, startApp, type TestApp } from '../harness/index.ts';
import { holdings } from '../isolation/holdings.ts';
import { operationsOf } from '../isolation/operations.ts';
import { governanceSteps } from './governance-steps.ts';
import { identitySteps } from './identity-steps.ts';
import { incidentSteps } from './incident-steps.ts';
import { registrationSteps } from './registration-steps.ts';
import { riskSteps } from './risk-steps.ts';
import { supplierSteps } from './supplier-steps.ts';

const LONG_MS = 300_000;

/** Every mutation there is meets each fault at each of its statements, and is sent again until it is answered. */
describe('fail at each statement of each act', () => {
  let app: TestApp;
  let owner: Person;
  let foundation: Foundation;

  beforeAll(async () => {
    app = await startApp({ faults: true });
    // Thousands of requests: the server listens once for all, not once for each.
    await app.app.listen(0, '127.0.0.1');
    owner = await anOrganisation(app);
    foundation = await openFoundation(readSettings({ DATABASE_URL: app.database.url, VARSEL_DATA_DIR: app.folder }));
    const has = await holdings(app, owner);
    await registrationSteps(app, owner);
    await riskSteps(owner, has);
    await governanceSteps(app, owner, has);
    await incidentSteps(app, owner, has);
    await supplierSteps(app, owner);
    await identitySteps(app, owner, has);
  }, LONG_MS);
  afterAll(async () => {
    await closeFoundation(foundation);
    await app.close();
  });

  it('is met by every act; one more needs a step here', () => {
    const mutations = operationsOf(app).filter(({ kind }) => kind === 'mutation');
    expect(mutations.map(({ name }) => name).filter((name) => !app.ordeal?.met.has(name))).toEqual([]);
  });

  it('leaves the log without a hole, and each command in it in one piece', async () => {
    const events = await wholeFeed(foundation.store, tenantId(owner.signedIn.organisationId));
    expect(events.map(({ seq }) => seq)).toEqual(upTo(events.length));
    for (const event of events) expect(Buffer.from(event.leaf).equals(leafOf(event))).toBe(true);
    const commands = Map.groupBy(events, ({ meta }) => (JSON.parse(meta) as { commandId: string }).commandId);
    for (const [command, made] of commands) {
      const [first] = made;
      const expected = made.map((_, at) => [first?.stream, (first?.version ?? 0) + at]);
      expect([command, made.map(({ stream, version }) => [stream, version])]).toEqual([command, expected]);
    }
  });

  it('leaves every view as a replay of the log makes it', { timeout: LONG_MS }, async () => {
    const { database, store, keys } = foundation;
    const upkeep = upkeepOf(contexts, keys, { database, store, adminUrl: app.database.adminUrl });
    // The worker may be a moment behind the last act.
    await expect.poll(async () => differing(await upkeep.compare()), { timeout: 30_000, interval: 500 }).toEqual([]);
  });
});

function differing(compared: Awaited<ReturnType<ReturnType<typeof upkeepOf>['compare']>>): readonly unknown[] {
  return compared.filter(({ differing: rows, notCompared }) => rows.length + notCompared > 0);
}
