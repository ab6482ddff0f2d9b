import { own } from '@varsel/event-sourcing';
import type { TenantSession } from '@varsel/tenancy';
import type { RoleBook } from '../sessions/role-book.ts';

/**
 * What those who act are called: people by the directory, programs by what their service token was issued to. And whom
 * an invitation went to: the person who accepted it, before that the address.
 */
export class ActorNames {
  readonly #roleBook: RoleBook;

  constructor(roleBook: RoleBook) {
    this.#roleBook = roleBook;
  }

  /**
   * Names by id, through the session of the request; whoever is not known is left out. A program keeps its name when its
   * token is revoked: what it did stays its own.
   */
  async namesOf(session: TenantSession, actors: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (actors.length === 0) return new Map();
    const people = await namesOfPeople(session, actors);
    const others = actors.filter((actor) => !people.has(actor));
    if (others.length === 0) return people;
    const invited = await namesOfInvited(session, others);
    return new Map([...people, ...invited, ...(await this.#namesOfPrograms(session, others))]);
  }

  /** Names of tokens never change, so that of now is that of any moment. */
  async #namesOfPrograms({ tenant }: TenantSession, ids: readonly string[]) {
    const { tokens } = await this.#roleBook.of(tenant);
    return ids.flatMap((id): readonly (readonly [string, string])[] => {
      const token = own(tokens, id);
      return token === undefined ? [] : [[id, token.name]];
    });
  }
}

function namesOfPeople(session: TenantSession, people: readonly string[]) {
  return named(session, 'select id::text as id, name from person where id::text = any($1)', people);
}

/** By the id of the invitation; one whose recipient was erased is gone. */
function namesOfInvited(session: TenantSession, invitations: readonly string[]) {
  const name = `select invitation.id::text as id, coalesce(person.name, invitation.email) as name
    from invitation left join person on person.id = invitation.person where invitation.id::text = any($1)`;
  return named(session, name, invitations);
}

async function named(
  session: TenantSession,
  query: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const manager = await session.open();
  const rows: unknown = await manager.query(query, [ids]);
  return new Map((rows as readonly { readonly id: string; readonly name: string }[]).map(({ id, name }) => [id, name]));
}
