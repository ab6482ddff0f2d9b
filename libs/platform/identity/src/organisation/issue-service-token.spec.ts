import { type Actor, instant } from '@varsel/event-sourcing';
import { confirmed, given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { IssueServiceToken, issueServiceToken } from './issue-service-token.ts';
import { anOrganisation } from './organisation.fixtures.ts';
import { organisation } from './organisation.ts';

const now = instant('2026-11-22T08:00:00Z');
const input = {
  token: 't1',
  name: 'SIEM',
  roles: ['incident-lead'],
  expiresInDays: 90,
} as const;
const decide = (changed: Partial<IssueServiceToken>, circumstances: object = {}) =>
  given(organisation, anOrganisation().events()).when(
    issueServiceToken,
    new IssueServiceToken({ ...input, ...changed }),
    { now, ...confirmed, ...circumstances },
  );

describe('issue a service token', () => {
  it('is recorded without the secret, for at most 90 days', () => {
    expect(decide({})).toEqual([
      {
        type: 'ServiceTokenIssued',
        token: 't1',
        name: 'SIEM',
        roles: ['incident-lead'],
        expiresAt: '2027-02-20T08:00:00.000Z',
      },
    ]);
  });

  it('is refused for a system: no token makes another', () => {
    const actor: Actor = { kind: 'service', id: 'token-0', permissions: new Set(['token:manage'] as const) };
    expect(decide({}, { actor })).toMatchObject({ code: 'STEP_UP_REQUIRED' });
  });

  it.each([0, 91, 1.5, Number.NaN])('is refused for %s days', (expiresInDays) => {
    expect(decide({ expiresInDays })).toMatchObject({ code: 'TOKEN_LIFETIME', field: 'expiresInDays' });
  });

  it.each(['a\u200b\u200b', 'SIEM\u202e'])('is refused with a name that holds unseen signs: %j', (name) => {
    expect(decide({ name })).toMatchObject({ code: 'TEXT_UNREADABLE', field: 'name' });
    expect(decide({ name: 'SIEM på Ærø' })).toHaveLength(1);
  });

  it('is refused without a name or without roles', () => {
    expect(decide({ name: ' ' })).toMatchObject({ code: 'TOKEN_NAME' });
    expect(decide({ roles: [] })).toMatchObject({ code: 'ROLES_MISSING' });
  });
});
