import { type CommandContext, reject, type Rejection } from '@varsel/event-sourcing';
import type { Receipt } from '@varsel/event-store';
import { tenantId } from '@varsel/tenancy';
import { accessControl } from '../organisation/basis.ts';
import type { RoleBook } from '../sessions/role-book.ts';
import type { PeopleDirectory } from './people-directory.ts';

/** People a command names, by the field that names them; null and undefined name nobody. */
type Named = Readonly<Record<string, string | null | undefined>>;
type Run = () => Promise<Receipt | Rejection>;

/**
 * Whether people named in a command are people of the organisation. Asked at the edge of every act that takes a
 * person: told by the stream and the directory, so that no act waits for a view, also not while an incident runs.
 */
export class Presence {
  readonly #roleBook: RoleBook;
  readonly #directory: PeopleDirectory;

  constructor(roleBook: RoleBook, directory: PeopleDirectory) {
    this.#roleBook = roleBook;
    this.#directory = directory;
  }

  /** Does the act unless somebody who is to answer for something is not there, or no longer. */
  async ofThose({ tenant }: Pick<CommandContext, 'tenant'>, named: Named, run: Run): Promise<Receipt | Rejection> {
    const { people } = await this.#roleBook.of(tenantId(tenant));
    const absent = given(named).find(([, person]) => !Object.hasOwn(people, person));
    return absent ? personUnknown(absent[0]) : run();
  }

  /** Does the act unless somebody who did something never was in the organisation; they may have left since. */
  async everOfThose({ tenant }: Pick<CommandContext, 'tenant'>, named: Named, run: Run): Promise<Receipt | Rejection> {
    for (const [field, person] of given(named))
      if ((await this.#directory.entry(tenantId(tenant), person)) === undefined) return personUnknown(field);
    return run();
  }
}

function given(named: Named): readonly (readonly [field: string, person: string])[] {
  return Object.entries(named).flatMap(([field, person]) => (typeof person === 'string' ? [[field, person]] : []));
}

function personUnknown(field: string): Rejection {
  return reject(
    'PERSON_UNKNOWN',
    accessControl,
    {
      da: 'Personen er ikke i organisationen. Vælg en person på listen, eller inviter personen først.',
      en: 'The person is not in the organisation. Choose one from the list, or invite them first.',
    },
    field,
  );
}
