import type { TenantSession } from '@varsel/tenancy';

/** What people are called, through the session of the request. People who are not in the directory are left out. */
export async function personNames(
  session: TenantSession,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (persons.length === 0) return new Map();
  const manager = await session.open();
  const rows: unknown = await manager.query('select id::text as id, name from person where id::text = any($1)', [
    persons,
  ]);
  return new Map((rows as readonly { readonly id: string; readonly name: string }[]).map(({ id, name }) => [id, name]));
}
