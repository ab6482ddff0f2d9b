import type { Clock } from '@varsel/event-sourcing';
import type { Sealer } from '@varsel/outbound';
import type { Database, Sql } from '@varsel/tenancy';
import type { Account } from './accounts.ts';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts';
import { stepOfCode } from './totp.ts';

/** The proof beside the password. A code is accepted once, also when it arrives many times at the same moment. */
export class SecondFactor {
  readonly #database: Database;
  readonly #sealer: Sealer;
  readonly #clock: Clock;

  constructor(database: Database, sealer: Sealer, clock: Clock) {
    this.#database = database;
    this.#sealer = sealer;
    this.#clock = clock;
  }

  /** True once for each right code. */
  async acceptCode(account: string, code: string): Promise<boolean> {
    return this.#database.global(async (sql) => {
      const [row] = await sql.query<{ totp_secret: Uint8Array | null }>(
        'select totp_secret from account where id = $1',
        [account],
      );
      if (row?.totp_secret === undefined || row.totp_secret === null) return false;
      const step = stepOfCode(this.#sealer.unseal(totpPurpose(account), row.totp_secret), code, this.#clock.now());
      if (step === undefined) return false;
      // The later of two equal codes finds the step taken: the row is locked until the earlier one has committed.
      const taken = await sql.query<{ id: string }>(
        'update account set totp_last_step = $2 where id = $1 and totp_last_step < $2 and totp_secret = $3 returning id',
        [account, step, row.totp_secret],
      );
      return taken.length === 1;
    });
  }

  /** True once for each recovery code. */
  async acceptRecoveryCode(account: string, code: string): Promise<boolean> {
    const used = await this.#database.global((sql) =>
      sql.query<{ account: string }>(
        'update recovery_code set used_at = $3 where account = $1 and hash = $2 and used_at is null returning account',
        [account, recoveryCodeHash(account, code), this.#clock.now()],
      ),
    );
    return used.length === 1;
  }

  /** Puts the secret in force when the code proves that the app has it; gives the new recovery codes, shown once. */
  async enrol(
    account: Account,
    secret: string,
    code: string,
    replaces: boolean,
  ): Promise<readonly string[] | undefined> {
    const now = this.#clock.now();
    const step = stepOfCode(secret, code, now);
    if (step === undefined) return undefined;
    const codes = newRecoveryCodes();
    return this.#database.global(async (sql) => {
      // A second enrolment begun beside the first one must not take its place.
      const enrolled = await sql.query<{ id: string }>(
        `update account set totp_secret = $2, totp_enrolled_at = $3, totp_last_step = $4
         where id = $1 and (totp_secret is null or $5) returning id`,
        [account.id, this.#sealer.seal(totpPurpose(account.id), secret), now, step, replaces],
      );
      if (enrolled.length === 0) return undefined;
      await this.#storeCodes(sql, account.id, codes);
      return codes;
    });
  }

  /** Takes the device away: the next sign-in with the password enrols a new one. Ends every session of the account. */
  async clear(account: string): Promise<void> {
    await this.#database.global(async (sql) => {
      await sql.query('update account set totp_secret = null, totp_enrolled_at = null where id = $1', [account]);
      await sql.query('delete from recovery_code where account = $1', [account]);
      await sql.query('delete from session where account = $1', [account]);
    });
  }

  async #storeCodes(sql: Sql, account: string, codes: readonly string[]): Promise<void> {
    await sql.query('delete from recovery_code where account = $1', [account]);
    await sql.query('insert into recovery_code (account, hash) select $1, unnest($2::bytea[])', [
      account,
      codes.map((code) => recoveryCodeHash(account, code)),
    ]);
  }
}

function totpPurpose(account: string): string {
  return `totp:${account}`;
}
