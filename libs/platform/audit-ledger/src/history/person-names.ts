import type { TenantSession } from '@varsel/tenancy';

/** What people are called, from the organisation's directory. People no longer in it are left out. */
export abstract class PersonNames {
  abstract namesOf(session: TenantSession, persons: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
