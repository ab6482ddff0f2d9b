import { randomUUID } from 'node:crypto';
import type { Clock, Instant } from '@varsel/event-sourcing';
import type { Language } from '@varsel/outbound';
import type { Database } from '@varsel/tenancy';
import { normalisedEmail } from './email.ts';
import type { PasswordHasher } from './password-hash.ts';

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  /** Undefined until an authenticator is enrolled. */
  readonly totpEnrolledAt: Instant | undefined;
}

interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  readonly password_hash: string;
  readonly totp_enrolled_at: Instant | null;
}

const columns = 'id, email, language, password_hash, totp_enrolled_at';

/** Who can sign in. An account holds nothing of an organisation. */
export class Accounts {
  readonly #database: Database;
  readonly #hasher: PasswordHasher;
  readonly #clock: Clock;

  constructor(database: Database, hasher: PasswordHasher, clock: Clock) {
    this.#database = database;
    this.#hasher = hasher;
    this.#clock = clock;
  }

  async byId(id: string): Promise<Account | undefined> {
    const [row] = await this.#rows(`select ${columns} from account where id = $1`, [id]);
    return row === undefined ? undefined : accountOf(row);
  }

  async byEmail(email: string): Promise<Account | undefined> {
    const [row] = await this.#rows(`select ${columns} from account where email = $1`, [normalisedEmail(email)]);
    return row === undefined ? undefined : accountOf(row);
  }

  /** The account of these credentials; takes as long and says as little when there is none. */
  async authenticate(email: string, password: string): Promise<Account | undefined> {
    const typed = password.normalize('NFC');
    const [row] = await this.#rows(`select ${columns} from account where email = $1`, [normalisedEmail(email)]);
    if (!(await this.#hasher.matches(row?.password_hash, typed)) || row === undefined) return undefined;
    if (this.#hasher.isOutdated(row.password_hash)) await this.#rehash(row.id, typed);
    return accountOf(row);
  }

  /** Undefined when the address has an account already. The password has been checked. */
  async create(email: string, password: string, language: Language): Promise<Account | undefined> {
    const passwordHash = await this.#hasher.hash(password);
    const [row] = await this.#rows(
      `insert into account (id, email, password_hash, language, created_at) values ($1, $2, $3, $4, $5)
       on conflict (email) do nothing returning ${columns}`,
      [randomUUID(), normalisedEmail(email), passwordHash, language, this.#clock.now()],
    );
    return row === undefined ? undefined : accountOf(row);
  }

  async setLanguage(id: string, language: Language): Promise<void> {
    await this.#rows('update account set language = $2 where id = $1', [id, language]);
  }

  async #rehash(id: string, password: string): Promise<void> {
    await this.#rows('update account set password_hash = $2 where id = $1', [id, await this.#hasher.hash(password)]);
  }

  #rows(text: string, values: readonly unknown[]): Promise<readonly AccountRow[]> {
    return this.#database.global((sql) => sql.query<AccountRow>(text, values));
  }
}

function accountOf({ id, email, language, totp_enrolled_at }: AccountRow): Account {
  return { id, email, language, totpEnrolledAt: totp_enrolled_at ?? undefined };
}
