import { confirmed, given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { GrantRole, grantRole } from './grant-role.ts';
import { anOrganisation, bo } from './organisation.fixtures.ts';
import { organisation } from './organisation.ts';

const command = new GrantRole({ person: bo, role: 'incident-lead' });

describe('grant a role', () => {
  it('gives it to a person of the organisation', () => {
    const history = anOrganisation().with(bo, 'auditor').events();
    expect(given(organisation, history).when(grantRole, command, confirmed)).toEqual([
      { type: 'RoleGranted', person: bo, role: 'incident-lead' },
    ]);
  });

  it('is safe to do twice', () => {
    const history = anOrganisation().with(bo, 'incident-lead').events();
    expect(given(organisation, history).when(grantRole, command, confirmed)).toEqual({ kind: 'nothing' });
  });

  it('is refused for somebody who is not there, or no longer', () => {
    const removed = anOrganisation().with(bo).and({ type: 'PersonRemoved', person: bo });
    expect(given(organisation, anOrganisation().events()).when(grantRole, command, confirmed)).toMatchObject({
      code: 'PERSON_UNKNOWN',
    });
    expect(given(organisation, removed.events()).when(grantRole, command, confirmed)).toMatchObject({
      code: 'PERSON_UNKNOWN',
    });
  });
});
