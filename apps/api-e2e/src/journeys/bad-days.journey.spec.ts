import { acceptInvitation, signInAgain, Visitor } from '@varsel/identity/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  act,
  anOrganisation,
  ask,
  type GraphqlReply,
  linkIn,
  type MailServer,
  mailServer,
  Person,
  refusalOf,
  startApp,
  type TestApp,
} from '../harness/index.ts';
import { DRAFT, hospital, INCIDENT, SAVE_DRAFT } from './first-job.documents.ts';

const patient = { timeout: 60_000, interval: 200 };
const REPORTS = 'query Reports { incidents(first: 50) { edges { node { title } } } }';

const report = {
  title: 'Strømsvigt',
  description: 'Nødstrøm på afsnit 4.',
  detectedAt: '2026-11-22T07:30:00Z',
  awareAt: '2026-11-22T07:30:00Z',
};

describe('act on a bad day', () => {
  let app: TestApp;
  let mail: MailServer;
  let ada: Person;

  beforeAll(async () => {
    mail = await mailServer();
    app = await startApp({ smtpUrl: mail.url, cable: true });
    ada = await anOrganisation(app, { organisationName: 'Nordhavn Sygehuse' });
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });

  it('a report sent twice with one key is one incident, and another report does not pass under that key', async () => {
    const key = { 'idempotency-key': crypto.randomUUID() };
    const first = await act(ada, 'reportIncident', report, key);
    const second = await act(ada, 'reportIncident', report, key);
    expect([first.receipt.repeated, second.receipt.repeated]).toEqual([false, true]);
    expect(second.id).toBe(first.id);
    const reports = await ask<{ incidents: { edges: unknown[] } }>(
      ada,
      REPORTS,
      {},
      { 'varsel-min-position': second.receipt.position },
    );
    expect(reports.incidents.edges).toHaveLength(1);
    expect(await refusalOf(ada, 'reportIncident', { ...report, title: 'Noget andet' }, key)).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  it('an assessment of a version that is no longer the newest is refused, and the newest can be built on', async () => {
    await act(ada, 'assessScope', { inputs: hospital, basedOn: 0 });
    expect(
      await refusalOf(ada, 'assessScope', {
        inputs: { ...hospital, reasons: [{ about: 'health.provider', reason: 'Andet' }] },
        basedOn: 0,
      }),
    ).toBe('SCOPE_CHANGED');
    expect(
      (
        await act(ada, 'assessScope', {
          inputs: { ...hospital, reasons: [{ about: 'health.provider', reason: 'Andet' }] },
          basedOn: 1,
          revision: 'Begrundelse',
        })
      ).receipt.version,
    ).toBeGreaterThan(1);
  });

  it('a draft saved over somebody else’s text loses neither', async () => {
    const save = (content: string, baseVersion: number) =>
      ask(ada, SAVE_DRAFT, { input: { kind: 'incident-report', subject: 'new', content, baseVersion } });
    expect(await save('{"title":"En"}', 0)).toMatchObject({ saveDraft: { draft: { version: 1 } } });
    expect(await save('{"title":"To"}', 0)).toMatchObject({
      saveDraft: { __typename: 'DraftConflict', draft: { version: 1, content: '{"title":"En"}' } },
    });
    expect(await save('{"title":"To"}', 1)).toMatchObject({ saveDraft: { draft: { version: 2 } } });
  });

  it('awareness in the future, or before detection, is refused where it was typed', async () => {
    expect(await refusalOf(ada, 'reportIncident', { ...report, awareAt: '2026-11-22T08:00:01Z' })).toBe(
      'AWARENESS_IN_THE_FUTURE',
    );
    expect(await refusalOf(ada, 'reportIncident', { ...report, awareAt: '2026-11-22T07:29:59Z' })).toBe(
      'AWARENESS_BEFORE_DETECTION',
    );
    expect(
      (await act(ada, 'reportIncident', { ...report, title: 'På sekundet', awareAt: app.clock.now() })).id,
    ).not.toBe('');
  });

  it('texts too long, moments that do not exist and values of the wrong type are refused, and nothing is stored', async () => {
    const { receipt } = await act(ada, 'reportIncident', { ...report, title: 'Det rene forbillede' });
    const before = await ask(ada, REPORTS, {}, { 'varsel-min-position': receipt.position });
    expect(await refusalOf(ada, 'reportIncident', { ...report, title: 'a'.repeat(201) })).toBe('TEXT_TOO_LONG');
    for (const bad of [
      { detectedAt: '2026-02-30T08:00:00Z' },
      { detectedAt: '2026-11-22T08:00:00' },
      { title: 7 },
      { nonsense: true },
    ]) {
      const reply = await ada.send(
        'mutation R($input: ReportIncidentInput!) { reportIncident(input: $input) { __typename } }',
        { input: { ...report, ...bad } },
      );
      const [error] = (reply.body as GraphqlReply).errors ?? [];
      expect([reply.status, error?.extensions.code, error?.extensions.text.da !== '']).toEqual([
        400,
        'BAD_INPUT',
        true,
      ]);
    }
    expect(await ask(ada, REPORTS)).toEqual(before);
  });

  it('without the database it says so in both languages, and goes on as soon as it is back', async () => {
    const cable = app.cable;
    cable?.pull();
    const refused = await vi.waitFor(async () => {
      const document = 'mutation R($input: ReportIncidentInput!) { reportIncident(input: $input) { __typename } }';
      const reply = await ada.send(document, { input: { ...report, title: 'Under udfald' } });
      expect(reply.status).toBe(503);
      return reply;
    }, patient);
    expect((refused.body as GraphqlReply).errors?.[0]?.extensions).toMatchObject({
      code: 'UNAVAILABLE',
      text: {
        da: expect.stringContaining('databasen') as string,
        en: expect.stringContaining('database') as string,
      },
    });
    const signIn = await new Visitor(app.server).post('/api/sign-in', { email: 'a@example.dk', password: 'x' });
    expect([signIn.status, (signIn.body as { message: { da: string } }).message.da]).toEqual([
      503,
      expect.stringContaining('databasen'),
    ]);
    expect((await ada.get('/health/ready')).status).toBe(503);
    expect((await ada.get('/health/live')).status).toBe(200);
    cable?.plugIn();
    const done = await vi.waitFor(() => act(ada, 'reportIncident', { ...report, title: 'Efter udfald' }), patient);
    const after = JSON.stringify(await ask(ada, REPORTS, {}, { 'varsel-min-position': done.receipt.position }));
    expect([after.includes('Efter udfald'), after.includes('Under udfald')]).toEqual([true, false]);
    expect(await ask(ada, DRAFT, { subject: 'new' })).toMatchObject({ draft: { version: 2 } });
    await vi.waitFor(async () => {
      expect((await ada.get('/health/ready')).status).toBe(200);
    }, patient);
  });

  it('a mail that is refused is shown with the reason, and can be sent again', async () => {
    const email = 'findes-ikke@example.dk';
    mail.refuse(email);
    const { id } = await act(ada, 'invitePerson', { email, roles: ['AUDITOR'], language: 'DA' });
    const invitation = async () =>
      (await ask<{ invitations: readonly Invitation[] }>(ada, INVITATIONS)).invitations.find(
        (each) => each.email === email,
      );
    await vi.waitFor(async () => {
      expect(await invitation()).toMatchObject({
        mailStatus: 'REFUSED',
        mailError: expect.stringContaining('No such mailbox') as string,
      });
    }, patient);
    mail.accept(email);
    expect(id).not.toBe('');
    await act(ada, 'resendInvitation', { invitation: (await invitation())?.id });
    const { text } = await mail.letterTo(email);
    expect(linkIn(text)).toHaveLength(43);
    await vi.waitFor(async () => {
      expect(await invitation()).toMatchObject({ mailStatus: 'SENT', mailError: null });
    }, patient);
  });

  it('an invitation that has expired lets nobody in, until it is sent again', async () => {
    const email = 'sen@example.dk';
    await act(ada, 'invitePerson', { email, roles: ['AUDITOR'], language: 'DA' });
    const late = linkIn((await mail.letterTo(email)).text);
    app.clock.advance(8 * 86_400_000);
    const look = await new Visitor(app.server).post('/api/invitations/look', { token: late });
    expect(look.status).toBeGreaterThanOrEqual(400);
    expect(look.status).toBeLessThan(500);
    expect((look.body as { message: { da: string; en: string } }).message).toEqual({
      da: expect.any(String) as string,
      en: expect.any(String) as string,
    });
    const again = new Person(app, await signInAgain(app, ada.signedIn));
    const { invitations } = await ask<{ invitations: readonly Invitation[] }>(again, INVITATIONS);
    const expired = invitations.find((each) => each.email === email);
    expect(expired).toMatchObject({ status: 'EXPIRED' });
    await act(again, 'resendInvitation', { invitation: expired?.id });
    const { text } = await mail.letterTo(email, 2);
    expect((await new Visitor(app.server).post('/api/invitations/look', { token: late })).status).toBe(look.status);
    expect((await acceptInvitation(app, linkIn(text), 'Sen Ankomst')).personId).not.toBe('');
  });
});

const INVITATIONS = 'query Invitations { invitations { id email status mailStatus mailError } }';

interface Invitation {
  readonly id: string;
  readonly email: string;
}

describe('act while the worker is stopped', () => {
  let app: TestApp;
  let ada: Person;

  beforeAll(async () => {
    app = await startApp({ worker: 'apart' });
    ada = await anOrganisation(app);
  });
  afterAll(() => app.close());

  it('acts succeed, answers say that they are behind, and catch up when it is back', async () => {
    await app.stopWorker();
    const { id, receipt } = await act(ada, 'reportIncident', report);
    const position = { 'varsel-min-position': receipt.position };
    const behind = (await ada.send(INCIDENT, { id }, position)).body as GraphqlReply;
    expect([behind.extensions.stale, behind.data]).toEqual([true, { incident: null }]);
    await app.startWorker();
    await vi.waitFor(async () => {
      const { extensions, data } = (await ada.send(INCIDENT, { id }, position)).body as GraphqlReply;
      expect(extensions.stale).toBeUndefined();
      expect(data).toMatchObject({ incident: { title: 'Strømsvigt' } });
    }, patient);
  });
});
