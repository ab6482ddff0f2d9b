import { instant, isRejection, localDate } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContextHouse } from '../../../../tools/testing/context-house.ts';
import { AskClarification, askClarification } from '../assessment/ask-clarification.ts';
import { said, submission } from '../assessment/assessment.fixtures.ts';
import { ConcludeAssessment, concludeAssessment } from '../assessment/conclude-assessment.ts';
import { OpenQuestionnaire, openQuestionnaire } from '../assessment/open-questionnaire.ts';
import { RecordSupplierFinding, recordSupplierFinding } from '../assessment/record-supplier-finding.ts';
import { ScoreAnswers, scoreAnswers } from '../assessment/score-answers.ts';
import { SendQuestionnaire, sendQuestionnaire } from '../assessment/send-questionnaire.ts';
import { SubmitAnswers, submitAnswers } from '../assessment/submit-answers.ts';
import { questions } from '../assessment/assessment.fixtures.ts';
import { SupplyChainModule } from '../supply-chain.module.ts';
import { AmendSupplier, amendSupplier } from '../supplier/amend-supplier.ts';
import { AssessSupplierTier, assessSupplierTier } from '../supplier/assess-supplier-tier.ts';
import { RegisterSupplier, registerSupplier } from '../supplier/register-supplier.ts';
import { RetireSupplier, retireSupplier } from '../supplier/retire-supplier.ts';
import { contact, critical, profile } from '../supplier/supplier.fixtures.ts';
import { findAssessment, findAwaited } from './assessment-detail.view.ts';
import { findServices } from './service-name.view.ts';
import { findSupplierDetail } from './supplier-detail.view.ts';
import { findSupplier, findSuppliers, type SupplierFilter } from './supplier-register.view.ts';

const at = instant('2026-11-22T08:00:00Z');
const later = instant('2026-11-22T09:00:00Z');
const dueOn = localDate('2026-12-18');
const page = { first: 10, after: undefined };

