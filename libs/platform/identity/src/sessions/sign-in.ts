import { type Clock, type Instant, own } from '@varsel/event-sourcing';
import { tenantId } from '@varsel/tenancy';
import type { Account } from '../accounts/accounts.ts';
import type { PeopleDirectory } from '../directory/people-directory.ts';
import { notSignedIn, Refusal } from '../refusal.ts';
import type { RoleBook } from './role-book.ts';
import type { SessionRecord, SessionStore, Step } from './session-store.ts';

export type Next = 'totp' | 'enrol-totp' | 'choose-organisation' | 'done';

/** Where the person stands now, and the secret for the cookie. */
export interface Progress {
  readonly secret: string;
  readonly next: Next;
}

export interface OwnOrganisation {
  readonly id: string;
  readonly name: string;
  readonly person: string;
}

export interface SignInParts {
  readonly store: SessionStore;
  readonly directory: PeopleDirectory;
  readonly roleBook: RoleBook;
  readonly clock: Clock;
}

/** The way from a password to an organisation. Each step changes the session's secret. */
export class SignIn {
  readonly #parts: SignInParts;

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  /** The password was right: what is missing is the second factor, always. Ends the session the browser had. */
  async begin(account: Account, device: string, oldSecret: string | undefined): Promise<Progress> {
    if (oldSecret !== undefined) await this.#parts.store.end(oldSecret);
    const stage = account.totpEnrolledAt === undefined ? 'enrol-totp' : 'totp';
    return { secret: await this.#parts.store.begin(account.id, { stage }, device), next: stage };
  }

  /** Both factors were right: into the one organisation, or to the choice between several. */
  async proven(secret: string, account: string): Promise<Progress> {
    const [only, ...others] = await this.organisationsOf(account);
    const secondFactorAt = this.#parts.clock.now();
    if (only === undefined || others.length > 0) {
      return this.#advance(secret, { stage: 'choose-organisation', secondFactorAt });
    }
    return this.#advance(secret, { stage: 'open', secondFactorAt, tenant: only.id, person: only.person });
  }

  /** Into one of the person's organisations, also from another one. */
  async choose(secret: string, record: SessionRecord, organisation: string): Promise<Progress> {
    const chosen = (await this.organisationsOf(record.account)).find(({ id }) => id === organisation);
    if (chosen === undefined) {
      throw new Refusal(
        404,
        'ORGANISATION_UNKNOWN',
        {
          da: 'Organisationen er ikke på din liste. Vælg en fra listen.',
          en: 'The organisation is not on your list. Choose one from the list.',
        },
        'organisationId',
      );
    }
    const { secondFactorAt, secondFactorBoundTo } = record;
    if (secondFactorAt === null) throw notSignedIn();
    // A code given for one thing stays given for it: going in somewhere makes it no code for everything.
    const secondFactor = { secondFactorAt, secondFactorBoundTo: secondFactorBoundTo ?? undefined };
    return this.#advance(secret, { stage: 'open', ...secondFactor, tenant: chosen.id, person: chosen.person });
  }

  /** A fresh code in an open session, for whatever comes or for the one thing named. */
  async steppedUp(
    secret: string,
    record: SessionRecord,
    boundTo?: string,
  ): Promise<{ readonly progress: Progress; readonly secondFactorAt: Instant }> {
    const { tenant, person } = record;
    if (tenant === null || person === null) throw notSignedIn();
    const secondFactorAt = this.#parts.clock.now();
    const open = { stage: 'open', secondFactorAt, secondFactorBoundTo: boundTo, tenant, person } as const;
    const progress = await this.#advance(secret, open);
    return { progress, secondFactorAt };
  }

  /** The organisations in which the account is a present person, by name. */
  async organisationsOf(account: string): Promise<readonly OwnOrganisation[]> {
    const memberships = await this.#parts.directory.membershipsOf(account);
    const all = await Promise.all(
      memberships.map(async ({ tenant, person }) => {
        const { name, people } = await this.#parts.roleBook.of(tenantId(tenant));
        return own(people, person) === undefined ? [] : [{ id: tenant, name, person }];
      }),
    );
    return all.flat().toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
  }

  async #advance(secret: string, step: Step): Promise<Progress> {
    const next = await this.#parts.store.advance(secret, step);
    if (next === undefined) throw notSignedIn();
    return { secret: next, next: step.stage === 'open' ? 'done' : step.stage };
  }
}
