import type { CommandContext, Instant } from '@varsel/event-sourcing';
import { commandIdOf } from '@varsel/event-store';
import { type Database, TenantSession } from '@varsel/tenancy';
import { BadInput } from '../bad-input.ts';
import { notSignedIn, Refused } from '../refused.ts';
import type { RequestScope } from '../request-scope.ts';
import type { Caller } from './caller.ts';

export interface ScopeParts {
  readonly requestId: string;
  readonly caller: Caller | undefined;
  readonly database: Database;
  readonly receivedAt: Instant;
  readonly idempotencyKey: string;
  readonly signal: AbortSignal;
}

/** Each moment of a request is a connection of its own. */
const MOMENTS_AT_MOST = 4;

const tooManyMoments = {
  da: 'Én forespørgsel kan højst spørge om fire forskellige tidspunkter. Del den op.',
  en: 'One request can ask for at most four different moments. Divide it.',
};

/** The scope of one request. Whoever makes it closes it. */
export class OperationScope implements RequestScope {
  readonly requestId: string;
  readonly #parts: ScopeParts;
  readonly #sessions = new Map<Instant | 'now', TenantSession>();
  readonly #moments = new Map<string | number, Instant>();

  constructor(parts: ScopeParts) {
    this.requestId = parts.requestId;
    this.#parts = parts;
  }

  get actor() {
    return this.#parts.caller?.actor;
  }

  session(asOf?: Instant): TenantSession {
    const key = asOf ?? 'now';
    const known = this.#sessions.get(key);
    if (known !== undefined) return known;
    if (this.#sessions.size === MOMENTS_AT_MOST) throw new BadInput(tooManyMoments);
    const { database, signal } = this.#parts;
    const session = new TenantSession(database, this.#caller().tenant, { asOf, signal });
    this.#sessions.set(key, session);
    return session;
  }

  command(): CommandContext {
    const { tenant, actor, secondFactor } = this.#caller();
    const { idempotencyKey, receivedAt } = this.#parts;
    const commandId = commandIdOf({ tenant, principal: actor.id, key: idempotencyKey });
    return { tenant, actor, commandId, receivedAt, ...(secondFactor === undefined ? {} : { secondFactor }) };
  }

  rememberMoment(rootField: string | number, asOf: Instant | undefined): void {
    if (asOf !== undefined) this.#moments.set(rootField, asOf);
  }

  momentOf(rootField: string | number): Instant | undefined {
    return this.#moments.get(rootField);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#sessions.values()].map((session) => session.close()));
  }

  #caller(): Caller {
    if (this.#parts.caller === undefined) throw new Refused(notSignedIn);
    return this.#parts.caller;
  }
}
