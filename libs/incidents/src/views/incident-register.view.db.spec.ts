import { instant, isRejection } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContextHouse } from '../../../../tools/testing/context-house.ts';
import { DowngradeIncident, downgradeIncident } from '../incident/downgrade-incident.ts';
import { significantAssessment, warningReceipt } from '../incident/incident.fixtures.ts';
import { AssessSignificance, assessSignificance } from '../incident/assess-significance.ts';
import { RecordEarlyWarningReceipt, recordEarlyWarningReceipt } from '../incident/record-early-warning-receipt.ts';
import { ReportIncident, reportIncident } from '../incident/report-incident.ts';
import { IncidentsModule } from '../incidents.module.ts';
import { findEntityProfile } from './entity-profile.view.ts';
import { findIncidentDetail, findIncidentDetails } from './incident-detail.view.ts';
import { findIncident, findIncidents } from './incident-register.view.ts';

const at = instant('2026-11-22T08:00:00Z');
const later = instant('2026-11-22T09:00:00Z');
const firstPage = { first: 10, after: undefined };

describe('the register of incidents', () => {
  let house: ContextHouse;
  beforeAll(async () => {
    house = await ContextHouse.build(IncidentsModule.context);
  });
  afterAll(() => house.close());

  async function reported(tenant: TenantId, title: string, when = at): Promise<string> {
    const command = new ReportIncident({ title, description: 'To servere er krypteret.', detectedAt: when });
    const outcome = await house.run(reportIncident, command, { tenant, at: when });
    if (isRejection(outcome)) throw new Error(outcome.message.en);
    return outcome.id;
  }

  async function assessed(tenant: TenantId, incidentId: string, when = at): Promise<void> {
    const { disruptionOrLoss, damageToOthers, reason } = significantAssessment;
    const command = new AssessSignificance({ incidentId, disruptionOrLoss, damageToOthers, reason });
    await house.run(assessSignificance, command, { tenant, at: when });
  }

  it('numbers incidents in the order of reporting and gives them newest first, a page at a time', async () => {
    const tenant = house.tenant();
    for (const title of ['Første', 'Anden', 'Tredje']) await reported(tenant, title);
    await house.project();
    const page = await house.reading(tenant, (session) => findIncidents(session, {}, { first: 2, after: undefined }));
    expect(page.map(({ reference, title }) => [reference, title])).toEqual([
      ['INC-2026-003', 'Tredje'],
      ['INC-2026-002', 'Anden'],
      ['INC-2026-001', 'Første'],
    ]);
    const rest = await house.reading(tenant, (session) =>
      findIncidents(session, {}, { first: 2, after: page[1]?.place }),
    );
    expect(rest.map(({ title }) => title)).toEqual(['Første']);
  });

  it('begins a new series with the Danish year', async () => {
    const tenant = house.tenant();
    await reported(tenant, 'Før nytår', instant('2026-12-31T22:59:59Z'));
    await reported(tenant, 'Efter nytår', instant('2026-12-31T23:00:00Z'));
    await house.project();
    const rows = await house.reading(tenant, (session) => findIncidents(session, {}, firstPage));
    expect(rows.map(({ reference }) => reference)).toEqual(['INC-2027-001', 'INC-2026-001']);
  });

  it('filters by standing, by whether clocks run, and by part of title or number', async () => {
    const tenant = house.tenant();
    const [open, closed] = [await reported(tenant, '100 % nede'), await reported(tenant, 'Falsk alarm')];
    for (const id of [open, closed]) await assessed(tenant, id);
    await house.run(downgradeIncident, new DowngradeIncident({ incidentId: closed, reason: 'Testsystem' }), {
      tenant,
      at,
    });
    await house.project();
    const titles = async (filter: Parameters<typeof findIncidents>[1]) =>
      (await house.reading(tenant, (session) => findIncidents(session, filter, firstPage))).map(({ title }) => title);
    expect(await titles({ open: true })).toEqual(['100 % nede']);
    expect(await titles({ status: ['downgraded', 'suspected'] })).toEqual(['Falsk alarm']);
    expect(await titles({ search: '0 % NED' })).toEqual(['100 % nede']);
    expect(await titles({ search: '_' })).toEqual([]);
    expect(await titles({ search: '-001' })).toEqual(['100 % nede']);
  });

  it('shows the record as it stood at an earlier moment', async () => {
    const tenant = house.tenant();
    const id = await reported(tenant, 'Kryptering');
    await assessed(tenant, id, later);
    await house.project();
    const statusAt = (asOf?: typeof at) =>
      house.reading(tenant, async (session) => (await findIncident(session, id))?.status, asOf);
    expect(await statusAt()).toBe('significant');
    expect(await statusAt(at)).toBe('suspected');
    expect(await statusAt(instant('2026-11-22T07:59:59Z'))).toBeUndefined();
  });

  it('keeps the detail: facts, awareness, assessments, receipts and the course', async () => {
    const tenant = house.tenant();
    const incidentId = await reported(tenant, 'Kryptering');
    await assessed(tenant, incidentId);
    const receipt = new RecordEarlyWarningReceipt({ incidentId, ...warningReceipt, receivedAt: at });
    await house.run(recordEarlyWarningReceipt, receipt, { tenant, at });
    await house.project();
    const detail = await house.reading(tenant, (session) => findIncidentDetail(session, incidentId));
    expect(detail).toMatchObject({
      facts: [{ title: 'Kryptering', by: 'person-1', reason: null }],
      awareness: [{ awareAt: at }],
      assessments: [{ significant: 'yes' }],
      warning: null,
      receipts: [{ receiptNumber: 'VK-3391-77', signedByPerson: 'person-2' }],
      timeline: [
        { type: 'IncidentReported' },
        { type: 'SignificanceAssessed' },
        { type: 'EarlyWarningReceiptRecorded' },
      ],
    });
    expect(
      await house.reading(tenant, (session) => findIncidentDetails(session, [incidentId, 'unknown'])),
    ).toHaveLength(1);
    expect(await house.reading(tenant, (session) => findIncidentDetails(session, []))).toEqual([]);
  });

  it('shows a stranger nothing', async () => {
    const [tenant, stranger] = [house.tenant(), house.tenant()];
    const id = await reported(tenant, 'Kryptering');
    await house.project();
    expect(await house.reading(tenant, (session) => findIncident(session, id))).toBeDefined();
    expect(await house.reading(stranger, (session) => findIncident(session, id))).toBeUndefined();
    expect(await house.reading(stranger, (session) => findIncidentDetail(session, id))).toBeUndefined();
    expect(await house.reading(stranger, (session) => findIncidents(session, {}, firstPage))).toEqual([]);
  });

  it('learns from the published scope decision who has a shorter limit', async () => {
    const tenant = house.tenant();
    expect(await house.reading(tenant, findEntityProfile)).toBeUndefined();
    const decision = {
      type: 'ScopeApproved',
      class: 'essential',
      trustServiceProvider: true,
      reg2690Providers: ['trust'],
    };
    await house.told(tenant, 'scope_assessment', decision);
    await house.project();
    expect(await house.reading(tenant, findEntityProfile)).toMatchObject({
      class: 'essential',
      trustServiceProvider: true,
    });
  });
});
