import { type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';

/** The role that may vote. */
const VOTES = 'board-member';

/** Roles of everybody present in the organisation, by person. */
export type RolesOf = Readonly<Record<string, readonly string[] | undefined>>;

export function holdsVote(roles: RolesOf, person: string): boolean {
  return roles[person]?.includes(VOTES) === true;
}

/** Members in office who hold no role that may vote count, and never take part: said before anything is sent. */
export function membersCannotVote(without: number, needed: number): Rejection {
  const [count, must] = [String(without), String(needed)];
  return reject('MEMBERS_CANNOT_VOTE', statute.management, {
    da: `${count} af medlemmerne har ikke rollen »medlem af ledelsesorganet« i Varsel og kan derfor ikke stemme. Der skal mindst ${must} til. Giv dem rollen under Personer, før I sender noget.`,
    en: `${count} of the members do not hold the role “member of the management body” in Varsel and so cannot vote. It takes at least ${must}. Give them the role under People before anything is sent.`,
  });
}

export function personUnknown(field: string): Rejection {
  return reject(
    'PERSON_UNKNOWN',
    statute.management,
    {
      da: 'Personen findes ikke i organisationen. Vælg en person på listen, eller inviter personen først.',
      en: 'There is no such person in the organisation. Choose one from the list, or invite them first.',
    },
    field,
  );
}
