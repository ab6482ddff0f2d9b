import { tenantId } from '@varsel/tenancy';
import type { PeopleDirectory } from '../directory/people-directory.ts';
import type { Principals } from '../sessions/principals.ts';
import type { RoleBook } from '../sessions/role-book.ts';
import type { SessionRecord } from '../sessions/session-store.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { SignIn } from '../sessions/sign-in.ts';

export interface SessionAnswerParts {
  readonly sessions: Sessions;
  readonly principals: Principals;
  readonly directory: PeopleDirectory;
  readonly roleBook: RoleBook;
  readonly signIn: SignIn;
}

/** What `GET /api/session` tells: who the server thinks we are, and what is still missing. */
export class SessionAnswer {
  readonly #parts: SessionAnswerParts;

  constructor(parts: SessionAnswerParts) {
    this.#parts = parts;
  }

  async of(record: SessionRecord): Promise<object> {
    if (record.stage === 'totp' || record.stage === 'enrol-totp') return { state: record.stage };
    const organisations = (await this.#parts.signIn.organisationsOf(record.account)).map(({ id, name }) => ({
      id,
      name,
    }));
    if (record.stage === 'choose-organisation') return { state: record.stage, organisations };
    return { ...(await this.#open(record)), organisations };
  }

  async #open(record: SessionRecord): Promise<object> {
    const { sessions, principals, directory, roleBook } = this.#parts;
    const principal = await sessions.principalOf(record);
    if (principal === undefined) return { state: 'anonymous' };
    const { name, cvr } = await roleBook.of(principal.tenant);
    const person = await directory.entry(tenantId(principal.tenant), principal.personId);
    return {
      state: 'open',
      person: {
        id: principal.personId,
        name: person?.name ?? '',
        email: record.email,
        initials: initialsOf(person?.name ?? ''),
      },
      organisation: { id: principal.tenant, name, cvr },
      roles: principal.roles,
      permissions: [...principals.permissionsOf(principal)].toSorted(),
      secondFactorAt: principal.secondFactorAt,
    };
  }
}

/** First letters of the first and the last name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return [first, last]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase('da');
}
