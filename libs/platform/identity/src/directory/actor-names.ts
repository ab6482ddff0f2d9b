import { own } from '@varsel/event-sourcing';
import type { TenantSession } from '@varsel/tenancy';
import type { RoleBook } from '../sessions/role-book.ts';

/** What those who act are called: people by the directory, programs by what their service token was issued to. */
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
    return others.length === 0 ? people : new Map([...people, ...(await this.#namesOfPrograms(session, others))]);
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

async function namesOfPeople(session: TenantSession, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const manager = await session.open();
  const rows: unknown = await manager.query('select id::text as id, name from person where id::text = any($1)', [
    people,
  ]);
  return new Map((rows as readonly { readonly id: string; readonly name: string }[]).map(({ id, name }) => [id, name]));
}
