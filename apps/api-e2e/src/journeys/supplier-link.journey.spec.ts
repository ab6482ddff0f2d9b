import { Policies } from '@varsel/event-store';
import { tenantId } from '@varsel/tenancy';
import { Visitor } from '@varsel/identity/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  anAskedSupplier,
  anOrganisation,
  codeIn,
  type MailServer,
  mailServer,
  openQuestionnaire,
  type Person,
  startApp,
  supplierLinkIn,
  type TestApp,
} from '../harness/index.ts';

const nothing = { value: {}, comment: null, notApplicableBecause: null, evidence: [] };

interface Refused {
  readonly code: string;
}

describe('open a questionnaire by the link in a letter', () => {
  let app: TestApp;
  let mail: MailServer;
  let ada: Person;
  let bent: Person;
  const email = 'jytte@nordtal.example';
  let first = '';

  beforeAll(async () => {
    mail = await mailServer();
    app = await startApp({ smtpUrl: mail.url });
    ada = await anOrganisation(app, { organisationName: 'Nordhavn Sygehuse' });
    bent = await anOrganisation(app, { organisationName: 'Sydhavn Vand' });
    await anAskedSupplier(ada, email);
    first = supplierLinkIn(await mail.letterTo(email));
    // A clock that is moved ends the session of whoever asks: all questionnaires are sent first.
    for (const [address, name] of [
      ['sen@nordtal.example', 'Sen Drift A/S'],
      ['kode@nordtal.example', 'Kode A/S'],
      ['tid@nordtal.example', 'Tid A/S'],
    ] as const)
      await anAskedSupplier(ada, address, { profile: { name }, dueOn: '2027-06-01' });
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });

  const codeOf = (reply: { readonly status: number; readonly body: unknown }): readonly unknown[] => [
    reply.status,
    (reply.body as Refused).code,
  ];

  it('shows nothing before the link, after the link, or with a wrong code; the right code opens it', async () => {
    const visitor = new Visitor(app.server);
    expect(codeOf(await visitor.get('/api/supplier/questionnaire'))).toEqual([401, 'SUPPLIER_NOT_SIGNED_IN']);
    const letter = await mail.letterTo(email);
    expect(letter.subject).toContain('Nordhavn Sygehuse beder om svar (SP-2026-001)');
    const exchanged = await visitor.post('/api/supplier/exchange', { token: supplierLinkIn(letter) });
    expect([exchanged.status, exchanged.body]).toMatchObject([
      200,
      { state: 'code-needed', sentTo: 'j•••@nordtal.example', language: 'da' },
    ]);
    expect(exchanged.headers['set-cookie']?.toString()).toMatch(
      /^varsel_supplier=[\w-]{43}; Path=\/api\/supplier; HttpOnly; SameSite=Strict; Max-Age=43200$/,
    );
    expect(codeOf(await visitor.get('/api/supplier/questionnaire'))).toEqual([401, 'CODE_NEEDED']);
    const code = codeIn(await mail.letterTo(email, 2));
    const wrong = code === '000000' ? '000001' : '000000';
    expect(codeOf(await visitor.post('/api/supplier/code', { code: wrong }))).toEqual([401, 'WRONG_CODE']);
    const before = visitor.cookie;
    const opened = await visitor.post('/api/supplier/code', { code });
    expect([opened.status, opened.body]).toMatchObject([200, { state: 'open', organisation: 'Nordhavn Sygehuse' }]);
    expect(visitor.cookie).not.toBe(before);
    expect(codeOf(await new Visitor(app.server).bring(before).get('/api/supplier/questionnaire'))).toEqual([
      401,
      'SUPPLIER_NOT_SIGNED_IN',
    ]);
    expect((await visitor.get('/api/supplier/questionnaire')).body).toMatchObject({
      reference: 'SP-2026-001',
      supplier: 'Nordtal Drift A/S',
      state: 'answering',
      asked: 42,
      minutes: 35,
    });
  });

  it('opens once: the same link again, a link that never was and an expired one give one answer', async () => {
    const never = 'x'.repeat(43);
    const answers = await Promise.all(
      [first, never].map((token) => new Visitor(app.server).post('/api/supplier/exchange', { token })),
    );
    const [told, same] = answers.map(({ status, body }) => {
      const { requestId, ...rest } = body as { requestId: string };
      return { status, rest, named: requestId !== '' };
    });
    expect(told).toEqual(same);
    expect(told).toMatchObject({ status: 404, rest: { code: 'LINK_NOT_USABLE' } });
  });

  it('gives a new link in one click, to the same address alone, and says the same of a link that never was', async () => {
    const other = 'pia@nordtal.example';
    const round = await anAskedSupplier(ada, other, { profile: { name: 'Pia Net A/S' } });
    const used = supplierLinkIn(await mail.letterTo(other));
    await openQuestionnaire(app, mail, other);
    const visitor = new Visitor(app.server);
    const replies = [];
    for (const token of [used, 'y'.repeat(43)])
      replies.push(await visitor.post('/api/supplier/resend-link', { token }));
    expect(replies.map(({ status, body }) => [status, body as object])).toEqual(Array(2).fill([202, { sent: true }]));
    const again = supplierLinkIn(await mail.letterTo(other, 3));
    expect(again).not.toBe(used);
    expect((await visitor.post('/api/supplier/exchange', { token: again })).status).toBe(200);
    await act(ada, 'withdrawQuestionnaire', { assessmentId: round.assessmentId, reason: 'Sendt til den forkerte.' });
  });

  it('ends with the person’s own word and with the withdrawal', async () => {
    const address = 'slut@nordtal.example';
    const round = await anAskedSupplier(ada, address, { profile: { name: 'Slut A/S' } });
    const visitor = await openQuestionnaire(app, mail, address);
    const kept = visitor.cookie;
    expect((await visitor.post('/api/supplier/sign-out')).status).toBe(204);
    expect((await new Visitor(app.server).bring(kept).get('/api/supplier/session')).body).toEqual({ state: 'none' });
    await act(ada, 'resendQuestionnaireLink', { assessmentId: round.assessmentId });
    const last = await openQuestionnaire(app, mail, address, 3);
    expect((await last.get('/api/supplier/questionnaire')).status).toBe(200);
    await act(ada, 'withdrawQuestionnaire', { assessmentId: round.assessmentId, reason: 'Ikke længere leverandør.' });
    expect(codeOf(await last.get('/api/supplier/questionnaire'))).toEqual([410, 'QUESTIONNAIRE_OVER']);
  });

  it('keeps two organisations’ suppliers apart, and a supplier out of everything else', async () => {
    await anAskedSupplier(ada, 'kode2@nordtal.example', { profile: { name: 'Hemmelig A/S' } });
    const hers = await openQuestionnaire(app, mail, 'kode2@nordtal.example');
    const round = await anAskedSupplier(bent, 'ole@sydtal.example', { profile: { name: 'Sydtal A/S' } });
    const his = await openQuestionnaire(app, mail, 'ole@sydtal.example');
    const saved = await hers.put('/api/supplier/answers/SQ05', {
      ...nothing,
      value: { value: 'Hemmeligt svar' },
      baseVersion: 0,
    });
    expect(saved.status).toBe(200);
    expect((await his.get('/api/supplier/questionnaire')).text).not.toMatch(/Hemmelig/);
    expect((await his.get('/api/supplier/questionnaire')).body).toMatchObject({ supplier: 'Sydtal A/S', answers: [] });
    expect((await his.get('/api/session/list')).status).toBe(401);
    expect((await his.get('/api/files/'.concat('0'.repeat(64)))).status).toBe(401);
    expect(codeOf(await ada.get('/api/supplier/questionnaire'))).toEqual([401, 'SUPPLIER_NOT_SIGNED_IN']);
    await act(bent, 'withdrawQuestionnaire', { assessmentId: round.assessmentId, reason: 'Prøve.' });
  });

  it('refuses other sites and bodies that are no answer', async () => {
    const foreign = new Visitor(app.server, 'https://evil.example');
    expect(codeOf(await foreign.post('/api/supplier/exchange', { token: 'z'.repeat(43) }))).toEqual([
      403,
      'CROSS_SITE',
    ]);
    const visitor = new Visitor(app.server);
    expect(codeOf(await visitor.post('/api/supplier/exchange', { token: 7 }))).toEqual([400, 'BAD_INPUT']);
    expect(codeOf(await visitor.post('/api/supplier/exchange', { token: 'a', extra: 1 }))).toEqual([400, 'BAD_INPUT']);
  });

  it('takes a code for ten minutes and five attempts, and sends three at most', async () => {
    const address = 'kode@nordtal.example';
    const visitor = new Visitor(app.server);
    const token = supplierLinkIn(await mail.letterTo(address));
    await visitor.post('/api/supplier/exchange', { token });
    const late = codeIn(await mail.letterTo(address, 2));
    app.clock.advance(10 * 60_000 + 1);
    expect(codeOf(await visitor.post('/api/supplier/code', { code: late }))).toEqual([410, 'CODE_EXPIRED']);
    expect((await visitor.post('/api/supplier/code/again')).status).toBe(200);
    const second = codeIn(await mail.letterTo(address, 3));
    const wrong = second === '000000' ? '000001' : '000000';
    for (let attempt = 1; attempt <= 5; attempt += 1)
      expect(codeOf(await visitor.post('/api/supplier/code', { code: wrong }))).toEqual([401, 'WRONG_CODE']);
    expect(codeOf(await visitor.post('/api/supplier/code', { code: second }))).toEqual([410, 'CODE_EXPIRED']);
    await visitor.post('/api/supplier/code/again');
    const third = codeIn(await mail.letterTo(address, 4));
    expect(codeOf(await visitor.post('/api/supplier/code/again'))).toEqual([429, 'TOO_MANY_ATTEMPTS']);
    expect((await visitor.post('/api/supplier/code', { code: third })).status).toBe(200);
  });

  it('ends after two idle hours', async () => {
    const visitor = await openQuestionnaire(app, mail, 'tid@nordtal.example');
    app.clock.advance(2 * 3_600_000 - 1);
    expect((await visitor.get('/api/supplier/session')).body).toMatchObject({ state: 'open' });
    app.clock.advance(2 * 3_600_000 + 1);
    expect((await visitor.get('/api/supplier/session')).body).toEqual({ state: 'none' });
  });

  it('lets an expired link go, and its successor in', async () => {
    const late = 'sen@nordtal.example';
    const token = supplierLinkIn(await mail.letterTo(late));
    app.clock.advance(31 * 24 * 3_600_000);
    const visitor = new Visitor(app.server);
    expect(codeOf(await visitor.post('/api/supplier/exchange', { token }))).toEqual([404, 'LINK_NOT_USABLE']);
    await visitor.post('/api/supplier/resend-link', { token });
    const again = supplierLinkIn(await mail.letterTo(late, 2));
    expect((await visitor.post('/api/supplier/exchange', { token: again })).status).toBe(200);
  });

  it('reminds by the clock whoever is late, in working hours', async () => {
    await app.app.get(Policies).look([tenantId(ada.signedIn.organisationId)]);
    const letter = await mail.letterTo(email, 3);
    expect(letter.subject).toBe('Påmindelse om SP-2026-001');
    expect(letter.text).toContain('Fristen for spørgeskemaet fra Nordhavn Sygehuse var 18. december 2026.');
  });
});
