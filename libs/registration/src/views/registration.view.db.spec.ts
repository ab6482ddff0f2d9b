import { type Instant, instant, isRejection, type LocalDate, localDate } from '@varsel/event-sourcing';
import { FixedClock } from '@varsel/event-sourcing/testing';
import { classify } from '@varsel/statute';
import cases from '@varsel/statute/cases/registration-cases.json' with { type: 'json' };
import type { TenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContextHouse } from '../../../../tools/testing/context-house.ts';
import { RegistrationModule } from '../registration.module.ts';
import { RecordDataSheet, recordDataSheet } from '../registration/record-data-sheet.ts';
import { RecordRegistrationReceipt, recordRegistrationReceipt } from '../registration/record-registration-receipt.ts';
import {
  RecordRegistrationSubmission,
  recordRegistrationSubmission,
} from '../registration/record-registration-submission.ts';
import { aSheet, receipted, submitted } from '../registration/registration.fixtures.ts';
import { ReportRegistrationChange, reportRegistrationChange } from '../registration/report-registration-change.ts';
import { ApproveScope, approveScope } from '../scope-assessment/approve-scope.ts';
import { AssessScope, assessScope } from '../scope-assessment/assess-scope.ts';
import { scopeInputs } from '../scope-assessment/scope-assessment.fixtures.ts';
import { classificationInput } from '../scope-assessment/scope-inputs.ts';
import { RegistrationViewResolver } from './registration.graphql.ts';
import { findRegistration } from './registration.view.ts';

const at = instant('2027-06-01T08:00:00Z');
const types = { '9': ['ict.msp'], '10': ['health.provider'] } as const;

describe('the registration', () => {
  let house: ContextHouse;
  beforeAll(async () => {
    house = await ContextHouse.build(RegistrationModule.context);
  });
  afterAll(() => house.close());

  const run: ContextHouse['run'] = async (act, command, where) => {
    const outcome = await house.run(act, command, where);
    if (isRejection(outcome)) throw new Error(outcome.message.en);
    return outcome;
  };

  async function covered(tenant: TenantId, provision: '9' | '10', coveredSince: LocalDate): Promise<void> {
    const inputs = scopeInputs({ entityTypes: types[provision] });
    const { class: entityClass, decidedBy } = classify(classificationInput(inputs));
    await run(assessScope, new AssessScope({ ...inputs, basedOn: 0 }), { tenant, at });
    const seen = { assessment: 1, class: entityClass, decidedBy, coveredSince, comment: 'Bestyrelsen' };
    await run(approveScope, new ApproveScope(seen), { tenant, at });
  }

  async function registered(tenant: TenantId, provision: '9' | '10'): Promise<void> {
    const sheet = aSheet({ provisions: [provision], entityTypes: types[provision] });
    await run(recordDataSheet, new RecordDataSheet(sheet), { tenant, at });
    await run(recordRegistrationSubmission, new RecordRegistrationSubmission(submitted), { tenant, at });
    await run(recordRegistrationReceipt, new RecordRegistrationReceipt(receipted), { tenant, at });
  }

  async function changed(tenant: TenantId, provision: '9' | '10', changedOn: LocalDate): Promise<void> {
    const sheet = aSheet({ provisions: [provision], entityTypes: types[provision], phones: ['70000001'] });
    const command = new ReportRegistrationChange({ ...sheet, changedOn, reason: 'Nyt nummer' });
    await run(reportRegistrationChange, command, { tenant, at });
  }

  function read(tenant: TenantId, now: Instant = at) {
    const resolver = new RegistrationViewResolver(new FixedClock(now));
    return house.reading(tenant, (session) => resolver.registration(session, null));
  }

  it.each(cases.map((each) => [each.id, each] as const))('has the duty of case %s', async (_id, each) => {
    const tenant = house.tenant();
    const provision = each.provision as '9' | '10';
    const on = localDate(each.on);
    const isChange = each.trigger === 'changed';
    await covered(tenant, provision, isChange ? localDate('2025-07-01') : on);
    if (isChange) {
      await registered(tenant, provision);
      await changed(tenant, provision, on);
    }
    await house.project();
    const { duty, changes } = await read(tenant);
    const found = isChange ? changes[0]?.duty : duty;
    expect(found).toMatchObject({ dueOn: each.dueOn, basis: each.basis, startedOn: on, status: 'overdue' });
  });

  it('shows sheet, submission, receipt and changes with their own duties', async () => {
    const tenant = house.tenant();
    await covered(tenant, '10', localDate('2026-03-02'));
    await registered(tenant, '10');
    await changed(tenant, '10', localDate('2027-05-20'));
    await house.project();
    const found = await read(tenant);
    expect(found).toMatchObject({
      scopeApproved: true,
      provisions: ['10'],
      duty: { status: 'receipted', dueOn: '2026-03-16', receivedLate: false, daysLeft: null },
      sheet: { phones: ['70000001'] },
      receipt: { receiptNumber: 'VRK-1001' },
      changes: [{ change: 1, fields: ['phones'], duty: { dueOn: '2027-06-03', status: 'running', daysLeft: 2 } }],
    });
    expect(found.fields.map(({ id }) => id).slice(0, 3)).toEqual(['name', 'address', 'emails']);
  });

  it('has no duty before the scope is approved, and says so', async () => {
    const tenant = house.tenant();
    await house.project();
    expect(await read(tenant)).toMatchObject({ scopeApproved: false, duty: null, sheet: null, fields: [] });
  });

  it('is seen by nobody else, and as it stood', async () => {
    const [tenant, stranger] = [house.tenant(), house.tenant()];
    await registered(tenant, '10');
    await house.project();
    expect(await house.reading(stranger, findRegistration)).toBeUndefined();
    expect(await house.reading(tenant, findRegistration)).toMatchObject({
      sheet: { name: 'Lindeværk Hospitaler A/S' },
    });
    expect(await house.reading(tenant, findRegistration, instant('2027-05-01T08:00:00Z'))).toBeUndefined();
  });
});
