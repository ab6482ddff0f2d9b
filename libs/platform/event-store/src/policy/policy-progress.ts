import type { Sql } from '@varsel/tenancy';

/** Where each policy of a tenant stands, by its name; one that is not in it stands at 0. */
export type Standing = ReadonlyMap<string, number>;

interface Row {
  readonly positions: Readonly<Record<string, number>>;
}

/** Takes the tenant's policies for this transaction. Undefined when another worker has them. */
export async function claimPolicies(sql: Sql, tenant: string): Promise<Standing | undefined> {
  const lock = () =>
    sql.query<Row>('select positions from policy_progress where tenant = $1 for update skip locked', [tenant]);
  const [mine] = await lock();
  if (mine !== undefined) return new Map(Object.entries(mine.positions));
  await sql.query('insert into policy_progress (tenant) values ($1) on conflict do nothing', [tenant]);
  const [made] = await lock();
  return made === undefined ? undefined : new Map(Object.entries(made.positions));
}

/** Writes only what has changed: an idle tenant costs nothing. */
export async function savePolicies(
  sql: Sql,
  tenant: string,
  positions: Standing,
  registered: readonly string[],
): Promise<void> {
  const behind = Math.min(...registered.map((name) => positions.get(name) ?? 0));
  await sql.query(
    `update policy_progress set seq = $2, policies = $3, positions = $4::jsonb
     where tenant = $1 and (seq, policies, positions) is distinct from ($2::bigint, $3::text, $4::jsonb)`,
    [tenant, behind, registered.join(','), JSON.stringify(Object.fromEntries(positions))],
  );
}
