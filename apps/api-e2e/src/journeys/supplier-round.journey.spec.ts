import { readFile } from 'node:fs/promises';
import { samples } from '@varsel/files/testing';
import { opaqueId } from '@varsel/graphql-vocabulary';
import { type Visitor } from '@varsel/identity/testing';
import { Database, tenantId } from '@varsel/tenancy';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  aColleagueByMail,
  anAskedSupplier,
  anOrganisation,
  ask,
  type AskedSupplier,
  type MailServer,
  mailServer,
  openQuestionnaire,
  type Person,
  refusalOf,
  startApp,
  type TestApp,
  uploadEvidence,
} from '../harness/index.ts';

interface Part {
  readonly key: string;
  readonly type: string;
  readonly columns: readonly Part[];
  readonly options: readonly { readonly value: string }[];
}
interface Field {
  readonly field: string;
  readonly section: string;
  readonly parts: readonly Part[];
  readonly visibleWhen: object | null;
}
interface Questionnaire {
  readonly state: string;
  readonly asked: number;
  readonly attribution: string | null;
  readonly sections: readonly { readonly section: string; readonly fields: readonly Field[] }[];
  readonly answers: readonly { readonly field: string; readonly version: number }[];
  readonly clarifications: readonly { readonly id: string; readonly field: string }[];
}

const REVIEW = `query R($id: ID!) { supplierAssessment(id: $id) {
  round { status answered asked reference band result decision } obstacles { da } clarificationsOpen
  previousRound { reference }
  score { result band provisional unscored unanswered capped redFlags residualRisk }
  submission { name role sha256 }
  sections { questions { question { field critical scoring } answer { parts { text { da } } comment evidence { name } }
    previousAnswer { comment } score counts redFlag cappedForEvidence clarifications { clarification answer answerChanged } } } } }`;

interface Question {
  readonly question: { readonly field: string; readonly critical: boolean; readonly scoring: string };
  readonly answer: { readonly comment: string | null; readonly evidence: readonly { name: string }[] } | null;
  readonly score: string | null;
  readonly counts: number | null;
  readonly redFlag: boolean;
  readonly clarifications: readonly { readonly clarification: string; readonly answerChanged: boolean }[];
}
interface Review {
  readonly round: Readonly<Record<string, unknown>>;
  readonly obstacles: readonly { readonly da: string }[];
  readonly score: Readonly<Record<string, unknown>>;
  readonly previousRound: object | null;
  readonly submission: { readonly sha256: string } | null;
  readonly sections: readonly { readonly questions: readonly Question[] }[];
}

function valueOf({ type, columns, options }: Part): unknown {
  if (type === 'integer') return 12;
  if (type === 'date') return '2026-05-04';
  if (type === 'rows') return [Object.fromEntries(columns.map((column) => [column.key, valueOf(column)]))];
  const texts: Readonly<Record<string, string>> = {
    country: 'DK',
    url: 'www.nordtal.example',
    email: 'vagt@nordtal.example',
    phone: '+45 70 00 00 00',
  };
  return texts[type] ?? options[0]?.value ?? 'Driftschefen, der refererer til direktøren.';
}

function named(fields: readonly Field[], id: string): Field {
  const found = fields.find(({ field }) => field === id);
  if (found === undefined) throw new Error(`No question ${id}`);
  return found;
}

function answerTo(field: Field, baseVersion = 0): object {
  const value = Object.fromEntries(field.parts.map((part) => [part.key, valueOf(part)]));
  return { value, comment: null, notApplicableBecause: null, evidence: [], baseVersion };
}

