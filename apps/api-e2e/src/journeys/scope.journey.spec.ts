import cases from '@varsel/statute/cases/classification-cases.json' with { type: 'json' };
import groups from '@varsel/statute/cases/group-cases.json' with { type: 'json' };
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
  result { class decidedBy pointInTime { class } flags { id kind } effective { employees } authorities { id }
    rules { id provision outcome reason { da en } inputs { name value } verdict { class decidedBy } } consequences { id applies } }
  problem { field message { da en } } } }`;

interface Check {
  readonly result: (Readonly<Record<string, unknown>> & { readonly rules: readonly unknown[] }) | null;
  readonly problem: { readonly field: string | null; readonly message: { readonly da: string } } | null;
}

interface EuroFigures {
  readonly employees: number;
  readonly turnoverMioEur: number;
  readonly balanceMioEur: number;
}

const CLASS: Readonly<Record<string, string>> = {
  essential: 'ESSENTIAL',
  important: 'IMPORTANT',
  'registration-only': 'REGISTRATION_ONLY',
  'not-covered': 'NOT_COVERED',
};

function period({ employees, turnoverMioEur, balanceMioEur }: EuroFigures, yearsBack = 0) {
  const endsOn = `${String(2025 - yearsBack)}-12-31`;
  return { endsOn, employees, turnoverMio: turnoverMioEur, balanceMio: balanceMioEur, source: 'Årsrapport' };
}

function flagsOf(flags: Readonly<Record<string, unknown>>) {
  const names: Readonly<Record<string, string>> = {
    a: 'SOLE_PROVIDER',
    other: 'OTHER_MEMBER_STATE',
    region: 'REGION',
    municipality: 'MUNICIPALITY',
  };
  return Object.fromEntries(Object.entries(flags).map(([name, value]) => [name, names[String(value)] ?? value]));
}

const hospital = {
  entityTypes: ['health.provider'],
  periods: [period({ employees: 1846, turnoverMioEur: 123.6, balanceMioEur: 40.2 })],
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
    const body = { operation: app.register(CHECK), variables: { input } };
    const { body: reply } = (await request(app.server).post('/graphql').send(body)) as {
      body: { data?: { checkScope: Check } | null };
    };
    if (reply.data === undefined || reply.data === null) throw new Error(JSON.stringify(reply));
    return reply.data.checkScope;
  }

  it.each(cases.map((each) => [each.id, each] as const))(
    '%s, for anyone',
    async (_id, { entityTypes, flags, expected, decidedBy, ...figures }) => {
      const { result } = await checked({ entityTypes, flags: flagsOf(flags), periods: [period(figures)] });
      expect(result).toMatchObject({ class: CLASS[expected], decidedBy });
      expect(result?.rules.length).toBeGreaterThan(8);
    },
  );

  it.each(groups.map((each) => [each.id, each] as const))('%s, the group counted', async (_id, each) => {
    const { result } = await checked({
      entityTypes: each.entityTypes,
      periods: [each.own, ...(each.previousPeriods ?? [])].map((figures, index) => period(figures, index)),
      members: [...each.linked, ...each.partners].map((member) => {
        const { endsOn: _endsOn, ...amounts } = period(member);
        return { ...amounts, name: 'Koncernselskab', percent: 'percent' in member ? member.percent : null };
      }),
    });
    expect(result).toMatchObject({ class: CLASS[each.expected], decidedBy: each.decidedBy, effective: each.effective });
    expect(result?.['pointInTime']).toEqual('pointInTime' in each ? { class: CLASS[String(each.pointInTime)] } : null);
  });

  it('says in both languages what to mend', async () => {
    const { result, problem } = await checked({ entityTypes: ['no.such-type'], periods: hospital.periods });
    expect(result).toBeNull();
    expect(problem).toMatchObject({
      field: 'entityTypes[0]',
      message: { da: expect.stringContaining('findes ikke') as string },
    });
  });

  it('is assessed by the security lead, approved by the administrator, and read by all', async () => {
    const lead = await aColleague(app, ada, 'Signe', 'security-lead');
    await act(lead, 'assessScope', { inputs: hospital, basedOn: 0 });
    const approval = {
      assessment: 1,
      class: 'ESSENTIAL',
      decidedBy: '§ 4, stk. 1, nr. 1',
      coveredSince: '2025-07-01',
      comment: 'Bestyrelsen',
    };
    const { receipt } = await act(ada, 'approveScope', approval);
    const document = `query Scope { scopeAssessment { assessment assessedBy inputs { entityTypes periods { employees source } } result { class }
      approval { class decidedBy coveredSince comment by } } scopeAssessments { assessment } }`;
    const data = await ask(lead, document, {}, { 'varsel-min-position': receipt.position });
    expect(data).toMatchObject({
      scopeAssessment: {
        assessment: 1,
        result: { class: 'ESSENTIAL' },
        approval: { decidedBy: '§ 4, stk. 1, nr. 1', coveredSince: '2025-07-01' },
      },
      scopeAssessments: [{ assessment: 1 }],
    });
  });

  it('is not approved by a program, nor when it is no longer what was seen', async () => {
    const program = await aProgram(app, ada, 'administrator');
    const document = `mutation Approve($input: ApproveScopeInput!) { approveScope(input: $input) { __typename ... on Rejection { code } } }`;
    const input = {
      assessment: 1,
      class: 'IMPORTANT',
      decidedBy: '§ 5, stk. 1, nr. 1',
      coveredSince: '2025-07-01',
      comment: 'Nej',
    };
    const byProgram = await ask<{ approveScope: { __typename: string } }>(program, document, { input });
    expect(byProgram.approveScope.__typename).toBe('Rejection');
    expect(await ask(ada, document, { input })).toEqual({
      approveScope: { __typename: 'Rejection', code: 'SCOPE_CHANGED' },
    });
  });
});
