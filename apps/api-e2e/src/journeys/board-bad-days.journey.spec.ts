import { Policies } from '@varsel/event-store';
import { signInAgain } from '@varsel/identity/testing';
import { MailQueue } from '@varsel/outbound';
import { Database, tenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aBody,
  aColleague,
  act,
  anOrganisation,
  aProposal,
  ask,
  idOf,
  measuresReady,
  Person,
  refusalOf,
  startApp,
  tamper,
  type TestApp,
} from '../harness/index.ts';

interface Decision {
  readonly status: string;
  readonly manifestHash: string;
  readonly secondFactorBoundTo: string;
  readonly result: { readonly text: { readonly da: string } } | null;
}
const DECISION = `query Decision($id: ID!) { managementDecision(decisionId: $id) {
  status manifestHash secondFactorBoundTo result { approvals absent text { da } } } }`;

/** The id within an opaque one. */
const plain = (opaque: string): string => Buffer.from(opaque, 'base64url').toString().split(':')[1] ?? '';

describe('the bad days of a board', () => {
  let app: TestApp;
  let ada: Person;
  let signe: Person;
  let birthe: Person;
  let henning: Person;
  let decisionId: string;
  const nordhavn = 'Nordhavn Sygehuse';

  const read = async (person: Person, position = '0'): Promise<Decision> => {
    const headers = { 'varsel-min-position': position };
    const found = await ask<{ managementDecision: Decision }>(person, DECISION, { id: decisionId }, headers);
    return found.managementDecision;
  };
  const ballotOf = async (person: Person): Promise<object> => {
    const { manifestHash: hash, secondFactorBoundTo } = await read(person);
    app.clock.advance(31_000);
    await person.stepUp(secondFactorBoundTo);
    return { decisionId, hash, language: 'EN' };
  };
  const propose = async (position: string): Promise<void> => {
    const done = await act(signe, 'proposeMeasures', { ...(await aProposal(signe, position, '2026-11-25')) });
    decisionId = done.id;
    await read(signe, done.receipt.position);
  };

  /** Each mail about a decision: to whom, and what it says as it lies in the queue. */
  const mailsAbout = (decision: string, what = '') => {
    const tenant = tenantId(ada.signedIn.organisationId);
    const prefix = `decision-${plain(decision)}${what}-`;
    return app.app.get(Database).inTenant(tenant, async (sql) => {
      const said = await app.app.get(MailQueue).byHand(sql, prefix);
      const rows = await sql.query<{ about: string; person: string }>(
        'select about, to_person as person from outbound_mail where starts_with(about, $1)',
        [prefix],
      );
      return rows.map(({ about, person }) => [person, said.get(about)] as const);
    });
  };

  beforeAll(async () => {
    app = await startApp({ worker: 'apart' });
    ada = await anOrganisation(app, { organisationName: nordhavn, personName: 'Ada Holm' });
    signe = await aColleague(app, ada, 'Signe Hallvang', 'security-lead', 'board-member');
    birthe = await aColleague(app, ada, 'Birthe Lindeskov', 'board-member');
    henning = await aColleague(app, ada, 'Henning Aabrandt', 'board-member');
    await measuresReady(signe);
    await propose(await aBody(ada, signe, birthe, henning));
  });
  afterAll(() => app.close());

  it('whoever put the measures is never the only one to approve them', async () => {
    await act(signe, 'approveDecision', { ...(await ballotOf(signe)) });
    await act(birthe, 'abstainFromDecision', { ...(await ballotOf(birthe)) });
    const { receipt } = await act(henning, 'abstainFromDecision', { ...(await ballotOf(henning)) });
    expect(await read(ada, receipt.position)).toMatchObject({ status: 'REFUSED', result: { approvals: 1, absent: 0 } });
  });

  it('whoever was asked hears once that the proposal is taken back, and why, also where the worker was away', async () => {
    await propose('0');
    const stopped = decisionId;
    await act(birthe, 'approveDecision', { ...(await ballotOf(birthe)) });
    await app.stopWorker();
    const reason = 'Et bevis for genskabelse mangler.';
    const { receipt } = await act(signe, 'withdrawProposal', { decisionId, reason });
    await app.startWorker();
    await expect.poll(async () => (await mailsAbout(stopped, '-withdrawn')).length, { timeout: 20_000 }).toBe(3);
    await app.stopWorker();
    await app.startWorker();
    await propose(receipt.position);
    await expect.poll(async () => (await mailsAbout(decisionId)).length, { timeout: 20_000 }).toBe(3);
    const [asker = '', voter = '', member = ''] = await Promise.all([signe, birthe, henning].map(idOf));
    const told = { organisation: nordhavn, by: plain(asker), reason };
    const mails = await mailsAbout(stopped, '-withdrawn');
    expect(mails).toHaveLength(3);
    expect(new Map(mails)).toEqual(
      new Map([
        [plain(asker), expect.objectContaining({ ...told, voted: 'no' })],
        [plain(voter), expect.objectContaining({ ...told, voted: 'yes' })],
        [plain(member), expect.objectContaining({ ...told, voted: 'no' })],
      ]),
    );
    expect(app.log.join('')).not.toContain(reason);
    const { receipt: again } = await act(signe, 'withdrawProposal', { decisionId, reason });
    await read(signe, again.position);
  });

  it('a lost phone is no lost vote: a recovery code is given for the decision, once', async () => {
    await propose('0');
    const { manifestHash: hash, secondFactorBoundTo: boundTo } = await read(henning);
    const [code = ''] = henning.signedIn.recoveryCodes;
    const give = async (): Promise<number> =>
      (await henning.signedIn.visitor.post('/api/step-up', { code, boundTo })).status;
    expect(await give()).toBe(200);
    await act(henning, 'approveDecision', { decisionId, hash, language: 'EN' });
    expect(await give()).toBe(401);
  });

  it('a member whose term has ended is told so, and whom to ask; who is in office votes', async () => {
    const ended = { role: 'MEMBER', from: '2025-01-01', to: '2026-11-21', reason: 'Udtrådt' };
    const { receipt } = await act(ada, 'amendTerm', { term: 2, ...ended });
    await read(birthe, receipt.position);
    const ballot = await ballotOf(birthe);
    expect(await refusalOf(birthe, 'approveDecision', { ...ballot })).toBe('NOT_IN_OFFICE');
    expect(await refusalOf(birthe, 'askAboutDecision', { decisionId, text: 'Hvorfor?' })).toBe('NOT_IN_OFFICE');
    await act(ada, 'amendTerm', { term: 2, ...ended, to: null, reason: 'Genvalgt' });
    await act(birthe, 'abstainFromDecision', { ...ballot });
    expect((await read(birthe)).status).toBe('OPEN');
  });

  it('nothing is decided on what is not brought up to date; when it is, the vote goes through', async () => {
    await app.stopWorker();
    await act(signe, 'openTask', { measureId: 'M01', title: 'Opdatér politikken' });
    const { manifestHash: hash, secondFactorBoundTo } = await read(signe);
    app.clock.advance(31_000);
    await signe.stepUp(secondFactorBoundTo);
    const ballot = { decisionId, hash, language: 'EN' };
    expect(await refusalOf(signe, 'refuseDecision', { ...ballot, reason: 'Ikke nu' })).toBe('FACTS_BEHIND');
    await app.startWorker();
    await expect.poll(() => refusalOrDone(signe, ballot), { timeout: 20_000 }).toBe('done');
  });

  it('a vote that too few took part in lapses by itself when the day has passed', async () => {
    await propose('0');
    app.clock.advance(5 * 24 * 3_600_000);
    await conclude();
    const again = new Person(app, await signInAgain(app, ada.signedIn));
    await expect.poll(async () => (await read(again)).status, { timeout: 20_000 }).toBe('LAPSED');
    expect((await read(again)).result?.text.da).toContain('mindst 2 af 3 medlemmer');
  });

  it('a vote whose day passes while the log is broken is counted when the log stands again', async () => {
    const lead = new Person(app, await signInAgain(app, signe.signedIn));
    const chief = new Person(app, await signInAgain(app, ada.signedIn));
    const done = await act(lead, 'proposeMeasures', { ...(await aProposal(lead, '0', '2026-11-28')) });
    const { organisationId } = ada.signedIn;
    await tamper(app, `update event set data = data || ' ' where tenant = $1 and seq = 3`, [organisationId]);
    await chief.signedIn.visitor.post('/api/log/check');
    app.clock.advance(2 * 24 * 3_600_000);
    const again = new Person(app, await signInAgain(app, ada.signedIn));
    const status = async (): Promise<string> => {
      const headers = { 'varsel-min-position': done.receipt.position };
      return (await ask<{ managementDecision: Decision }>(again, DECISION, { id: done.id }, headers)).managementDecision
        .status;
    };
    await conclude();
    expect(app.log.join('')).toContain('ConcludeVote: The audit log is not what was sealed');
    expect(await status()).toBe('OPEN');
    await act(again, 'recordLogRestored', { reason: 'Databasen blev rettet uden om systemet.' });
    await conclude();
    await expect.poll(status, { timeout: 20_000 }).toBe('LAPSED');
  });

  async function conclude(): Promise<void> {
    await app.app.get(Policies).look([tenantId(ada.signedIn.organisationId)]);
  }
  async function refusalOrDone(person: Person, ballot: object): Promise<string> {
    return act(person, 'refuseDecision', { ...ballot, reason: 'Ikke nu' }).then(
      () => 'done',
      (error: unknown) => String(error),
    );
  }
});
