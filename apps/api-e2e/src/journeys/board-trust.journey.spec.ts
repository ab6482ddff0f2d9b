import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aBody,
  aColleague,
  act,
  anOrganisation,
  aProgram,
  aProposal,
  ask,
  idOf,
  measuresReady,
  type Person,
  refusalOf,
  startApp,
  type TestApp,
} from '../harness/index.ts';

interface Decision {
  readonly status: string;
  readonly version: number;
  readonly manifestHash: string;
  readonly secondFactorBoundTo: string;
  readonly renewedBecause: string | null;
  readonly bodyChange: { readonly da: string } | null;
}
const DECISION = `query Decision($id: ID!) { managementDecision(decisionId: $id) {
  status version manifestHash secondFactorBoundTo renewedBecause bodyChange { da } } }`;
const ISSUE = `mutation Issue($input: IssueServiceTokenInput!) { issueServiceToken(input: $input) {
  __typename ... on IssueServiceTokenResult { secret } ... on Rejection { code } } }`;

describe('what an administrator cannot do to a vote', () => {
  let app: TestApp;
  let ada: Person;
  let members: readonly [Person, Person, Person];
  let decisionId: string;
  let position = '0';

  const seen = () => ({ 'varsel-min-position': position });
  const read = async (person: Person): Promise<Decision> =>
    (await ask<{ managementDecision: Decision }>(person, DECISION, { id: decisionId }, seen())).managementDecision;
  const does = async (person: Person, name: string, input: object): Promise<void> => {
    position = (await act(person, name, { ...input }, seen())).receipt.position;
  };
  const vote = async (person: Person, name: string): Promise<void> => {
    const { manifestHash: hash, secondFactorBoundTo } = await read(person);
    await person.confirm(secondFactorBoundTo);
    await does(person, name, { decisionId, hash, language: 'DA' });
  };
  const strike = () => does(ada, 'strikeTerm', { term: 3, reason: 'Registreret ved en fejl' });

  beforeAll(async () => {
    app = await startApp();
    ada = await anOrganisation(app, { personName: 'Ada Holm' });
    const birthe = await aColleague(app, ada, 'Birthe Lindeskov', 'board-member');
    const henning = await aColleague(app, ada, 'Henning Aabrandt', 'board-member');
    const ellen = await aColleague(app, ada, 'Ellen Frost', 'board-member');
    members = [birthe, henning, ellen];
    await does(ada, 'grantRole', { person: await idOf(ada), role: 'SECURITY_LEAD' });
    await measuresReady(ada);
    position = await aBody(ada, ...members);
    const done = await act(ada, 'proposeMeasures', { ...(await aProposal(ada, position, '2026-11-25')) }, seen());
    [decisionId, position] = [done.id, done.receipt.position];
  });
  afterAll(() => app.close());

  it('strike whoever would refuse, and have the rest carry it: the vote stops until they are back', async () => {
    const [birthe, henning] = members;
    await vote(birthe, 'approveDecision');
    await strike();
    const { manifestHash: hash, secondFactorBoundTo, bodyChange } = await read(henning);
    expect(bodyChange?.da).toContain('1 medlem er trådt ud');
    await henning.confirm(secondFactorBoundTo);
    const ballot = { decisionId, hash, language: 'DA' };
    expect(await refusalOf(henning, 'approveDecision', ballot)).toBe('BODY_CHANGED');
    expect(await refusalOf(ada, 'concludeVote', { decisionId })).toBe('BODY_CHANGED');
    expect((await read(ada)).status).toBe('OPEN');
    await does(ada, 'seatMember', { person: await idOf(members[2]), role: 'MEMBER', from: '2025-01-01' });
    await vote(henning, 'approveDecision');
    expect((await read(ada)).status).toBe('CARRIED');
  });

  it('nor take the role from them; the same proposal, put again to the body as it is, goes through', async () => {
    const done = await act(ada, 'proposeMeasures', { ...(await aProposal(ada, position, '2026-12-01')) }, seen());
    [decisionId, position] = [done.id, done.receipt.position];
    const [birthe, henning, ellen] = members;
    await vote(birthe, 'approveDecision');
    const right = { person: await idOf(ellen), role: 'BOARD_MEMBER' };
    await does(ada, 'withdrawRole', right);
    expect((await read(henning)).bodyChange?.da).toContain('1 medlem har mistet rollen, der stemmer');
    const reason = 'Ellen er trådt ud af bestyrelsen';
    const { manifestHash: hash } = await read(ada);
    const renewal = { decisionId, hash, reason, voteBy: '2026-12-01' };
    await does(ada, 'renewProposal', renewal);
    expect(await read(henning)).toMatchObject({ version: 2, renewedBecause: reason, bodyChange: null });
    await vote(henning, 'approveDecision');
    expect((await read(ada)).status).toBe('OPEN');
    await vote(birthe, 'approveDecision');
    expect((await read(ada)).status).toBe('CARRIED');
    await does(ada, 'grantRole', right);
  });

  it('act on access or on the body without a fresh code; with one it goes through', async () => {
    app.clock.advance(6 * 60_000);
    const person = await idOf(members[0]);
    const acts = {
      grantRole: { person, role: 'AUDITOR' },
      withdrawRole: { person, role: 'BOARD_MEMBER' },
      invitePerson: { email: 'ny@example.dk', roles: ['ADMINISTRATOR'], language: 'DA' },
      resetSecondFactor: { person, reason: 'Mistet telefon, mødt op' },
      removePerson: { person },
      describeManagementBody: { organ: 'BOARD_OF_DIRECTORS', quorum: 'ALL', tie: 'FALLS' },
      seatMember: { person: await idOf(ada), role: 'MEMBER', from: '2026-01-01' },
      amendTerm: { term: 1, role: 'CHAIR', from: '2025-01-01', reason: 'Valgt' },
      strikeTerm: { term: 1, reason: 'Fejl' },
    };
    for (const [name, input] of Object.entries(acts))
      expect([name, await refusalOf(ada, name, input)]).toEqual([name, 'STEP_UP_REQUIRED']);
    await ada.confirm('some-decision:1:9f41');
    expect(await refusalOf(ada, 'grantRole', acts.grantRole)).toBe('STEP_UP_REQUIRED');
    await ada.confirm();
    await does(ada, 'grantRole', acts.grantRole);
    await does(ada, 'describeManagementBody', acts.describeManagementBody);
  });

  it('get a token or a new device with a code that was given for a decision; one for the session does both', async () => {
    const tried = async (boundTo?: string) => {
      await ada.confirm(boundTo);
      const input = { name: 'SIEM', roles: ['AUDITOR'], expiresInDays: 30 };
      const { issueServiceToken } = await ask<{ issueServiceToken: { __typename: string } }>(ada, ISSUE, { input });
      const enrolment = await ada.signedIn.visitor.post('/api/totp/enrolment', {});
      return [issueServiceToken, enrolment.status, (enrolment.body as { code?: string }).code ?? null];
    };
    const refused = { __typename: 'Rejection', code: 'STEP_UP_REQUIRED' };
    expect(await tried((await read(ada)).secondFactorBoundTo)).toEqual([refused, 403, 'STEP_UP_REQUIRED']);
    expect(await tried()).toMatchObject([{ __typename: 'IssueServiceTokenResult' }, 200, null]);
  });

  it('have a program propose or change the body, whatever role it holds; the person may', async () => {
    app.clock.advance(31_000);
    const program = await aProgram(app, ada, 'administrator', 'security-lead', 'board-member');
    const body = { organ: 'BOARD_OF_DIRECTORS', quorum: 'TWO_THIRDS', tie: 'FALLS' };
    const proposal = await aProposal(ada, position, '2026-12-01');
    for (const [name, input] of Object.entries({
      proposeMeasures: proposal,
      describeManagementBody: body,
      seatMember: { person: await idOf(ada), role: 'MEMBER', from: '2026-01-01' },
      strikeTerm: { term: 1, reason: 'Fejl' },
      concludeVote: { decisionId },
    }))
      expect([name, await refusalOf(program, name, { ...input })]).toEqual([name, 'PERMISSION_MISSING']);
    await does(ada, 'describeManagementBody', body);
    const done = await act(ada, 'proposeMeasures', { ...proposal }, seen());
    expect(done.__typename).toBe('ProposeMeasuresResult');
  });
});
