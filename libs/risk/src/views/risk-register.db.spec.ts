import { managementMembers } from '@varsel/published-events';
import { type DomainEvent, instant, isRejection, localDate } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContextHouse } from '../../../../tools/testing/context-house.ts';
import { neighbourTelling } from '../../../../tools/testing/neighbour.ts';
import { AssessMeasure, assessMeasure } from '../measure/assess-measure.ts';
import { AcceptRisk, acceptRisk } from '../risk/accept-risk.ts';
import { AssessRisk, assessRisk } from '../risk/assess-risk.ts';
import { DecideTreatment, decideTreatment } from '../risk/decide-treatment.ts';
import { IdentifyRisk, identifyRisk } from '../risk/identify-risk.ts';
import { RevokeAcceptance, revokeAcceptance } from '../risk/revoke-acceptance.ts';
import { critical, low, medium } from '../risk/risk.fixtures.ts';
import { RiskModule } from '../risk.module.ts';
import { ConcludeRiskRound, concludeRiskRound } from '../risk-round/conclude-risk-round.ts';
import { OpenRiskRound, openRiskRound } from '../risk-round/open-risk-round.ts';
import { RegisterService, registerService } from '../service/register-service.ts';
import { RetireService, retireService } from '../service/retire-service.ts';
import { findMeasureStatement } from './measure-statement.view.ts';
import { findRisk } from './risk-register.view.ts';
import { findReadRisks } from './risks-read.view.ts';
import { findServices } from './service-register.view.ts';

const at = instant('2026-11-22T08:00:00Z');
const later = instant('2026-11-23T08:00:00Z');
const today = localDate('2026-11-23');

