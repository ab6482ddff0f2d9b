import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aColleague,
  act,
  anOrganisation,
  aProgram,
  ask,
  type Person,
  startApp,
  type TestApp,
} from '../harness/index.ts';

const CHECK = `query Check($input: ScopeInput!) { checkScope(input: $input) {
  result { class decidedBy rules { id provision outcome reason { da en } inputs { name value } verdict { class decidedBy } } }
  problem { field message { da en } } } }`;

interface Check {
  readonly result: { readonly class: string; readonly rules: readonly { readonly outcome: string }[] } | null;
  readonly problem: { readonly field: string | null; readonly message: { readonly da: string } } | null;
}

const hospital = {
  entityTypes: ['health.provider'],
  periods: [{ endsOn: '2025-12-31', employees: 1846, turnoverMio: 123.6, balanceMio: 40.2, source: 'Årsrapport 2025' }],
};
const seen = {
  assessment: 1,
  class: 'ESSENTIAL',
  decidedBy: '§ 4, stk. 1, nr. 1',
  coveredSince: '2025-07-01',
  comment: 'Bestyrelsen',
};

describe('ask whether we are covered, and approve the answer', () => {
  let app: TestApp;
  let ada: Person;

  beforeAll(async () => {
    app = await startApp();
    ada = await anOrganisation(app, { organisationName: 'Nordhavn Sygehuse', personName: 'Ada Holm' });
  });
  afterAll(() => app.close());

  async function checked(input: object): Promise<Check> {
    const asked = { operation: app.register(CHECK), variables: { input } };
    const reply = await request(app.server).post('/graphql').send(asked);
    const { data } = reply.body as { readonly data?: { readonly checkScope: Check } | null };
    if (data === undefined || data === null) throw new Error(reply.text);
    return data.checkScope;
  }

  it('shows anyone every rule, also those that decided nothing', async () => {
    const { result, problem } = await checked(hospital);
    expect(problem).toBeNull();
    expect(result).toMatchObject({ class: 'ESSENTIAL' });
    expect(new Set(result?.rules.map(({ outcome }) => outcome))).toEqual(new Set(['MET', 'NOT_MET', 'NOT_RELEVANT']));
  });

  it('counts amounts in kroner by the rate given, and asks for it', async () => {
    const periods = [
      { endsOn: '2025-12-31', employees: 10, turnoverMio: 450, balanceMio: 375, source: 'Årsrapport 2025' },
    ];
    const inKroner = { entityTypes: ['health.provider'], currency: 'DKK', periods };
    expect((await checked({ ...inKroner, rate: { dkkPer100Eur: 746.8, on: '2025-12-31' } })).result).toMatchObject({
      class: 'ESSENTIAL',
    });
    expect((await checked(inKroner)).problem).toMatchObject({ field: 'rate' });
  });

  it('says in both languages what to mend', async () => {
    const { result, problem } = await checked({ ...hospital, entityTypes: ['no.such-type'] });
    expect(result).toBeNull();
    expect(problem).toMatchObject({
      field: 'entityTypes[0]',
      message: { da: expect.stringContaining('findes ikke') as string },
    });
  });

  it('is assessed by the security lead, approved by the administrator, and read by all', async () => {
    const lead = await aColleague(app, ada, 'Signe', 'security-lead');
    await act(lead, 'assessScope', { inputs: hospital, basedOn: 0 });
    const { receipt } = await act(ada, 'approveScope', seen);
    const document = `query Scope { scopeAssessment { assessment assessedBy inputs { entityTypes periods { employees source } } result { class }
      approval { class decidedBy coveredSince comment by } } scopeAssessments { assessment } }`;
    const data = await ask(lead, document, {}, { 'varsel-min-position': receipt.position });
    expect(data).toMatchObject({
      scopeAssessment: {
        assessment: 1,
        result: { class: 'ESSENTIAL' },
        approval: { decidedBy: seen.decidedBy, coveredSince: '2025-07-01' },
      },
      scopeAssessments: [{ assessment: 1 }],
    });
  });

  it('is not approved by a program, nor when it is no longer what was seen', async () => {
    const program = await aProgram(app, ada, 'administrator');
    const document =
      'mutation Approve($input: ApproveScopeInput!) { approveScope(input: $input) { __typename ... on Rejection { code } } }';
    const byProgram = await ask<{ approveScope: { __typename: string } }>(program, document, { input: seen });
    expect(byProgram.approveScope.__typename).toBe('Rejection');
    const other = { ...seen, class: 'IMPORTANT', decidedBy: '§ 5, stk. 1, nr. 1' };
    expect(await ask(ada, document, { input: other })).toEqual({
      approveScope: { __typename: 'Rejection', code: 'SCOPE_CHANGED' },
    });
  });
});
