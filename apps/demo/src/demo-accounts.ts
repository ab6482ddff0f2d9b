import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '@varsel/tenancy';

/** An account of the demo, open to whoever sits at this machine. */
export interface DemoAccount {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
  readonly password: string;
  readonly totpSecret: string;
}

/** Beside the keys, readable by the owner alone: never in the database. */
export class DemoAccounts {
  readonly #file: string;

  constructor(keysDirectory: string) {
    this.#file = join(keysDirectory, 'demo-accounts.json');
  }

  read(): readonly DemoAccount[] {
    return existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as readonly DemoAccount[]) : [];
  }

  write(accounts: readonly DemoAccount[]): void {
    mkdirSync(join(this.#file, '..'), { recursive: true, mode: 0o700 });
    writeFileSync(this.#file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  }
}
