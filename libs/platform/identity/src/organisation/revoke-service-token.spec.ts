import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { anOrganisation } from './organisation.fixtures.ts';
import { organisation } from './organisation.ts';
import { RevokeServiceToken, revokeServiceToken } from './revoke-service-token.ts';

const command = new RevokeServiceToken({ token: 't1' });
const issued = anOrganisation().issuing('t1');

describe('revoke a service token', () => {
  it('ends it', () => {
    expect(given(organisation, issued.events()).when(revokeServiceToken, command)).toEqual([
      { type: 'ServiceTokenRevoked', token: 't1' },
    ]);
  });

  it('is safe to do twice', () => {
    const history = issued.and({ type: 'ServiceTokenRevoked', token: 't1' }).events();
    expect(given(organisation, history).when(revokeServiceToken, command)).toEqual({ kind: 'nothing' });
  });

  it('is refused for an unknown one', () => {
    expect(given(organisation, anOrganisation().events()).when(revokeServiceToken, command)).toMatchObject({
      code: 'TOKEN_UNKNOWN',
    });
  });
});
