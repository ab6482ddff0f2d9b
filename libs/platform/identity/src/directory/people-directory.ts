import type { Instant } from '@varsel/event-sourcing';
import { type Position, seqOf } from '@varsel/event-store';
import type { Database, Sql, TenantId } from '@varsel/tenancy';

/** What stands where the name of an erased person stood: in both languages, because a name is shown in either. */
export const ERASED_PERSON = 'Slettet person / Erased person';

/** What the directory knows of a person; events hold the id alone. */
export interface DirectoryEntry {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Membership {
  readonly tenant: string;
  readonly person: string;
  readonly resetAt: Instant | null;
}

/** Names and addresses of people: mutable, one organisation's own, outside the log. */
export class PeopleDirectory {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Everybody who is or was in the organisation, by name, after a sort key. */
  list(
    tenant: TenantId,
    page: { readonly after: string | undefined; readonly most: number; readonly among?: readonly string[] | undefined },
  ): Promise<readonly (DirectoryEntry & { readonly sortKey: string })[]> {
    return this.#database.inTenant(tenant, (sql) =>
      sql.query<DirectoryEntry & { readonly sortKey: string }>(
        `select id, name, email, "sortKey" from (select id, name, email, lower(name) || ' ' || id as "sortKey" from person) as listed
         where ($1::text is null or "sortKey" > $1) and ($3::text[] is null or id::text = any ($3)) order by "sortKey" limit $2`,
        [page.after ?? null, page.most, page.among ?? null],
      ),
    );
  }

  /** The people of an address, present or past. */
  withEmail(tenant: TenantId, email: string): Promise<readonly DirectoryEntry[]> {
    return this.#database.inTenant(tenant, (sql) =>
      sql.query<DirectoryEntry>('select id, name, email from person where email = $1', [email]),
    );
  }

  async entry(tenant: TenantId, person: string): Promise<DirectoryEntry | undefined> {
    const [row] = await this.#database.inTenant(tenant, (sql) =>
      sql.query<DirectoryEntry>('select id, name, email from person where id::text = $1', [person]),
    );
    return row;
  }

  /** The organisations of an account. */
  membershipsOf(account: string): Promise<readonly Membership[]> {
    return this.#database.global((sql) =>
      sql.query<Membership>('select tenant, person, reset_at as "resetAt" from app.memberships_of($1)', [account]),
    );
  }

  async accountOf(tenant: TenantId, person: string): Promise<string | undefined> {
    const [row] = await this.#database.inTenant(tenant, (sql) =>
      sql.query<{ account: string }>('select account from membership where person::text = $1', [person]),
    );
    return row?.account;
  }

  /** What the person did stays under their name; the way in is gone. */
  async endMembership(tenant: TenantId, person: string): Promise<void> {
    await this.#database.inTenant(tenant, (sql) =>
      sql.query('delete from membership where person::text = $1', [person]),
    );
  }

  /** When somebody here vouched for a new second factor. One that is carried out again keeps its time. */
  async recordReset(tenant: TenantId, person: string, reset: ResetRecorded): Promise<void> {
    await this.#database.inTenant(tenant, (sql) =>
      sql.query(
        `update membership set reset_at = $2, reset_position = $3
         where person::text = $1 and (reset_position is null or reset_position < $3)`,
        [person, reset.at, seqOf(reset.position)],
      ),
    );
  }
}

export interface ResetRecorded {
  readonly at: Instant;
  /** Where the decision stands in the log. */
  readonly position: Position;
}

export interface NewPerson extends DirectoryEntry {
  readonly account: string;
  readonly joinedAt: Instant;
}

/** Enters a person and their membership; false when the account is in the organisation already under another id. */
export async function enterPerson(sql: Sql, tenant: TenantId, person: NewPerson): Promise<boolean> {
  await sql.query('insert into person (tenant, id, name, email) values ($1, $2, $3, $4) on conflict do nothing', [
    tenant,
    person.id,
    person.name,
    person.email,
  ]);
  await sql.query(
    'insert into membership (tenant, person, account, joined_at) values ($1, $2, $3, $4) on conflict do nothing',
    [tenant, person.id, person.account, person.joinedAt],
  );
  const [standing] = await sql.query<{ person: string }>('select person from membership where account = $1', [
    person.account,
  ]);
  return standing?.person === person.id;
}

/** The language the person chose. */
async function languageOfPerson(sql: Sql, person: string): Promise<'da' | 'en' | undefined> {
  const [row] = await sql.query<{ language: 'da' | 'en' }>(
    'select language from account join membership on account = account.id where person = $1',
    [person],
  );
  return row?.language;
}

/** What the person is called, while they are in the directory. */
async function nameOfPerson(sql: Sql, person: string): Promise<string | undefined> {
  const [row] = await sql.query<{ name: string }>("select name from person where id::text = $1 and email <> ''", [
    person,
  ]);
  return row?.name;
}

/** Where mail to a person goes. */
async function addressOfPerson(sql: Sql, person: string): Promise<string | undefined> {
  const [row] = await sql.query<{ email: string }>("select email from person where id = $1 and email <> ''", [person]);
  return row?.email;
}

/** What mail asks of people: where it goes, in which language, and what somebody is called in it. */
export const mailDirectory = { addressOf: addressOfPerson, languageOf: languageOfPerson, nameOf: nameOfPerson };
