import { type Instant, instant } from '@varsel/event-sourcing';
import type { Role } from '@varsel/tenancy';
import type { OrganisationEvent } from './organisation.events.ts';

export const ada = 'person-ada';
export const bo = 'person-bo';

/** `anOrganisation().with(bo, 'auditor').events()`: Ada is its first administrator. */
export function anOrganisation(): OrganisationHistory {
  return new OrganisationHistory([
    { type: 'OrganisationCreated', name: 'Nordhavn Sygehuse', cvr: '12345678' },
    { type: 'PersonJoined', person: ada, invitation: null },
    { type: 'RoleGranted', person: ada, role: 'administrator' },
  ]);
}

class OrganisationHistory {
  readonly #events: readonly OrganisationEvent[];

  constructor(events: readonly OrganisationEvent[]) {
    this.#events = events;
  }

  with(person: string, ...roles: readonly Role[]): OrganisationHistory {
    return this.and(
      { type: 'PersonJoined', person, invitation: null },
      ...roles.map((role) => ({ type: 'RoleGranted' as const, person, role })),
    );
  }

  inviting(
    invitation: string,
    roles: readonly Role[] = ['auditor'],
    expiresAt: Instant = instant('2026-11-29T08:00:00Z'),
  ): OrganisationHistory {
    return this.and({ type: 'PersonInvited', invitation, roles, expiresAt });
  }

  issuing(token: string): OrganisationHistory {
    return this.and({
      type: 'ServiceTokenIssued',
      token,
      name: 'SIEM',
      roles: ['incident-lead'],
      expiresAt: instant('2026-12-22T08:00:00Z'),
    });
  }

  and(...events: readonly OrganisationEvent[]): OrganisationHistory {
    return new OrganisationHistory([...this.#events, ...events]);
  }

  events(): readonly OrganisationEvent[] {
    return this.#events;
  }
}
