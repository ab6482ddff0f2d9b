import { type Clock, type CommandContext, isRejection, reject, type Rejection } from '@varsel/event-sourcing';
import type { Acts, ContextDefinition, Receipt } from '@varsel/event-store';
import { type Database, type TenantId, tenantId, TenantSession } from '@varsel/tenancy';
import type { PeopleDirectory } from '../directory/people-directory.ts';
import { rightToErasure } from '../organisation/basis.ts';
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

  /**
   * Whether something else of the organisation stands under one of the ids: a record, a person, the organisation. The
   * key of such an id is not a contact's to destroy.
   */
  async refuseTaken(tenant: TenantId, subjects: readonly string[]): Promise<Rejection | undefined> {
    const taken = await this.#parts.database.inTenant(tenant, (sql) =>
      sql.query(
        `select 1 from event where right(stream, 36) = any($1::text[])
           union all select 1 from person where id::text = any($1::text[]) limit 1`,
        [subjects],
      ),
    );
    return taken.length === 0 ? undefined : subjectTaken();
  }

  async erase(command: ErasePerson, context: CommandContext): Promise<Receipt | Rejection> {
    const { acts, database, sessions, directory } = this.#parts;
    const tenant = tenantId(context.tenant);
    const taken = command.kind === 'person' ? undefined : await this.refuseTaken(tenant, command.subjects);
    if (taken !== undefined) return taken;
    const session = new TenantSession(database, tenant);
    try {
      const hold = await this.hold(session, command.person);
      if (hold !== undefined) return hold;
    } finally {
      await session.close();
    }
    const outcome = await acts.run(erasePerson, command, context);
    if (isRejection(outcome)) return outcome;
    // A contact of a supplier has neither, and an id of its own kind.
    if (command.kind !== 'person') return outcome;
    // At once, as on removal; everything else follows in a moment and is resumed after a crash.
    await sessions.endIn(tenant, command.person);
    await directory.endMembership(tenant, command.person);
    return outcome;
  }
}

function subjectTaken(): Rejection {
  return reject(
    'ERASES_SOMETHING_ELSE',
    rightToErasure,
    {
      da: 'Kontakten står under samme id som en sag eller en person, og sletningen ville tage den med. Fjern kontakten fra leverandøren; det, der er skrevet, slettes sammen med sagen eller personen.',
      en: 'The contact stands under the same id as a record or a person, and the erasure would take that along. Remove the contact from the supplier; what was written is erased with the record or the person.',
    },
    'contact',
  );
}
