import { own, reject, type Rejection } from '@varsel/event-sourcing';
import { type Role, roles as knownRoles } from '@varsel/tenancy';
import { accessControl } from './basis.ts';
import type { Organisation } from './organisation.ts';

function isRole(text: string): text is Role {
  return knownRoles.some((role) => role === text);
}

export function rejectRoles(roles: readonly string[]): Rejection | undefined {
  if (roles.length > 0 && roles.every(isRole) && new Set(roles).size === roles.length) return undefined;
  return reject(
    'ROLES_MISSING',
    accessControl,
    {
      da: 'Vælg mindst én rolle, og hver rolle kun én gang: adgang gives efter behov og skal kunne forklares.',
      en: 'Choose at least one role, and each role only once: access is given by need and must be explainable.',
    },
    'roles',
  );
}

export function rejectStranger(state: Organisation, person: string): Rejection | undefined {
  if (own(state.people, person) !== undefined) return undefined;
  return reject(
    'PERSON_UNKNOWN',
    accessControl,
    {
      da: 'Personen findes ikke i organisationen. Opdatér siden, og vælg en person fra listen.',
      en: 'The person is not in the organisation. Reload the page and choose a person from the list.',
    },
    'person',
  );
}

/** An organisation without an administrator could neither admit nor help anybody. */
export function rejectLastAdministrator(state: Organisation, person: string): Rejection | undefined {
  const administrators = Object.entries(state.people).filter(([, held]) => held.includes('administrator'));
  if (administrators.length !== 1 || administrators[0]?.[0] !== person) return undefined;
  return reject(
    'LAST_ADMINISTRATOR',
    accessControl,
    {
      da: 'Personen er organisationens eneste administrator. Uden administrator kan ingen styre adgangen. Gør først en anden til administrator.',
      en: 'The person is the only administrator. Without one nobody can manage access. Make somebody else an administrator first.',
    },
    'person',
  );
}
