import { Visitor } from '@varsel/identity/testing';
import request from 'supertest';
import {
  act,
  anAskedSupplier,
  ask,
  type AskedSupplier,
  type Person,
  supplierProfile,
  type TestApp,
} from '../harness/index.ts';

interface Found {
  readonly supplier: {
    readonly contracts: readonly { readonly contract: string }[];
    readonly findings: readonly { readonly finding: string }[];
  };
}

/** Does an act after what was done before; gives the id acted on. */
type Does = (name: string, input: object) => Promise<string>;

const address = 'jytte@fejltal.example';
const question = 'backup';

/** A supplier answers twice and is decided on, has a contract, is asked in vain, and goes. */
export async function supplierSteps(app: TestApp, owner: Person): Promise<void> {
  const template = await imported(app, owner);
  const seen = { 'varsel-min-position': template.position };
  await ask(owner, 'query T { questionnaireTemplates { id } }', {}, seen);
  const profile = { name: 'Fejltal Drift A/S' };
  const round = await anAskedSupplier(owner, address, { templateId: template.id, profile });
  let { position } = round;
  const does: Does = async (name, input) => {
    const done = await act(owner, name, { ...input }, { 'varsel-min-position': position });
    ({ position } = done.receipt);
    return done.id;
  };
  const found = async (): Promise<Found['supplier']> =>
    (await ask<Found>(owner, FOUND, { id: round.supplierId }, { 'varsel-min-position': position })).supplier;
  await answer(does, round, () => opened(app, owner, round.assessmentId));
  await decide(does, round, found);
  await agree(does, round, found);
  await leave(does, { ...round, templateId: template.id, owner });
}

const FOUND = 'query F($id: ID!) { supplier(id: $id) { contracts { contract } findings { finding } } }';

async function answer(does: Does, { assessmentId }: AskedSupplier, open: () => Promise<Visitor>): Promise<void> {
  await does('changeQuestionnaireDueDate', { assessmentId, dueOn: '2026-12-20', reason: 'Jul' });
  await does('resendQuestionnaireLink', { assessmentId });
  const visitor = await open();
  const given = { value: { value: 'Hver nat.' }, comment: null, notApplicableBecause: null, evidence: [] };
  const saved = await visitor.put(`/api/supplier/answers/${question}`, { ...given, baseVersion: 0 });
  if (saved.status !== 200) throw new Error(`The answer gave ${saved.status}: ${saved.text}`);
  await submit(visitor);
  await does('askClarification', { assessmentId, question, text: 'Også om søndagen?' });
  await does('reopenQuestionnaire', { assessmentId, dueOn: '2026-12-21', reason: 'Svaret er for kort' });
  await submit(visitor);
}

interface Handed {
  readonly supplierAssessment: {
    readonly invitation: { readonly link: string | null; readonly code: string | null } | null;
  };
}

const HANDED = 'query H($id: ID!) { supplierAssessment(id: $id) { invitation { link code } } }';

/** No mail leaves: the link and the code are handed over. */
async function opened({ server }: TestApp, owner: Person, id: string): Promise<Visitor> {
  const handed = async () => (await ask<Handed>(owner, HANDED, { id })).supplierAssessment.invitation;
  const visitor = new Visitor(server);
  const token = new URL((await handed())?.link ?? '').hash.slice(1);
  const exchanged = await visitor.post('/api/supplier/exchange', { token });
  if (exchanged.status !== 200) throw new Error(`The link gave ${exchanged.status}: ${exchanged.text}`);
  const entered = await visitor.post('/api/supplier/code', { code: (await handed())?.code });
  if (entered.status !== 200) throw new Error(`The code gave ${entered.status}: ${entered.text}`);
  return visitor;
}

async function submit(visitor: Visitor): Promise<void> {
  const sent = await visitor.post('/api/supplier/submit', { name: 'Jytte Sørup', role: 'Sikkerhedschef' });
  if (sent.status !== 201) throw new Error(`The answers gave ${sent.status}: ${sent.text}`);
}

async function decide(
  does: Does,
  { assessmentId }: AskedSupplier,
  found: () => Promise<Found['supplier']>,
): Promise<void> {
  await does('scoreAnswers', { assessmentId, scores: [{ question, score: 'FULL', evidenceSeen: true }] });
  await does('recordSupplierFinding', { assessmentId, question, text: 'Gendannelse er ikke prøvet' });
  const { findings } = await found();
  const finding = findings[0]?.finding;
  await does('closeSupplierFinding', { assessmentId, finding, status: 'VERIFIED', text: 'Prøvet i går' });
  await does('concludeAssessment', { assessmentId, decision: 'ACCEPT', reason: 'Gode svar.', until: '2027-11-22' });
}

async function agree(
  does: Does,
  { supplierId }: AskedSupplier,
  found: () => Promise<Found['supplier']>,
): Promise<void> {
  await does('recordSupplierContract', { supplierId, title: 'Driftsaftale', number: 'D-1', noticeMonths: 6 });
  const { contracts } = await found();
  const clauses = [{ key: 'K01', status: 'PRESENT', reference: '§ 4' }];
  await does('assessContractClauses', { supplierId, contract: contracts[0]?.contract, clauses });
  const profile = supplierProfile({ name: 'Fejltal A/S' });
  await does('amendSupplier', { supplierId, profile, reason: 'Nyt navn' });
}

async function leave(
  does: Does,
  { supplierId, contact, templateId, owner }: AskedSupplier & { readonly templateId: string; readonly owner: Person },
): Promise<void> {
  const again = await does('sendQuestionnaire', { supplierId, templateId, contact, dueOn: '2026-12-24' });
  await does('withdrawQuestionnaire', { assessmentId: again, reason: 'Sendt til den forkerte' });
  await owner.confirm(`erase:${contact}`);
  await does('eraseSupplierContact', { supplierId, contact, ground: 'NO_LONGER_NEEDED' });
  await does('retireSupplier', { supplierId, reason: 'Aftalen er ophørt' });
  await does('retireQuestionnaireTemplate', { templateId, reason: 'Den blev brugt én gang' });
}

async function imported(
  { server }: TestApp,
  owner: Person,
): Promise<{ readonly id: string; readonly position: string }> {
  const fields = [{ id: question, section: 'drift', type: 'string', label: { da: 'Hvornår tages kopier?' } }];
  const reply = await request(server)
    .post('/api/supplier-templates?name=Kopier')
    .set({
      cookie: owner.signedIn.visitor.cookie,
      origin: 'http://127.0.0.1:3000',
      'content-type': 'application/octet-stream',
    })
    .send(Buffer.from(JSON.stringify({ version: '1', fields })));
  if (reply.status !== 200) throw new Error(`The template gave ${reply.status}: ${reply.text}`);
  return reply.body as { id: string; position: string };
}