describe('the register of suppliers', () => {
  let house: ContextHouse;
  beforeAll(async () => {
    house = await ContextHouse.build(SupplyChainModule.context);
  });
  afterAll(() => house.close());

  async function registered(tenant: TenantId, name: string, change: object = {}): Promise<string> {
    const command = new RegisterSupplier({ profile: { ...profile, name, ...change }, contacts: [contact] });
    const outcome = await house.run(registerSupplier, command, { tenant, at });
    if (isRejection(outcome)) throw new Error(outcome.message.en);
    return outcome.id;
  }

  async function sent(tenant: TenantId, supplier: string): Promise<string> {
    const template = { id: 'built-in', version: '1', sha256: 'a'.repeat(64) };
    const round = { supplier, tier: 'T1', kinds: [], template, questions, contact: contact.id, dueOn } as const;
    const outcome = await house.run(sendQuestionnaire, new SendQuestionnaire(round), { tenant, at });
    if (isRejection(outcome)) throw new Error(outcome.message.en);
    return outcome.id;
  }

  const names = async (tenant: TenantId, filter: SupplierFilter): Promise<readonly string[]> =>
    (await house.reading(tenant, (session) => findSuppliers(session, filter, page))).map(({ name }) => name);

  it('numbers suppliers in the order they came and gives them by name, a page at a time', async () => {
    const tenant = house.tenant();
    for (const name of ['Nordlys', 'Ålborg Net', 'Fjordnet']) await registered(tenant, name);
    await house.project();
    const first = await house.reading(tenant, (session) => findSuppliers(session, {}, { first: 1, after: undefined }));
    expect(first.map(({ reference, name }) => [reference, name])).toEqual([
      ['LEV-2026-003', 'Fjordnet'],
      ['LEV-2026-001', 'Nordlys'],
    ]);
    const rest = await house.reading(tenant, (session) =>
      findSuppliers(session, {}, { first: 5, after: first[0]?.sortName }),
    );
    expect(rest.map(({ name }) => name)).toEqual(['Nordlys', 'Ålborg Net']);
  });

  it('follows a round from sending to decision, and finds it by where it stands', async () => {
    const tenant = house.tenant();
    const supplier = await registered(tenant, 'Nordtal 100 %');
    await registered(tenant, 'Sydtal', { services: ['service-2'] });
    await house.run(
      assessSupplierTier,
      new AssessSupplierTier({ supplierId: supplier, factors: critical, reason: 'Uundværlig' }),
      { tenant, at },
    );
    await house.project();
    // Never assessed: due at once, until a round is under way. Without a tier nothing is asked for.
    expect(await names(tenant, { assessmentDueBy: '2026-11-22' })).toEqual(['Nordtal 100 %']);
    const assessmentId = await sent(tenant, supplier);
    await house.run(openQuestionnaire, new OpenQuestionnaire({ assessmentId, respondent: 'r' }), { tenant, at });
    await house.run(submitAnswers, new SubmitAnswers({ assessmentId, ...submission, said }), { tenant, at });
    await house.project();
    expect(await names(tenant, { status: ['submitted'] })).toEqual(['Nordtal 100 %']);
    expect(await names(tenant, { assessmentDueBy: '2099-01-01' })).toEqual([]);
    expect(await names(tenant, { attentionOn: '2026-11-22' })).toEqual(['Nordtal 100 %']);
    const asked = { assessmentId, clarification: 'c-1', question: 'Q2', text: 'Også fjernadgang?' };
    await house.run(askClarification, new AskClarification(asked), { tenant, at });
    await house.project();
    expect(
      (await house.reading(tenant, (session) => findAwaited(session, '2026-11-22'))).map(({ key }) => key),
    ).toEqual([assessmentId]);
    const scores = [{ question: 'Q3', score: 'none', note: null, evidenceSeen: false }] as const;
    await house.run(scoreAnswers, new ScoreAnswers({ assessmentId, scores }), { tenant, at });
    const found = { assessmentId, finding: 'f-1', question: 'Q3', text: 'Plan mangler', dueOn };
    await house.run(recordSupplierFinding, new RecordSupplierFinding(found), { tenant, at });
    const decision = { assessmentId, decision: 'improve', reason: 'Plan', plan: 'En plan', dueOn } as const;
    await house.run(concludeAssessment, new ConcludeAssessment(decision), { tenant, at: later });
    await house.project();
    const row = await house.reading(tenant, (session) => findSupplier(session, supplier));
    expect(row).toMatchObject({
      ...{ tier: 'T1', band: 'yellow', openFindings: 1, roundStatus: 'concluded' },
      rounds: [{ reference: 'SP-2026-001', result: 70, decision: 'improve', residualRisk: 'high' }],
    });
    expect(await house.reading(tenant, (session) => findAssessment(session, assessmentId))).toMatchObject({
      ...{ status: 'concluded', reference: 'SP-2026-001', openedAt: at, submittedAt: at, scoredBy: { Q3: 'person-1' } },
      ...{ findings: [{ status: 'open' }], conclusion: { decision: 'improve', by: 'person-1' } },
    });
    expect(await names(tenant, { band: ['yellow'] })).toEqual(['Nordtal 100 %']);
    expect(await names(tenant, { service: 'service-2' })).toEqual(['Sydtal']);
    expect(await names(tenant, { search: '0 %' })).toEqual(['Nordtal 100 %']);
    expect(await names(tenant, { tier: ['T1'], search: '_' })).toEqual([]);
    expect(await names(tenant, { assessmentDueBy: '2027-11-21' })).toEqual([]);
    expect(await names(tenant, { assessmentDueBy: '2027-11-22' })).toEqual(['Nordtal 100 %']);
    const before = await house.reading(tenant, (session) => findAssessment(session, assessmentId), at);
    expect(before?.status).toBe('submitted');
  });

  it('keeps the supplier as it was and as it is, with the course of things', async () => {
    const tenant = house.tenant();
    const supplierId = await registered(tenant, 'Klarhed');
    const amended = new AmendSupplier({ supplierId, profile: { ...profile, name: 'Klarhed Nord' }, reason: 'Fusion' });
    await house.run(amendSupplier, amended, { tenant, at: later });
    await house.run(retireSupplier, new RetireSupplier({ supplierId, reason: 'Ophørt' }), { tenant, at: later });
    await house.project();
    const detail = await house.reading(tenant, (session) => findSupplierDetail(session, supplierId));
    expect(detail).toMatchObject({
      state: { status: 'retired', profile: { name: 'Klarhed Nord' } },
      retiredReason: 'Ophørt',
    });
    expect(detail?.history.map(({ type, text }) => [type, text])).toEqual([
      ['SupplierRegistered', null],
      ['SupplierContactsSet', null],
      ['SupplierAmended', 'Fusion'],
      ['SupplierRetired', 'Ophørt'],
    ]);
    const then = await house.reading(tenant, (session) => findSupplier(session, supplierId), at);
    expect(then).toMatchObject({ name: 'Klarhed', retired: false });
    expect(await names(tenant, { retired: false })).toEqual([]);
  });

  it('knows our services as risk publishes them', async () => {
    const tenant = house.tenant();
    await house.told(tenant, 'service', { type: 'ServiceRegistered', name: 'Patientjournal' } as never);
    await house.told(tenant, 'service', { type: 'ServiceAmended', name: 'Journal' } as never);
    await house.project();
    expect(await house.reading(tenant, findServices)).toMatchObject([{ name: 'Journal', retired: false }]);
  });

  it('shows a stranger nothing', async () => {
    const tenant = house.tenant();
    const supplier = await registered(tenant, 'Hemmelig');
    const round = await sent(tenant, supplier);
    await house.project();
    const stranger = house.tenant();
    expect(await names(stranger, {})).toEqual([]);
    expect(await house.reading(stranger, (session) => findSupplier(session, supplier))).toBeUndefined();
    expect(await house.reading(stranger, (session) => findAssessment(session, round))).toBeUndefined();
    expect(await names(tenant, {})).toEqual(['Hemmelig']);
  });
});
