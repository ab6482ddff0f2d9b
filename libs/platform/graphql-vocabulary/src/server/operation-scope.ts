import type { CommandContext, Instant } from '@varsel/event-sourcing';
import { commandIdOf, type Standing, standingAt } from '@varsel/event-store';
import { type Database, TenantSession } from '@varsel/tenancy';
import { asOfBeforeTheFirst, asOfInTheFuture } from '../as-of.ts';
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
  /** The moment of the whole request. */
  readonly asOf?: Instant | undefined;
}

/** Each moment reads everything once more. */
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

  get asOf() {
    return this.#parts.asOf;
  }

  get actor() {
    return this.#parts.caller?.actor;
  }

  session(asOf: Instant | undefined = this.asOf): TenantSession {
    const key = asOf ?? 'now';
    const known = this.#sessions.get(key);
    if (known !== undefined) return known;
    if (this.#sessions.size === MOMENTS_AT_MOST) throw new BadInput(tooManyMoments);
    const { database, signal } = this.#parts;
    const [beside] = this.#sessions.values();
    const session = new TenantSession(database, this.#caller().tenant, { asOf, signal, beside, inTurn: true });
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
    return this.#moments.get(rootField) ?? this.asOf;
  }

  async admitMoment(asOf: Instant): Promise<void> {
    this.#admit(asOf, await standingAt(this.session(asOf)));
  }

  /** How far the log had come at the moment of the request, asked before any snapshot is taken: the views may have to come there. */
  async positionAsOf(): Promise<number | undefined> {
    if (this.asOf === undefined || this.#parts.caller === undefined) return undefined;
    const { database, signal, caller } = this.#parts;
    const session = new TenantSession(database, caller.tenant, { asOf: this.asOf, signal, inTurn: true });
    try {
      const standing = await standingAt(session);
      this.#admit(this.asOf, standing);
      return standing.seq;
    } finally {
      await session.close();
    }
  }

  #admit(asOf: Instant, { seq, firstAt, isFuture }: Standing): void {
    // Two clocks: what either of them says has passed, has passed.
    if (isFuture && asOf > this.#parts.receivedAt) throw new Refused(asOfInTheFuture);
    if (seq === 0) throw new Refused(asOfBeforeTheFirst(firstAt));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#sessions.values()].map((session) => session.close()));
  }

  #caller(): Caller {
    if (this.#parts.caller === undefined) throw new Refused(notSignedIn);
    return this.#parts.caller;
  }
}
