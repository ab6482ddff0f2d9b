import { instant, isRejection, localDate } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ContextHouse } from '../../../../tools/testing/context-house.ts';
import { RegistrationModule } from '../registration.module.ts';
import { ApproveScope, approveScope } from '../scope-assessment/approve-scope.ts';
import { AssessScope, assessScope } from '../scope-assessment/assess-scope.ts';
import { aPeriod, scopeInputs } from '../scope-assessment/scope-assessment.fixtures.ts';
import { findLatestScopeAssessment, findScopeAssessments } from './scope-assessment.view.ts';

const at = instant('2026-11-22T08:00:00Z');
const later = instant('2026-11-22T09:00:00Z');
const seen = {
  class: 'essential',
  decidedBy: '§ 4, stk. 1, nr. 1',
  coveredSince: localDate('2025-07-01'),
  comment: 'Bestyrelsen',
} as const;

describe('the versions of the scope assessment', () => {
  let house: ContextHouse;
  beforeAll(async () => {
    house = await ContextHouse.build(RegistrationModule.context);
  });
  afterAll(() => house.close());

  async function assessed(tenant: TenantId, basedOn: number, employees: number, when = at): Promise<void> {
    const inputs = scopeInputs({ periods: [aPeriod({ employees })] });
    const outcome = await house.run(assessScope, new AssessScope({ ...inputs, basedOn, revision: 'Nye tal' }), {
      tenant,
      at: when,
    });
    if (isRejection(outcome)) throw new Error(outcome.message.en);
  }

  it('begins the organisation’s own stream, and keeps every version with its approval', async () => {
    const tenant = house.tenant();
    await assessed(tenant, 0, 300);
    await house.run(approveScope, new ApproveScope({ assessment: 1, ...seen }), { tenant, at });
    await assessed(tenant, 1, 400);
    await house.project();
    const versions = await house.reading(tenant, findScopeAssessments);
    expect(versions).toMatchObject([
      { assessment: 2, inputs: { periods: [{ employees: 400 }] }, revision: 'Nye tal', approval: null },
      { assessment: 1, revision: null, approval: { class: 'essential', coveredSince: '2025-07-01', by: 'person-1' } },
    ]);
  });

  it('gives the latest version, as it stood at any moment, and to nobody else', async () => {
    const [tenant, stranger] = [house.tenant(), house.tenant()];
    await assessed(tenant, 0, 300);
    await house.project();
    await assessed(tenant, 1, 400, later);
    await house.project();
    expect(await house.reading(tenant, findLatestScopeAssessment)).toMatchObject({ assessment: 2 });
    expect(await house.reading(tenant, findLatestScopeAssessment, at)).toMatchObject({ assessment: 1 });
    expect(await house.reading(stranger, findLatestScopeAssessment)).toBeUndefined();
  });
});