describe('services, their risks and the rounds', () => {
  let house: ContextHouse;
  beforeAll(async () => {
    house = await ContextHouse.build(RiskModule.context, neighbourTelling(managementMembers, { terms: [] }));
  });
  afterAll(() => house.close());

  async function done<Command extends object, State, Event extends DomainEvent>(
    act: Parameters<typeof house.run<Command, State, Event>>[0],
    command: Command,
    tenant: TenantId,
    when = at,
  ): Promise<string> {
    const outcome = await house.run(act, command, { tenant, at: when });
    if (isRejection(outcome)) throw new Error(outcome.message.en);
    return outcome.id;
  }

  async function aRisk(tenant: TenantId): Promise<{ readonly serviceId: string; readonly riskId: string }> {
    const serviceId = await done(registerService, new RegisterService({ name: 'Patientjournal' }), tenant);
    const told = { title: 'Kryptering', description: 'Journalen krypteres.', measures: ['m03'] } as const;
    const riskId = await done(identifyRisk, new IdentifyRisk({ serviceId, ...told }), tenant);
    return { serviceId, riskId };
  }

  async function acceptedRisk(tenant: TenantId): Promise<string> {
    const { riskId } = await aRisk(tenant);
    const assessment = { riskId, inherent: critical, residual: medium, reason: 'Backup' };
    await done(assessMeasure, new AssessMeasure({ measureId: 'm03', state: 'in-place', reason: 'Ja' }), tenant);
    await done(assessRisk, new AssessRisk(assessment), tenant);
    const expiresOn = localDate('2027-05-01');
    await done(acceptRisk, new AcceptRisk({ riskId, reason: 'Lav', expiresOn, putToBoard: false }), tenant);
    return riskId;
  }

  async function standing(tenant: TenantId): Promise<string | undefined> {
    await house.project();
    const [read] = await house.reading(tenant, (session) => findReadRisks(session, today));
    return read?.acceptance.standing;
  }

  async function round(tenant: TenantId) {
    await house.project();
    return (await house.reading(tenant, findMeasureStatement)).riskRound;
  }

  it('know a service the moment it is registered, and take no risk to one that is retired', async () => {
    const tenant = house.tenant();
    const { serviceId } = await aRisk(tenant);
    await done(retireService, new RetireService({ serviceId, reason: 'Afløst' }), tenant);
    const command = new IdentifyRisk({ serviceId, title: 'Tyveri', description: 'Data tages ud.' });
    expect(await house.run(identifyRisk, command, { tenant, at })).toMatchObject({ code: 'SERVICE_NOT_ACTIVE' });
  });

  it('take no risk to a service of somebody else', async () => {
    const [tenant, stranger] = [house.tenant(), house.tenant()];
    const { serviceId } = await aRisk(tenant);
    const command = new IdentifyRisk({ serviceId, title: 'Tyveri', description: 'Data tages ud.' });
    expect(await house.run(identifyRisk, command, { tenant: stranger, at })).toMatchObject({
      code: 'SERVICE_NOT_ACTIVE',
    });
    expect(await house.run(identifyRisk, command, { tenant, at })).toMatchObject({ kind: 'receipt' });
  });

  it('give services in the order of registering, by name and by whether they are delivered', async () => {
    const tenant = house.tenant();
    for (const name of ['Patientjournal', 'Laboratorium', 'Medicin']) {
      await done(registerService, new RegisterService({ name }), tenant);
    }
    await house.project();
    const names = async (filter: Parameters<typeof findServices>[1], after?: string) =>
      (await house.reading(tenant, (session) => findServices(session, filter, { first: 1, after }))).map(
        ({ reference, name }) => `${reference} ${name}`,
      );
    expect(await names({})).toEqual(['SRV-001 Patientjournal', 'SRV-002 Laboratorium']);
    expect(await names({ search: 'MEDI', active: true })).toEqual(['SRV-003 Medicin']);
    expect(await names({ active: false })).toEqual([]);
  });

  it('hold an acceptance until what it rests on changes', async () => {
    const byScores = house.tenant();
    const riskId = await acceptedRisk(byScores);
    expect(await standing(byScores)).toBe('valid');
    await done(
      assessRisk,
      new AssessRisk({ riskId, inherent: critical, residual: low, reason: 'Ny' }),
      byScores,
      later,
    );
    expect(await standing(byScores)).toBe('stale');

    const byMeasure = house.tenant();
    await acceptedRisk(byMeasure);
    await done(
      assessMeasure,
      new AssessMeasure({ measureId: 'm03', state: 'partial', reason: 'Nej' }),
      byMeasure,
      later,
    );
    expect(await standing(byMeasure)).toBe('stale');

    const byTreatment = house.tenant();
    const treated = await acceptedRisk(byTreatment);
    const decision = { riskId: treated, treatment: 'reduce', plan: 'Mere backup', measures: ['m03'] } as const;
    await done(decideTreatment, new DecideTreatment(decision), byTreatment, later);
    expect(await standing(byTreatment)).toBe('stale');
  });

  it('keep who accepted, and who took it back', async () => {
    const tenant = house.tenant();
    const riskId = await acceptedRisk(tenant);
    await done(revokeAcceptance, new RevokeAcceptance({ riskId, reason: 'Holder ikke' }), tenant, later);
    expect(await standing(tenant)).toBe('revoked');
    const row = await house.reading(tenant, (session) => findRisk(session, riskId));
    expect(row).toMatchObject({
      reference: 'RSK-2026-001',
      acceptances: [{ accepted: { by: 'person-1' }, revoked: { because: 'Holder ikke' } }],
    });
  });

  it('say of the round that it is missing, current, and stale', async () => {
    const tenant = house.tenant();
    const { serviceId, riskId } = await aRisk(tenant);
    expect(await round(tenant)).toMatchObject({ status: 'missing', missing: [{ code: 'NO_ROUND' }, {}] });
    await done(assessRisk, new AssessRisk({ riskId, inherent: low, reason: 'Set på' }), tenant);
    await done(openRiskRound, new OpenRiskRound({ title: 'Årlig runde' }), tenant);
    await done(concludeRiskRound, new ConcludeRiskRound({ services: [serviceId], conclusion: 'Set på' }), tenant);
    expect(await round(tenant)).toEqual({
      status: 'current',
      concludedOn: '2026-11-22',
      validUntil: '2027-11-22',
      missing: [],
    });
    await done(registerService, new RegisterService({ name: 'Laboratorium' }), tenant, later);
    expect(await round(tenant)).toMatchObject({ status: 'stale', missing: [{ code: 'SERVICE_WITHOUT_RISK' }] });
  });

  it('show a stranger nothing', async () => {
    const [tenant, stranger] = [house.tenant(), house.tenant()];
    const { riskId } = await aRisk(tenant);
    await house.project();
    expect(await house.reading(tenant, (session) => findRisk(session, riskId))).toBeDefined();
    expect(await house.reading(stranger, (session) => findRisk(session, riskId))).toBeUndefined();
    expect(await house.reading(stranger, (session) => findReadRisks(session, today))).toEqual([]);
    expect(await house.reading(stranger, (session) => findServices(session, {}))).toEqual([]);
  });
});