describe.each(['inside', 'apart'] as const)('ask a supplier and decide on its answers (worker %s)', (worker) => {
  let app: TestApp;
  let mail: MailServer;
  let ada: Person;
  let jonas: Person;
  let louise: Person;
  let round: AskedSupplier;
  let visitor: Visitor;
  let fields: readonly Field[];
  const email = 'jytte@nordtal.example';

  const questionnaire = async (who = visitor): Promise<Questionnaire> =>
    (await who.get('/api/supplier/questionnaire')).body as Questionnaire;
  const review = async (person = jonas, id = round.assessmentId, position = ''): Promise<Review> => {
    const headers: Record<string, string> = position === '' ? {} : { 'varsel-min-position': position };
    return (await ask<{ supplierAssessment: Review }>(person, REVIEW, { id }, headers)).supplierAssessment;
  };
  const question = ({ sections }: Review, field: string): Question | undefined =>
    sections.flatMap(({ questions }) => questions).find((each) => each.question.field === field);

  beforeAll(async () => {
    mail = await mailServer();
    app = await startApp({ smtpUrl: mail.url, worker });
    ada = await anOrganisation(app, { organisationName: 'Nordhavn Sygehuse' });
    jonas = await aColleagueByMail(app, mail, ada, { name: 'Jonas Fyrvig', role: 'supplier-manager' });
    louise = await aColleagueByMail(app, mail, ada, { name: 'Louise Marchant', role: 'auditor' });
    round = await anAskedSupplier(jonas, email);
    visitor = await openQuestionnaire(app, mail, email);
    fields = (await questionnaire()).sections.flatMap((section) => section.fields);
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });

  it('asks a critical supplier all 42 questions and keeps each answer as it is written', async () => {
    expect(fields).toHaveLength(42);
    for (const field of fields) {
      const saved = await visitor.put(`/api/supplier/answers/${field.field}`, answerTo(field));
      expect([field.field, saved.status]).toEqual([field.field, 200]);
    }
    const { suppliers } = await ask<{ suppliers: { edges: readonly { node: { round: object } }[] } }>(
      jonas,
      'query L { suppliers { edges { node { round { status answered asked } } } } }',
    );
    expect(suppliers.edges[0]?.node.round).toEqual({ status: 'IN_PROGRESS', answered: 42, asked: 42 });
  });

  it('shows the second of two writers the first one’s words; the same words twice are one', async () => {
    const [field] = fields;
    if (field === undefined) throw new Error('No questions');
    const again = await visitor.put(`/api/supplier/answers/${field.field}`, answerTo(field));
    expect([again.status, again.body]).toMatchObject([200, { answer: { version: 1 } }]);
    const late = await visitor.put(`/api/supplier/answers/${field.field}`, {
      ...answerTo(field),
      comment: 'Min tilføjelse',
    });
    expect([late.status, late.body]).toMatchObject([409, { code: 'ANSWER_CHANGED', current: { version: 1 } }]);
    const after = await visitor.put(`/api/supplier/answers/${field.field}`, {
      ...answerTo(field, 1),
      comment: 'Min tilføjelse',
    });
    expect([after.status, after.body]).toMatchObject([200, { answer: { version: 2, comment: 'Min tilføjelse' } }]);
  });

  it('keeps what is malformed, says so, and sends it only when it is mended', async () => {
    const url = named(fields, 'SQ27');
    const value = { value: 'yes', url: 'ikke en adresse' };
    const saved = await visitor.put('/api/supplier/answers/SQ27', { ...answerTo(url, 1), value });
    expect([saved.status, (saved.body as { remarks: readonly { da: string }[] }).remarks.map(({ da }) => da)]).toEqual([
      200,
      expect.arrayContaining(['Skriv en webadresse, f.eks. www.firma.dk.']),
    ]);
    const submitted = await visitor.post('/api/supplier/submit', { name: 'Jytte Sørup', role: 'Sikkerhedschef' });
    expect([submitted.status, submitted.body]).toMatchObject([
      409,
      { code: 'NOT_READY', check: { problems: [{ field: 'SQ27', section: 'development' }] } },
    ]);
    const foreign = await visitor.put('/api/supplier/answers/SQ27', {
      ...answerTo(url, 2),
      value: { other: 'x' },
    });
    expect([foreign.status, foreign.body]).toMatchObject([400, { code: 'ANSWER_INVALID', field: 'value.other' }]);
    const mended = await visitor.put('/api/supplier/answers/SQ27', answerTo(url, 2));
    expect(mended.status).toBe(200);
  });

  it('takes evidence that was uploaded here, and no other file', async () => {
    const file = await uploadEvidence(app, visitor, { name: 'Certifikat.pdf', bytes: samples.pdf });
    expect([file.status, file.body]).toMatchObject([201, { name: 'Certifikat.pdf', type: 'application/pdf' }]);
    const field = named(fields, 'SQ15');
    const evidence = [{ sha256: file.body.sha256, validUntil: '2027-01-01' }];
    const saved = await visitor.put('/api/supplier/answers/SQ15', { ...answerTo(field, 1), evidence });
    expect([saved.status, saved.body]).toMatchObject([200, { answer: { evidence: [{ name: 'Certifikat.pdf' }] } }]);
    const unknown = [{ sha256: 'a'.repeat(64), validUntil: null }];
    const refused = await visitor.put('/api/supplier/answers/SQ15', { ...answerTo(field, 2), evidence: unknown });
    expect([refused.status, refused.body]).toMatchObject([400, { code: 'EVIDENCE_UNKNOWN' }]);
    const back = await visitor.get(`/api/supplier/evidence/${file.body.sha256}`);
    expect([back.status, back.headers['content-disposition']]).toEqual([200, expect.stringContaining('attachment')]);
  });

  it('lets a colleague see and write one section, and nothing else', async () => {
    const invited = await visitor.post('/api/supplier/invite', {
      ...{ name: 'Per Drift', email: 'per@nordtal.example', section: 'continuity', language: 'da' },
    });
    expect([invited.status, invited.body]).toMatchObject([201, { name: 'Per Drift', section: 'continuity' }]);
    expect((await mail.letterTo('per@nordtal.example')).text).toContain('»Beredskab og gendannelse«');
    const per = await openQuestionnaire(app, mail, 'per@nordtal.example');
    const his = await questionnaire(per);
    expect(his.sections.map(({ section }) => section)).toEqual(['continuity']);
    expect(his.answers.map(({ field }) => field).toSorted()).toEqual(['SQ14', 'SQ15', 'SQ16', 'SQ17', 'SQ18']);
    const own = named(fields, 'SQ18');
    expect((await per.put('/api/supplier/answers/SQ18', { ...answerTo(own, 1), comment: 'Se planen.' })).status).toBe(
      200,
    );
    const others = await per.put('/api/supplier/answers/SQ01', answerTo(named(fields, 'SQ01'), 2));
    expect([others.status, others.body]).toMatchObject([409, { code: 'NOT_YOUR_SECTION' }]);
    for (const path of ['submit', 'invite'] as const)
      expect((await per.post(`/api/supplier/${path}`, { name: 'Per', role: 'Drift' })).status).toBeGreaterThanOrEqual(
        400,
      );
    expect((await per.get('/api/supplier/receipt')).status).toBe(409);
    const ids = (await visitor.get('/api/supplier/questionnaire')).body as { colleagues: readonly { id: string }[] };
    await visitor.delete(`/api/supplier/invite/${ids.colleagues[0]?.id ?? ''}`);
    expect((await per.get('/api/supplier/questionnaire')).status).toBe(410);
  });

  it('shows nobody the answers before they are sent, and then freezes them with a receipt', async () => {
    const before = await review();
    expect([
      before.submission,
      before.sections.flatMap(({ questions }) => questions).filter(({ answer }) => answer),
    ]).toEqual([null, []]);
    const sent = await visitor.post('/api/supplier/submit', { name: 'Jytte Sørup', role: 'Sikkerhedschef' });
    expect([sent.status, sent.body]).toMatchObject([201, { reference: 'SP-2026-001', name: 'Jytte Sørup' }]);
    const { sha256 } = sent.body as { sha256: string };
    const letter = await mail.letterTo(email, 3);
    expect(letter.text).toContain(sha256);
    const again = await visitor.post('/api/supplier/submit', { name: 'Jytte Sørup', role: 'Sikkerhedschef' });
    expect((again.body as { sha256: string }).sha256).toBe(sha256);
    const after = await visitor.put('/api/supplier/answers/SQ01', answerTo(named(fields, 'SQ01'), 2));
    expect([after.status, after.body]).toMatchObject([409, { code: 'QUESTIONNAIRE_CLOSED' }]);
    expect((await review()).submission).toMatchObject({ sha256 });
  });

  it('says of an answer without its documents the same on the page, the receipt and in the review', async () => {
    expect((await visitor.get('/api/supplier/questionnaire')).body).toMatchObject({ documentsCount: true });
    const receipt = (await visitor.get('/api/supplier/receipt')).body as {
      sections: readonly { answers: readonly { field: string; heldDown: boolean }[] }[];
    };
    const found = await review();
    const held = (id: string) =>
      receipt.sections.flatMap(({ answers }) => answers).find(({ field }) => field === id)?.heldDown;
    expect([question(found, 'SQ02')?.counts, question(found, 'SQ15')?.counts]).toEqual([0.5, 1]);
    expect([held('SQ02'), held('SQ15')]).toEqual([true, false]);
  });

  it('stands in the audit trail by the names of the supplier and of those who were asked and answered', async () => {
    interface Told {
      readonly type: string;
      readonly record: { readonly name: string | null };
      readonly changes: readonly { readonly words: readonly { readonly path: string; readonly words: object }[] }[];
    }
    const { history } = await ask<{ history: { edges: readonly { node: Told }[] } }>(
      ada,
      'query H { history(first: 100, filter: { category: "assessment" }) { edges { node { type record { name } changes { words { path words { da } } } } } } }',
    );
    const entries = history.edges.map(({ node }) => node);
    expect(new Set(entries.map(({ record }) => record.name))).toEqual(new Set(['Nordtal Drift A/S']));
    const said = (type: string, path: string) =>
      entries
        .find((entry) => entry.type === type)
        ?.changes.flatMap(({ words }) => words)
        .find((word) => word.path === path)?.words;
    expect(said('QuestionnaireSent', 'contact')).toEqual({ da: 'Jytte Sørup' });
    expect(said('QuestionnaireOpened', 'respondent')).toEqual({ da: 'Jytte Sørup' });
    expect(said('AnswersSubmitted', 'supplier')).toEqual({ da: 'Nordtal Drift A/S' });
  });

  it('leaves unscored what is not yes or no, caps what is not shown, and refuses a decision until all is scored', async () => {
    const found = await review();
    expect(question(found, 'SQ01')).toMatchObject({ score: null, counts: null });
    expect(question(found, 'SQ15')).toMatchObject({ score: 'FULL', counts: 1 });
    expect(question(found, 'SQ02')).toMatchObject({ score: 'FULL', counts: 0.5, cappedForEvidence: true });
    expect(found.score).toMatchObject({ provisional: true, redFlags: [] });
    const decision = { assessmentId: round.assessmentId, decision: 'ACCEPT', reason: 'Godt.', until: '2027-11-22' };
    expect(await refusalOf(jonas, 'concludeAssessment', decision)).toBe('ANSWERS_UNSCORED');
  });

  it('clarifies one answer: that one alone is changed, and scored anew', async () => {
    const asked = await act(jonas, 'askClarification', {
      ...{ assessmentId: round.assessmentId, question: 'SQ37', text: 'Gælder det også fjernadgang?' },
    });
    expect((await review(jonas, round.assessmentId, asked.receipt.position)).round).toMatchObject({
      status: 'CLARIFYING',
    });
    const back = await openQuestionnaire(app, mail, email, 4);
    const open = await questionnaire(back);
    expect([open.state, open.clarifications.length]).toEqual(['clarifying', 1]);
    const own = named(fields, 'SQ37');
    expect((await back.put('/api/supplier/answers/SQ01', answerTo(named(fields, 'SQ01'), 2))).status).toBe(409);
    const no = { ...answerTo(own, 1), value: { value: 'no' }, comment: 'Kun for administratorer.' };
    expect((await back.put('/api/supplier/answers/SQ37', no)).status).toBe(200);
    const answered = await back.post(`/api/supplier/clarifications/${open.clarifications[0]?.id ?? ''}`, {
      text: 'Nej, det gælder ikke fjernadgang endnu.',
    });
    expect([answered.status, answered.body]).toMatchObject([200, { state: 'submitted' }]);
    const found = await review();
    expect(question(found, 'SQ37')).toMatchObject({
      score: 'NONE',
      redFlag: true,
      clarifications: [{ answerChanged: true }],
    });
    expect(found.score).toMatchObject({ band: 'RED', redFlags: ['SQ37'] });
  });

  it('is decided with a reason and a date; the register shows it, the auditor reads it and changes nothing', async () => {
    const open = (await review()).sections.flatMap(({ questions }) => questions).filter(({ score }) => score === null);
    const scores = open.map(({ question: { field } }) => ({ question: field, score: 'FULL', evidenceSeen: true }));
    await act(jonas, 'scoreAnswers', { assessmentId: round.assessmentId, scores });
    const finding = {
      assessmentId: round.assessmentId,
      question: 'SQ37',
      text: 'MFA på fjernadgang',
      dueOn: '2027-02-01',
    };
    await act(jonas, 'recordSupplierFinding', finding);
    const decision = {
      assessmentId: round.assessmentId,
      decision: 'IMPROVE',
      reason: 'MFA mangler.',
      dueOn: '2027-02-01',
    };
    expect(await refusalOf(jonas, 'concludeAssessment', decision)).toBe('TEXT_MISSING');
    expect(await refusalOf(louise, 'concludeAssessment', { ...decision, plan: 'x' })).toBe('PERMISSION_MISSING');
    const done = await act(jonas, 'concludeAssessment', {
      ...decision,
      plan: 'MFA på al fjernadgang inden 1. februar.',
    });
    const headers = { 'varsel-min-position': done.receipt.position };
    const { suppliers } = await ask<{ suppliers: { edges: readonly { node: object }[] } }>(
      louise,
      'query L { suppliers(filter: { band: [RED] }) { edges { node { reference band decision residualRisk openFindings nextAssessmentOn round { status } } } } }',
      {},
      headers,
    );
    expect(suppliers.edges[0]?.node).toEqual({
      ...{ reference: 'LEV-2026-001', band: 'RED', decision: 'IMPROVE', residualRisk: 'VERY_HIGH', openFindings: 1 },
      ...{ nextAssessmentOn: '2027-11-22', round: { status: 'CONCLUDED' } },
    });
    expect((await visitor.get('/api/supplier/questionnaire')).status).toBe(410);
  });

  it('shows the next round this year’s answers beside the last one’s', async () => {
    const sent = await act(jonas, 'sendQuestionnaire', {
      ...{ supplierId: round.supplierId, contact: round.contact, dueOn: '2026-12-24' },
      templateId: await builtIn(),
    });
    const found = await review(jonas, sent.id, sent.receipt.position);
    expect(found.previousRound).toEqual({ reference: 'SP-2026-001' });
    expect(question(found, 'SQ01')).toMatchObject({ answer: null, previousAnswer: { comment: 'Min tilføjelse' } });
    await act(jonas, 'withdrawQuestionnaire', { assessmentId: sent.id, reason: 'Prøve.' });
  });

  async function builtIn(): Promise<string> {
    const { questionnaireTemplates } = await ask<{
      questionnaireTemplates: readonly { id: string; builtIn: boolean }[];
    }>(jonas, 'query T { questionnaireTemplates { id builtIn } }');
    return questionnaireTemplates.find((each) => each.builtIn)?.id ?? '';
  }
});

