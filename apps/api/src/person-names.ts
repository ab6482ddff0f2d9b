import { PersonNames } from '@varsel/audit-ledger';
import type { TenantSession } from '@varsel/tenancy';

/** Names for the trail, from the directory, through the session of the request. */
export class DirectoryNames extends PersonNames {
  override async namesOf(session: TenantSession, persons: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (persons.length === 0) return new Map();
    const manager = await session.open();
    const rows: unknown = await manager.query('select id::text as id, name from person where id::text = any($1)', [
      persons,
    ]);
    return new Map(
      (rows as readonly { readonly id: string; readonly name: string }[]).map(({ id, name }) => [id, name]),
    );
  }
}
