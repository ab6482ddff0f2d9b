import type { TenantSession } from '@varsel/tenancy';

/** What the people and programs are called that act. Those nobody knows any more are left out. */
export abstract class ActorNames {
  abstract namesOf(session: TenantSession, actors: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
