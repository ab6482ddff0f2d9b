import { confirmed, given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { ada, anOrganisation, bo } from './organisation.fixtures.ts';
import { organisation } from './organisation.ts';
import { WithdrawRole, withdrawRole } from './withdraw-role.ts';

const fromAda = new WithdrawRole({ person: ada, role: 'administrator' });

describe('withdraw a role', () => {
  it('takes the administrator role while another administrator remains', () => {
    const history = anOrganisation().with(bo, 'administrator').events();
    expect(given(organisation, history).when(withdrawRole, fromAda, confirmed)).toEqual([
      { type: 'RoleWithdrawn', person: ada, role: 'administrator' },
    ]);
  });

  it('is refused for the last administrator', () => {
    const history = anOrganisation().with(bo, 'security-lead').events();
    expect(given(organisation, history).when(withdrawRole, fromAda, confirmed)).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
      basis: { provision: '§ 6, stk. 1, nr. 9' },
    });
  });

  it('takes any other role of the last administrator', () => {
    const history = anOrganisation().and({ type: 'RoleGranted', person: ada, role: 'auditor' }).events();
    const command = new WithdrawRole({ person: ada, role: 'auditor' });
    expect(given(organisation, history).when(withdrawRole, command, confirmed)).toEqual([
      { type: 'RoleWithdrawn', person: ada, role: 'auditor' },
    ]);
  });

  it('does nothing when the person does not hold it', () => {
    const history = anOrganisation().with(bo).events();
    expect(given(organisation, history).when(withdrawRole, new WithdrawRole({ person: bo, role: 'auditor' }))).toEqual({
      kind: 'nothing',
    });
  });
});
