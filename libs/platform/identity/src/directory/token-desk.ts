import { type Clock, type Instant, own, plusHours, reject, type Rejection, tidyText } from '@varsel/event-sourcing';
import { type Database, type TenantId, tenantId } from '@varsel/tenancy';
import { hashOfSecret, newSecret } from '../secrets.ts';
import { accessControl } from '../organisation/basis.ts';
import type { RoleBook } from '../sessions/role-book.ts';
import type { ServicePrincipal } from '../sessions/principal.ts';

/** Found by secret scanners in code and logs. */
const tokenPrefix = 'vsl_';

/** As long as a program goes on asking for the answer it did not get. */
const REPLACED_WITHIN_HOURS = 1 / 6;

export interface TokenUse {
  readonly id: string;
  readonly issuedAt: Instant;
  readonly lastUsedAt: Instant | null;
}

/** Secrets of service tokens. The facts (name, roles, end) are in the organisation's stream; here is the hash alone. */
export class TokenDesk {
  readonly #database: Database;
  readonly #roleBook: RoleBook;
  readonly #clock: Clock;

  constructor(database: Database, roleBook: RoleBook, clock: Clock) {
    this.#database = database;
    this.#roleBook = roleBook;
    this.#clock = clock;
  }

  /**
   * Makes the secret of an issued token. Whoever asks again because no answer came gets another in its place, while
   * nobody used the first and for ten minutes; undefined after that.
   */
  async makeSecret(tenant: TenantId, id: string, issuedBy: string): Promise<string | undefined> {
    const secret = `${tokenPrefix}${newSecret()}`;
    const now = this.#clock.now();
    const made = await this.#database.inTenant(tenant, (sql) =>
      sql.query<{ id: string }>(
        `insert into service_token (tenant, id, hash, issued_by, issued_at) values ($1, $2, $3, $4, $5)
         on conflict (tenant, id) do update set hash = excluded.hash
         where service_token.last_used_at is null and service_token.issued_at > $6 returning id`,
        [tenant, id, hashOfSecret(secret), issuedBy, now, plusHours(now, -REPLACED_WITHIN_HOURS)],
      ),
    );
    return made.length === 1 ? secret : undefined;
  }

  /** Refuses a name that somebody in the organisation has or had: what the program does must not look like theirs. */
  async refuseNameOfPerson(tenant: TenantId, name: string): Promise<Rejection | undefined> {
    const people = await this.#database.inTenant(tenant, (sql) =>
      sql.query<{ name: string }>('select name from person'),
    );
    const wanted = comparable(name);
    return people.some((person) => comparable(person.name) === wanted) ? nameOfPerson() : undefined;
  }

  uses(tenant: TenantId): Promise<readonly TokenUse[]> {
    return this.#database.inTenant(tenant, (sql) =>
      sql.query<TokenUse>('select id, issued_at as "issuedAt", last_used_at as "lastUsedAt" from service_token'),
    );
  }

  /** The system a token stands for; undefined when it is unknown, revoked or past its end. */
  async authenticate(token: string): Promise<ServicePrincipal | undefined> {
    if (!/^vsl_[\w-]{43}$/.test(token)) return undefined;
    const [found] = await this.#database.global((sql) =>
      sql.query<{ tenant: string; id: string }>('select tenant, id from app.service_token_by_hash($1)', [
        hashOfSecret(token),
      ]),
    );
    if (found === undefined) return undefined;
    const tenant = tenantId(found.tenant);
    const fact = own((await this.#roleBook.of(tenant)).tokens, found.id);
    const now = this.#clock.now();
    if (fact === undefined || fact.revoked || fact.expiresAt <= now) return undefined;
    await this.#noteUse(tenant, found.id, now);
    return { kind: 'service', personId: found.id, sessionId: found.id, tenant, roles: fact.roles, language: 'da' };
  }

  async #noteUse(tenant: TenantId, id: string, now: Instant): Promise<void> {
    await this.#database.inTenant(tenant, (sql) =>
      sql.query(
        'update service_token set last_used_at = $2 where id = $1 and (last_used_at is null or last_used_at < $3)',
        [id, now, plusHours(now, -1 / 60)],
      ),
    );
  }
}

/** As people read it: capitals, white space and how a letter is composed make no other name. */
function comparable(name: string): string {
  return tidyText(name.normalize('NFKC')).replaceAll(/\s+/gu, ' ').toLocaleLowerCase('da');
}

function nameOfPerson(): Rejection {
  return reject(
    'TOKEN_NAME_OF_PERSON',
    accessControl,
    {
      da: 'Sådan hedder en person i organisationen. Giv adgangsnøglen navn efter det system, der bruger den, f.eks. »SIEM Nordhavn«, så ingen forveksler programmets handlinger med personens.',
      en: 'A person in the organisation has this name. Name the token after the system that uses it, for example “SIEM Nordhavn”, so that nobody takes what the program does for what the person did.',
    },
    'name',
  );
}
