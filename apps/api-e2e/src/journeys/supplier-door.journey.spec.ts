import { samples } from '@varsel/files/testing';
import { Visitor } from '@varsel/identity/testing';
import { Database, tenantId } from '@varsel/tenancy';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  anAskedSupplier,
  anOrganisation,
  ask,
  type AskedSupplier,
  type MailServer,
  mailServer,
  openQuestionnaire,
  type Person,
  startApp,
  supplierLinkIn,
  type TestApp,
  uploadEvidence,
} from '../harness/index.ts';

const nothing = { value: {}, comment: null, notApplicableBecause: null, evidence: [], baseVersion: 0 };
const over = [410, 'QUESTIONNAIRE_OVER'];

const codeOf = (reply: { readonly status: number; readonly body: unknown }): readonly unknown[] => [
  reply.status,
  (reply.body as { readonly code?: string }).code,
];

describe('shut the door of a questionnaire', () => {
  let app: TestApp;
  let mail: MailServer;
  let ada: Person;

  beforeAll(async () => {
    mail = await mailServer();
    app = await startApp({ smtpUrl: mail.url, worker: 'apart' });
    ada = await anOrganisation(app, { organisationName: 'Nordhavn Sygehuse' });
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });

  // A test that fails while the worker rests must not take the next ones along.
  afterEach(() => app.startWorker());

  const inTenant = <Row extends object>(statement: string, parameters: readonly unknown[] = []) =>
    app.app
      .get(Database)
      .inTenant(tenantId(ada.signedIn.organisationId), (sql) => sql.query<Row>(statement, [...parameters]));
  const letters = async (address: string): Promise<number> => {
    const [row] = await inTenant<{ count: number }>(
      'select count(*)::integer as count from outbound_mail where to_address = $1',
      [address],
    );
    return row?.count ?? 0;
  };
  const replaceContact = ({ supplierId }: AskedSupplier) =>
    act(ada, 'setSupplierContacts', {
      supplierId,
      contacts: [{ name: 'Kim Ny', email: 'kim@nordtal.example', language: 'DA' }],
    });

  it('is shut for a removed contact and the colleagues they invited in that moment, whatever the views show', async () => {
    const round = await anAskedSupplier(ada, 'jytte@nordtal.example');
    const jytte = await openQuestionnaire(app, mail, 'jytte@nordtal.example');
    const saved = await jytte.put('/api/supplier/answers/SQ05', { ...nothing, value: { value: 'Hemmeligt svar' } });
    expect(saved.status).toBe(200);
    await jytte.post('/api/supplier/invite', {
      ...{ name: 'Per', email: 'per@nordtal.example', section: 'continuity', language: 'da' },
    });
    const per = await openQuestionnaire(app, mail, 'per@nordtal.example');
    await app.stopWorker();
    await replaceContact(round);
    for (const gone of [jytte, per]) {
      const reply = await gone.get('/api/supplier/questionnaire');
      expect(codeOf(reply)).toEqual(over);
      expect(reply.text).not.toMatch(/Hemmeligt|Nordtal|Nordhavn|SP-2026/);
      expect((await gone.get('/api/supplier/session')).body).toEqual({ state: 'over' });
      expect(codeOf(await gone.put('/api/supplier/answers/SQ14', nothing))).toEqual(over);
    }
  });

  it('is shut for a link that was never opened, and asking for a new one sends none', async () => {
    const address = 'ubrugt@nordtal.example';
    const round = await anAskedSupplier(ada, address, { profile: { name: 'Ubrugt A/S' } });
    const token = supplierLinkIn(await mail.letterTo(address));
    await replaceContact(round);
    const visitor = new Visitor(app.server);
    expect(codeOf(await visitor.post('/api/supplier/exchange', { token }))).toEqual(over);
    expect((await visitor.post('/api/supplier/resend-link', { token })).status).toBe(202);
    expect(await letters(address)).toBe(1);
  });

  it('stays shut when nobody came round to ending the session: the supplier’s contacts decide', async () => {
    const address = 'glemt@nordtal.example';
    const round = await anAskedSupplier(ada, address, { profile: { name: 'Glemt A/S' } });
    const visitor = await openQuestionnaire(app, mail, address);
    const { receipt } = await replaceContact(round);
    await ask(ada, 'query S { suppliers { edges { node { id } } } }', {}, { 'varsel-min-position': receipt.position });
    await inTenant('update supplier_respondent set ended_at = null where email = $1', [address]);
    expect(codeOf(await visitor.get('/api/supplier/questionnaire'))).toEqual(over);
  });

  it('stays open for the contact while another one comes and goes', async () => {
    const address = 'blivende@nordtal.example';
    const round = await anAskedSupplier(ada, address, { profile: { name: 'Blivende A/S' } });
    const visitor = await openQuestionnaire(app, mail, address);
    const keep = { contact: round.contact, name: 'Jytte Sørup', email: address, language: 'DA' };
    const other = { name: 'Kim', email: 'kim@nordtal.example', language: 'DA' };
    for (const contacts of [[keep, other], [keep]]) {
      await act(ada, 'setSupplierContacts', { supplierId: round.supplierId, contacts });
      expect((await visitor.get('/api/supplier/questionnaire')).status).toBe(200);
    }
  });

  it('is shut with the supplier’s retirement; its round is withdrawn and what was not sent is thrown away', async () => {
    const address = 'slut@nordtal.example';
    const round = await anAskedSupplier(ada, address, { profile: { name: 'Slut A/S' } });
    const visitor = await openQuestionnaire(app, mail, address);
    await visitor.put('/api/supplier/answers/SQ05', { ...nothing, value: { value: 'Slutsvar' } });
    await app.stopWorker();
    await act(ada, 'retireSupplier', { supplierId: round.supplierId, reason: 'Aftalen er ophørt.' });
    expect(codeOf(await visitor.get('/api/supplier/questionnaire'))).toEqual(over);
    expect(await inTenant('select 1 from supplier_answer where content::text like $1', ['%Slutsvar%'])).toEqual([]);
    await app.startWorker();
    const status = async (): Promise<string> => {
      const { supplierAssessment } = await ask<{ supplierAssessment: { round: { status: string } } }>(
        ada,
        'query R($id: ID!) { supplierAssessment(id: $id) { round { status } } }',
        { id: round.assessmentId },
      );
      return supplierAssessment.round.status;
    };
    await expect.poll(status, { timeout: 20_000 }).toBe('WITHDRAWN');
  });

  it('lets nobody lock the respondent out with a used link', async () => {
    const address = 'brugt@nordtal.example';
    const round = await anAskedSupplier(ada, address, { profile: { name: 'Brugt A/S' } });
    const used = supplierLinkIn(await mail.letterTo(address));
    await openQuestionnaire(app, mail, address);
    const stranger = new Visitor(app.server);
    for (let attempt = 1; attempt <= 25; attempt += 1)
      expect(codeOf(await stranger.post('/api/supplier/exchange', { token: used }))).toEqual([404, 'LINK_NOT_USABLE']);
    await act(ada, 'resendQuestionnaireLink', { assessmentId: round.assessmentId });
    const token = supplierLinkIn(await mail.letterTo(address, 3));
    expect((await new Visitor(app.server).post('/api/supplier/exchange', { token })).status).toBe(200);
  });

  it('leaves the newest link and session alive when an old link asks, and keeps links for whoever holds a newer one', async () => {
    const address = 'gammel@nordtal.example';
    const round = await anAskedSupplier(ada, address, { profile: { name: 'Gammel A/S' } });
    const old = supplierLinkIn(await mail.letterTo(address));
    const visitor = await openQuestionnaire(app, mail, address);
    await act(ada, 'resendQuestionnaireLink', { assessmentId: round.assessmentId });
    const newest = supplierLinkIn(await mail.letterTo(address, 3));
    const stranger = new Visitor(app.server);
    for (let attempt = 1; attempt <= 8; attempt += 1)
      expect((await stranger.post('/api/supplier/resend-link', { token: old })).status).toBe(202);
    expect(await letters(address)).toBe(3 + 3);
    expect((await visitor.get('/api/supplier/questionnaire')).status).toBe(200);
    expect((await new Visitor(app.server).post('/api/supplier/exchange', { token: newest })).status).toBe(200);
    await stranger.post('/api/supplier/resend-link', { token: newest });
    expect(await letters(address)).toBe(3 + 3 + 2);
  });

  it('gives no receipt of the time before for what was just opened again, and loses nothing meanwhile', async () => {
    const fields = [{ id: 'backup', section: 'drift', type: 'string', label: { da: 'Hvornår tages kopier?' } }];
    const template = await uploadEvidence(app, ada.signedIn.visitor, {
      ...{ name: 'kopier.json', bytes: Buffer.from(JSON.stringify({ version: '1', fields })) },
      path: '/api/supplier-templates?name=Kopier',
    });
    const address = 'igen@nordtal.example';
    const { assessmentId } = await anAskedSupplier(ada, address, { templateId: String(template.body['id']) });
    const visitor = await openQuestionnaire(app, mail, address);
    const send = (name = 'Jytte Sørup') => visitor.post('/api/supplier/submit', { name, role: 'Sikkerhedschef' });
    // Nobody else of the organisation sends anything.
    const submissions = async () => (await inTenant(`select from event where type = 'AnswersSubmitted'`)).length;

    // Whoever sends waits for the views: they are at the end of the log now.
    expect((await send('')).status).toBe(400);
    await visitor.put('/api/supplier/answers/backup', { ...nothing, value: { value: 'Hver nat.' } });
    await app.stopWorker();
    expect(codeOf(await send())).toEqual([503, 'RECEIPT_BEHIND']);
    expect(await submissions()).toBe(1);
    await app.startWorker();
    await expect.poll(async () => (await visitor.get('/api/supplier/receipt')).status, { timeout: 20_000 }).toBe(200);

    await app.stopWorker();
    await act(ada, 'reopenQuestionnaire', { assessmentId, dueOn: '2026-12-21', reason: 'Svaret er for kort' });
    expect(codeOf(await send())).toEqual([503, 'QUESTIONNAIRE_BEHIND']);
    expect(await submissions()).toBe(1);
    await app.startWorker();
    expect((await send()).status).toBe(201);
    expect(await submissions()).toBe(2);
  });
});

