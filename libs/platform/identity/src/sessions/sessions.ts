import { own } from '@varsel/event-sourcing';
import { tenantId } from '@varsel/tenancy';
import type { TokenDesk } from '../directory/token-desk.ts';
import type { SessionCookie } from './cookie.ts';
import type { PersonPrincipal, Principal } from './principal.ts';
import type { RoleBook } from './role-book.ts';
import type { SessionRecord, SessionStore } from './session-store.ts';

/** What a request brings to say who it is. */
export interface Evidence {
  readonly cookie?: string | undefined;
  readonly authorization?: string | undefined;
}

/** Who asks? A token where one is sent, otherwise the cookie's session; undefined when it is nobody with an open session. */
export class Sessions {
  readonly #store: SessionStore;
  readonly #tokens: TokenDesk;
  readonly #roleBook: RoleBook;
  readonly #cookie: SessionCookie;

  constructor(store: SessionStore, tokens: TokenDesk, roleBook: RoleBook, cookie: SessionCookie) {
    this.#store = store;
    this.#tokens = tokens;
    this.#roleBook = roleBook;
    this.#cookie = cookie;
  }

  async authenticate({ cookie, authorization }: Evidence): Promise<Principal | undefined> {
    // A request that brings a token is a program: a cookie beside it is not looked at.
    if (authorization !== undefined) return this.#tokens.authenticate(bearer(authorization));
    const record = await this.find(cookie);
    return record === undefined ? undefined : this.principalOf(record);
  }

  /** The session of the cookie at whatever stage. */
  async find(cookie: string | undefined): Promise<SessionRecord | undefined> {
    const secret = this.#cookie.read(cookie);
    return secret === undefined ? undefined : this.#store.find(secret);
  }

  /** The person of an open session; a person removed meanwhile is nobody from this request on. */
  async principalOf(record: SessionRecord): Promise<PersonPrincipal | undefined> {
    const { tenant, person, secondFactorAt, secondFactorBoundTo } = record;
    if (tenant === null || person === null || secondFactorAt === null) return undefined;
    const roles = own((await this.#roleBook.of(tenantId(tenant))).people, person);
    if (roles === undefined) return undefined;
    return {
      kind: 'person',
      accountId: record.account,
      personId: person,
      sessionId: record.id,
      tenant: tenantId(tenant),
      roles,
      secondFactorAt,
      secondFactorBoundTo,
      language: record.language,
    };
  }
}

function bearer(authorization: string): string {
  return /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
}
