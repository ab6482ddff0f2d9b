import type { Clock } from '@varsel/event-sourcing';
import type { MailQueue } from '@varsel/outbound';
import { type Database, tenantId } from '@varsel/tenancy';
import { recoveryCodeUsedMail } from '../identity.mails.ts';
import type { SessionRecord } from '../sessions/session-store.ts';
import type { SignIn } from '../sessions/sign-in.ts';

export interface RecoveryNoticeParts {
  readonly database: Database;
  readonly mails: MailQueue;
  readonly signIn: SignIn;
  readonly clock: Clock;
}

/** Tells a person by mail that a recovery code opened their account. */
export class RecoveryNotice {
  readonly #parts: RecoveryNoticeParts;

  constructor(parts: RecoveryNoticeParts) {
    this.#parts = parts;
  }

  async tell({ account, language }: SessionRecord): Promise<void> {
    const { database, mails, signIn, clock } = this.#parts;
    const [organisation] = await signIn.organisationsOf(account);
    if (organisation === undefined || !mails.delivers) return;
    const tenant = tenantId(organisation.id);
    await database.inTenant(tenant, (sql) =>
      mails.enqueue(sql, tenant, {
        template: recoveryCodeUsedMail,
        params: { at: clock.now() },
        language,
        to: { person: organisation.person },
      }),
    );
  }
}
