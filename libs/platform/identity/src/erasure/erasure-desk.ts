import { type Clock, type CommandContext, isRejection, type Rejection } from '@varsel/event-sourcing';
import type { Acts, ContextDefinition, Receipt } from '@varsel/event-store';
import { type Database, tenantId, TenantSession } from '@varsel/tenancy';
import type { PeopleDirectory } from '../directory/people-directory.ts';
import { ErasePerson, erasePerson } from '../organisation/erase-person.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { Erasures } from './erasures.ts';

export interface ErasureDeskParts {
  readonly database: Database;
  readonly acts: Acts;
  readonly contexts: () => readonly Pick<ContextDefinition, 'people'>[];
  readonly erasures: Pick<Erasures, 'counted'>;
  readonly sessions: Pick<SessionStore, 'endIn'>;
  readonly directory: Pick<PeopleDirectory, 'endMembership'>;
  readonly clock: Clock;
}

/** Where an erasure is looked at and decided. What follows from the decision is the policy's. */
export class ErasureDesk {
  readonly #parts: ErasureDeskParts;

  constructor(parts: ErasureDeskParts) {
    this.#parts = parts;
  }

  /** What a duty of some context has against it; the first that is found. */
  async hold(session: TenantSession, person: string): Promise<Rejection | undefined> {
    for (const { people } of this.#parts.contexts()) {
      const hold = await people?.holds?.(session, person, this.#parts.clock.now());
      if (hold !== undefined) return hold;
    }
    return undefined;
  }

  /** What outside the log would go, counted. */
  counted(session: TenantSession, subjects: readonly string[]) {
    return this.#parts.erasures.counted(session.tenant, subjects);
  }

  async erase(command: ErasePerson, context: CommandContext): Promise<Receipt | Rejection> {
    const { acts, database, sessions, directory } = this.#parts;
    const tenant = tenantId(context.tenant);
    const session = new TenantSession(database, tenant);
    try {
      const hold = await this.hold(session, command.person);
      if (hold !== undefined) return hold;
    } finally {
      await session.close();
    }
    const outcome = await acts.run(erasePerson, command, context);
    if (isRejection(outcome)) return outcome;
    // At once, as on removal; everything else follows in a moment and is resumed after a crash.
    await sessions.endIn(tenant, command.person);
    await directory.endMembership(tenant, command.person);
    return outcome;
  }
}