describe('import a questionnaire that somebody else wrote', () => {
  let app: TestApp;
  let mail: MailServer;
  let ada: Person;
  let board: Person;
  const attribution =
    'Based on the NIS2 Supplier Questionnaire by Kardashev Catalyst UG / nisd2.eu, licensed under CC BY 4.0';

  beforeAll(async () => {
    mail = await mailServer();
    app = await startApp({ smtpUrl: mail.url });
    ada = await anOrganisation(app);
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });

  const send = (person: Person, bytes: string | Buffer, query: Readonly<Record<string, string>> = {}) =>
    request(app.server)
      .post(
        `/api/supplier-templates?${new URLSearchParams({ name: 'NIS2 Supplier Questionnaire', attribution, ...query }).toString()}`,
      )
      .set({
        cookie: person.signedIn.visitor.cookie,
        origin: 'http://127.0.0.1:3000',
        'content-type': 'application/octet-stream',
      })
      .send(Buffer.from(bytes));
  const example = (): Promise<Buffer> =>
    readFile(
      new URL('../../../../libs/supply-chain/src/questionnaire/data/nis2-supplier-questionnaire.json', import.meta.url),
    );

  it('renders, branches, is answered and submitted; what is hidden is kept and not sent', async () => {
    const taken = await send(ada, await example());
    expect([taken.status, taken.body]).toMatchObject([
      200,
      { version: '3.0.2', fieldCount: 56, languages: ['de', 'en'], attribution, conditions: 16 },
    ]);
    const { id, position } = taken.body as { id: string; position: string };
    await ask(ada, 'query T { questionnaireTemplates { id } }', {}, { 'varsel-min-position': position });
    await anAskedSupplier(ada, 'kim@sky.example', { templateId: id, profile: { name: 'Sky Drift ApS' } });
    const visitor = await openQuestionnaire(app, mail, 'kim@sky.example');
    const found = (await visitor.get('/api/supplier/questionnaire')).body as Questionnaire;
    expect([found.attribution, found.asked]).toEqual([attribution, 40]);
    const fields = found.sections.flatMap((section) => section.fields);
    const rtoVisible = named(fields, 'saasRtoHours');
    expect(rtoVisible.visibleWhen).toEqual({ field: 'isSaas', equals: 'yes' });
    for (const field of fields) await visitor.put(`/api/supplier/answers/${field.field}`, answerTo(field));
    expect((await visitor.get('/api/supplier/check')).body).toMatchObject({ ready: true, hidden: [] });
    const isSaas = named(fields, 'isSaas');
    const no = await visitor.put('/api/supplier/answers/isSaas', { ...answerTo(isSaas, 1), value: { value: 'no' } });
    expect([no.status, no.body]).toMatchObject([200, { asked: 51, answered: 51 }]);
    const check = (await visitor.get('/api/supplier/check')).body as { hidden: readonly { field: string }[] };
    expect(check.hidden.map(({ field }) => field)).toContain('saasRtoHours');
    expect(((await visitor.get('/api/supplier/questionnaire')).body as Questionnaire).answers).toHaveLength(56);
    const sent = await visitor.post('/api/supplier/submit', { name: 'Kim Sky', role: 'Direktør' });
    expect(sent.status).toBe(201);
    expect(sent.text).not.toContain('saasRtoHours');
  });

  it.each([
    [
      '{"version":"1.0.0","fields":[{"id":"a","section":"s","type":"string","label":{"en":"A"},"visibleWhen":{"field":"b","equals":true}}]}',
      '/fields/0/visibleWhen/field',
    ],
    [
      '{"version":"1.0.0","fields":[{"id":"a","section":"s","type":"boolean","label":{"en":"A"},"visibleWhen":{"field":"b","equals":true}},{"id":"b","section":"s","type":"boolean","label":{"en":"B"},"visibleWhen":{"field":"a","equals":true}}]}',
      '/fields/0/visibleWhen',
    ],
    ['{"version":"1.0.0","fields":[{"id":"a","section":"s","type":"regex","label":{"en":"A"}}]}', '/fields/0/type'],
    [`{"version":"1.0.0","fields":[${Array(10_000).fill('{}').join(',')}]}`, '/fields'],
    ['{"version":"1.0.0","fields":[],"__proto__":{"polluted":true}}', ''],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, ''],
    ['not json', ''],
  ])('refuses by the path of the fault: case %#', async (text, path) => {
    const refused = await send(ada, text);
    const { code, problems } = refused.body as { code: string; problems: readonly { path: string }[] };
    expect([refused.status, code, problems[0]?.path]).toEqual([400, 'TEMPLATE_REFUSED', path]);
    expect('polluted' in {}).toBe(false);
  });

  it.each([
    [{ name: 'x'.repeat(201) }, 'TEXT_TOO_LONG'],
    [{ name: ' ' }, 'TEXT_MISSING'],
    [{ attribution: 'x'.repeat(501) }, 'TEXT_TOO_LONG'],
    [{ template: opaqueId('QuestionnaireTemplate', crypto.randomUUID()) }, 'TEMPLATE_UNKNOWN'],
  ] as const)('refuses what the act would refuse before anything of it is kept: case %#', async (query, code) => {
    const kept = () =>
      app.app
        .get(Database)
        .inTenant(tenantId(ada.signedIn.organisationId), (sql) => sql.query('select sha256 from supplier_content'));
    const [before, unique] = [await kept(), crypto.randomUUID()];
    const field = { id: 'a', section: 's', type: 'string', label: { en: unique } };
    const refused = await send(ada, JSON.stringify({ version: '1', fields: [field] }), query);
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([400, code]);
    expect(await kept()).toEqual(before);
  });

  it('refuses more than 1 MB, and whoever may not manage suppliers', async () => {
    expect((await send(ada, 'x'.repeat(1_000_001))).status).toBe(413);
    board = await aColleagueByMail(app, mail, ada, { name: 'Finn Dahl', role: 'board-member' });
    expect((await send(board, await example())).status).toBe(403);
    expect((await send(ada, await example(), { check: 'yes' })).body).toMatchObject({ id: null, fieldCount: 56 });
  });
});
