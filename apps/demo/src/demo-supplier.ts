import { type Clock, plusHours } from '@varsel/event-sourcing';
import { hashOfSecret, newSecret } from '@varsel/identity';
import { type Database, type TenantId, tenantId } from '@varsel/tenancy';
import type { DemoAccounts } from './demo-accounts.ts';
import { suppliers } from './data/suppliers.ts';
import { founder } from './people.ts';

const HOURS = 30 * 24;

/** Who of the story is in the middle of answering. */
const answering = suppliers.find(({ key }) => key === 'fjordnet');

/** A supplier's link that opens: the last one while nobody has used it, otherwise a new one. */
export class DemoSupplier {
  readonly name = answering?.profile.name ?? '';
  readonly #database: Database;
  readonly #accounts: DemoAccounts;
  readonly #clock: Clock;
  #secret = newSecret();

  constructor(database: Database, accounts: DemoAccounts, clock: Clock) {
    this.#database = database;
    this.#accounts = accounts;
    this.#clock = clock;
  }

  /** Undefined once the questionnaire is concluded or withdrawn, and where no story was told. */
  async path(): Promise<string | undefined> {
    const tenant = await this.#tenant();
    if (tenant === undefined) return undefined;
    return this.#database.inTenant(tenant, async (sql) => {
      const now = this.#clock.now();
      const [respondent] = await sql.query<{ id: string }>(
        'select id from supplier_respondent where email = $1 and section is null and ended_at is null',
        [answering?.contact.email],
      );
      if (respondent === undefined) return undefined;
      const live = 'select 1 from supplier_link where hash = $1 and used_at is null and expires_at > $2';
      if ((await sql.query(live, [hashOfSecret(this.#secret), now])).length === 0) {
        this.#secret = newSecret();
        await sql.query(
          'insert into supplier_link (tenant, hash, respondent, created_at, expires_at) values ($1, $2, $3, $4, $5)',
          [tenant, hashOfSecret(this.#secret), respondent.id, now, plusHours(now, HOURS)],
        );
      }
      return `/supplier#${this.#secret}`;
    });
  }

  async #tenant(): Promise<TenantId | undefined> {
    if (this.#accounts.read().length === 0) return undefined;
    const [found] = await this.#database.global((sql) =>
      sql.query<{ tenant: string }>(
        'select membership.tenant from account, app.memberships_of(account.id) as membership where account.email = $1',
        [founder.email],
      ),
    );
    return found === undefined ? undefined : tenantId(found.tenant);
  }
}