describe('bring files, names and addresses to a questionnaire', () => {
  let app: TestApp;
  let mail: MailServer;
  let ada: Person;
  let visitor: Visitor;
  let per: Visitor;
  let file: { readonly sha256: string };

  beforeAll(async () => {
    mail = await mailServer();
    app = await startApp({ smtpUrl: mail.url });
    ada = await anOrganisation(app);
    await anAskedSupplier(ada, 'jytte@nordtal.example');
    visitor = await openQuestionnaire(app, mail, 'jytte@nordtal.example');
    const asked = { name: 'Per', email: 'per@nordtal.example', section: 'continuity', language: 'da' };
    await visitor.post('/api/supplier/invite', asked);
    per = await openQuestionnaire(app, mail, 'per@nordtal.example');
    file = (await uploadEvidence(app, visitor, { name: 'Hemmelig aftale.pdf', bytes: samples.pdf })).body;
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });

  it('attaches a file for whoever uploaded it or has its section, and for nobody who merely knows its hash', async () => {
    const evidence = [{ sha256: file.sha256, validUntil: null }];
    const answer = { ...nothing, value: { value: 'yes' }, evidence };
    expect(codeOf(await per.put('/api/supplier/answers/SQ15', answer))).toEqual([400, 'EVIDENCE_UNKNOWN']);
    expect(codeOf(await per.get(`/api/supplier/evidence/${file.sha256}`))).toEqual([400, 'EVIDENCE_UNKNOWN']);
    const own = await uploadEvidence(app, per, { name: 'Min egen.pdf', bytes: samples.pdf });
    expect([own.status, own.body]).toMatchObject([201, { name: 'Min egen.pdf', sha256: file.sha256 }]);
    const saved = await per.put('/api/supplier/answers/SQ15', answer);
    expect([saved.status, saved.body]).toMatchObject([200, { answer: { evidence: [{ name: 'Min egen.pdf' }] } }]);
    expect((await per.get('/api/supplier/questionnaire')).text).not.toContain('Hemmelig aftale');
    const whole = await visitor.put('/api/supplier/answers/SQ16', { ...answer, value: {} });
    expect(whole.status).toBe(200);
  });

  it('attaches for a colleague what stands in the colleague’s own section already', async () => {
    const { body } = await uploadEvidence(app, visitor, { name: 'Plan.txt', bytes: samples.txt });
    const evidence = [{ sha256: body.sha256, validUntil: null }];
    const saved = await visitor.put('/api/supplier/answers/SQ17', { ...nothing, evidence });
    expect(saved.status).toBe(200);
    expect((await per.put('/api/supplier/answers/SQ18', { ...nothing, evidence })).status).toBe(200);
  });

  it('answers an upload alike whether or not the organisation holds the bytes', async () => {
    const known = Buffer.from('# Intern\n');
    const inside = await uploadEvidence(app, ada.signedIn.visitor, {
      name: 'intern.md',
      bytes: known,
      path: '/api/files',
    });
    expect(inside.status).toBe(201);
    const answers = [];
    for (const bytes of [known, Buffer.from('# Ukendt\n')]) {
      const { status, body } = await uploadEvidence(app, visitor, { name: 'vores.txt', bytes });
      const back = await visitor.get(`/api/supplier/evidence/${body.sha256}`);
      answers.push([status, body['name'], body['type'], Object.keys(body), back.headers['content-type']]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toEqual([
      201,
      'vores.txt',
      'text/plain',
      ['sha256', 'name', 'size', 'type'],
      'text/plain; charset=utf-8',
    ]);
  });

  it.each([
    ['../../etc/x.txt', 'x.txt'],
    ['plan\u0000.txt', 'plan.txt'],
    ['faktura\u202etxt.txt', 'fakturatxt.txt'],
  ])('keeps %j under a name that can be saved', async (given, kept) => {
    const taken = await uploadEvidence(app, visitor, { name: given, bytes: Buffer.from(`Indhold af ${kept}`) });
    expect([taken.status, taken.body]).toMatchObject([201, { name: kept }]);
    const back = await visitor.get(`/api/supplier/evidence/${taken.body.sha256}`);
    expect(back.headers['content-disposition']).toContain(kept);
  });

  it('says so when the files of the questionnaire have come to fifty, and keeps those it has', async () => {
    let last = await uploadEvidence(app, visitor, { name: '0.txt', bytes: Buffer.from('fil 0') });
    for (let n = 1; last.status === 201 && n < 60; n += 1)
      last = await uploadEvidence(app, visitor, { name: `${String(n)}.txt`, bytes: Buffer.from(`fil ${String(n)}`) });
    expect(codeOf(last)).toEqual([409, 'EVIDENCE_QUOTA_REACHED']);
    expect(JSON.stringify(last.body)).toContain('højst 50 filer');
    expect((await visitor.get(`/api/supplier/evidence/${file.sha256}`)).status).toBe(200);
  });

  it.each([
    [' ', 'TEXT_MISSING'],
    ['\u202e\u200b', 'TEXT_MISSING'],
    ['...', 'TEXT_MISSING'],
    ['Ring til https://evil.example/mitid', 'COLLEAGUE_NAME'],
  ])('refuses %j as the name of a colleague', async (name, code) => {
    const asked = { name, email: 'navn@nordtal.example', section: 'continuity', language: 'da' };
    const refused = await visitor.post('/api/supplier/invite', asked);
    expect([refused.status, refused.body]).toMatchObject([400, { code, field: 'name' }]);
  });

  it('cleans the name of a colleague before it stands in a mail', async () => {
    const name = ' Pia\u202e\r\nBcc: alle@nordtal.example  Drift ';
    const asked = { name, email: 'pia@nordtal.example', section: 'continuity', language: 'da' };
    const invited = await visitor.post('/api/supplier/invite', asked);
    expect([invited.status, invited.body]).toMatchObject([201, { name: 'Pia Bcc: alle@nordtal.example Drift' }]);
    expect((await mail.letterTo('pia@nordtal.example')).text).toMatch(/^Hej Pia Bcc: alle@nordtal.example Drift$/m);
  });

  it.each(['javascript:alert(1)', 'JavaScript://%0aalert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    'refuses %s as the address of a page',
    async (url) => {
      const answer = { ...nothing, value: { value: 'yes', url } };
      const refused = await visitor.put('/api/supplier/answers/SQ27', answer);
      expect([refused.status, refused.body]).toMatchObject([400, { code: 'WEB_ADDRESS_ONLY', field: 'value.url' }]);
    },
  );

  it.each(['https://nordtal.example/sikkerhed', 'nordtal.example:8443/sikkerhed'])('takes %s', async (url) => {
    const standing = (await visitor.get('/api/supplier/questionnaire')).body as {
      answers: readonly { field: string; version: number }[];
    };
    const baseVersion = standing.answers.find(({ field }) => field === 'SQ27')?.version ?? 0;
    const saved = await visitor.put('/api/supplier/answers/SQ27', {
      ...{ ...nothing, baseVersion, value: { value: 'yes', url } },
    });
    expect([saved.status, saved.body]).toMatchObject([200, { answer: { value: { url } } }]);
  });
});
