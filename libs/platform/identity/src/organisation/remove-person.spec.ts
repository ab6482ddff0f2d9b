import { confirmed, given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { ada, anOrganisation, bo } from './organisation.fixtures.ts';
import { organisation } from './organisation.ts';
import { RemovePerson, removePerson } from './remove-person.ts';

describe('remove a person', () => {
  it('ends their access', () => {
    const history = anOrganisation().with(bo, 'auditor').events();
    expect(given(organisation, history).when(removePerson, new RemovePerson({ person: bo }), confirmed)).toEqual([
      { type: 'PersonRemoved', person: bo },
    ]);
  });

  it('is refused for the last administrator, allowed for one of two', () => {
    const command = new RemovePerson({ person: ada });
    expect(given(organisation, anOrganisation().events()).when(removePerson, command, confirmed)).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
    const two = anOrganisation().with(bo, 'administrator').events();
    expect(given(organisation, two).when(removePerson, command, confirmed)).toEqual([
      { type: 'PersonRemoved', person: ada },
    ]);
  });

  it('is refused for a stranger', () => {
    expect(
      given(organisation, anOrganisation().events()).when(removePerson, new RemovePerson({ person: bo }), confirmed),
    ).toMatchObject({ code: 'PERSON_UNKNOWN' });
  });
});
