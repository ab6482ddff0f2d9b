import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Visitor } from '@varsel/identity/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningWitness, startWitness } from '../../../../tools/testing/witness.ts';
import {
  aColleague,
  act,
  anOrganisation,
  ask,
  type Person,
  refusalOf,
  startApp,
  tamper,
  type TestApp,
} from '../harness/index.ts';

interface Standing {
  readonly events: number;
  readonly origin: string;
  readonly sealedEvents: number;
  readonly key: string | null;
  readonly broken: boolean;
  readonly witnesses: readonly { readonly name: string; readonly key: string; readonly events: number }[];
  readonly alarms: readonly { readonly kind: string; readonly position: number; readonly until: number }[];
}

const STANDING = `query Standing { logStanding { events origin sealedEvents key broken checkedAt
  witnesses { name key events } alarms { kind position until } } }`;
/** Only a test that fails waits so long. */
const patient = { timeout: 20_000 };

const incident = (app: TestApp) => ({
  title: 'Journalsystemet svarer ikke',
  description: 'Journalsystemet svarer ikke på to afdelinger.',
  awareAt: app.clock.now(),
  detectedAt: app.clock.now(),
});
const approval = { assessment: 1, class: 'ESSENTIAL', decidedBy: '§ 4, stk. 3, nr. 1', coveredSince: '2025-07-01' };
const scope = {
  inputs: {
    entityTypes: ['digital-infrastructure.trust-qualified'],
    periods: [{ endsOn: '2025-12-31', employees: 12, turnoverMio: 1, balanceMio: 1, source: 'Årsrapport' }],
  },
  basedOn: 0,
};

describe('work with a log that was tampered with', () => {
  let app: TestApp;
  let witness: RunningWitness;
  let keys: string;
  let ada: Person;
  let revisor: Person;
  let bent: Person;

  const standing = async (person: Person): Promise<Standing> =>
    (await ask<{ logStanding: Standing }>(person, STANDING)).logStanding;
  const check = async (person: Person): Promise<Readonly<Record<string, unknown>>> => {
    const { status, text } = await person.signedIn.visitor.post('/api/log/check');
    expect(status).toBe(200);
    const steps = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    return steps.at(-1) ?? {};
  };

  beforeAll(async () => {
    keys = await mkdtemp(join(tmpdir(), 'varsel-keys-'));
    witness = await startWitness({ logKeys: [join(keys, 'log-keys.pub')] });
    app = await startApp({
      environment: { VARSEL_KEYS_DIR: keys, WITNESS_URL: witness.url, WITNESS_KEY: witness.key },
    });
    ada = await anOrganisation(app, { personName: 'Ada Hemmelig' });
    revisor = await aColleague(app, ada, 'Rie Falk', 'auditor');
    bent = await anOrganisation(app, { personName: 'Bent Krag' });
    await act(ada, 'assessScope', scope);
    await act(bent, 'assessScope', scope);
  });
  afterAll(async () => {
    await app.close();
    await witness.remove();
    await rm(keys, { recursive: true });
  });

  it('is sealed and witnessed by itself, and an auditor can see and recompute it', async () => {
    const isWitnessed = async () => {
      const { events, sealedEvents, witnesses } = await standing(revisor);
      return sealedEvents === events && witnesses[0]?.events === events;
    };
    await expect.poll(isWitnessed, patient).toBe(true);
    const { events, witnesses, origin, broken } = await standing(revisor);
    expect(witnesses).toMatchObject([{ name: 'witness.test', key: witness.key }]);
    expect([origin, broken]).toEqual([expect.stringMatching(/^varsel\/log\/[0-9a-f-]{36}$/), false]);
    expect(await check(revisor)).toMatchObject({ step: 'done', events, sealed: events, fault: null });
    expect((await new Visitor(app.server).post('/api/log/check')).status).toBe(401);
  });

  it('goes into alarm when an event was changed, and names it', async () => {
    const tenant = (await standing(ada)).origin.replace('varsel/log/', '');
    const altered = `update event set data = replace(data, 'tenant', 'x') || ' ' where tenant = $1 and seq = 3`;
    await tamper(app, altered, [tenant]);
    expect(await check(revisor)).toMatchObject({ step: 'done', fault: { kind: 'altered', position: 3, until: 3 } });
    expect(await standing(ada)).toMatchObject({ broken: true, alarms: [{ kind: 'ALTERED', position: 3, until: 3 }] });
    const health = await ada.get('/health/ready');
    expect(health.body).toMatchObject({ ready: true, logs: { broken: 1 } });
    expect(app.log.join('')).toContain('A LOG IS BROKEN');
  });

  it('lets nobody sign off, and everybody go on', async () => {
    expect(await refusalOf(ada, 'approveScope', { ...approval, comment: 'Direktionen' })).toBe('LOG_BROKEN');
    await act(ada, 'reportIncident', incident(app));
    expect((await standing(ada)).sealedEvents).toBeLessThan((await standing(ada)).events);
  });

  it('shows and stops nothing for another organisation', async () => {
    expect(await standing(bent)).toMatchObject({ broken: false, alarms: [] });
    expect(await check(bent)).toMatchObject({ step: 'done', fault: null });
    await act(bent, 'approveScope', { ...approval, comment: 'Direktionen' });
    expect(await refusalOf(bent, 'recordLogRestored', { reason: 'x' })).toBe('LOG_NOT_BROKEN');
  });

  it('is resumed by an administrator who says why, with a fresh code, and tells what was damaged', async () => {
    const document = `mutation Restored($input: RecordLogRestoredInput!) { recordLogRestored(input: $input) {
      __typename ... on Rejection { code } } }`;
    const input = { reason: 'Databasen blev rettet uden om systemet.' };
    const asAuditor = await revisor.send(document, { input });
    expect(asAuditor.text).toMatch(/FORBIDDEN|PERMISSION_MISSING/);
    app.clock.advance(600_000);
    expect(await refusalOf(ada, 'recordLogRestored', input)).toBe('STEP_UP_REQUIRED');
    await act(ada, 'recordLogRestored', input);
    const { origin, broken, sealedEvents, events } = await standing(ada);
    expect([broken, sealedEvents === events, origin.endsWith('/2')]).toEqual([false, true, true]);
    expect(await check(revisor)).toMatchObject({ step: 'done', fault: null });
    await act(ada, 'approveScope', { ...approval, comment: 'Direktionen' });
    const trail = await ask<{ history: { edges: { node: { changes: { field: string; after: string }[] } }[] } }>(
      ada,
      '{ history(first: 1, filter: { types: ["LogRestored"] }) { edges { node { changes { field after } } } } }',
    );
    expect(trail.history.edges[0]?.node.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'damagedFrom', after: '3' }),
        expect.objectContaining({ field: 'reason', after: input.reason }),
      ]),
    );
  });
});
