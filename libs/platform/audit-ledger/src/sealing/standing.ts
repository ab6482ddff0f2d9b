import type { Sql, TenantId } from '@varsel/tenancy';

/** Where a tenant's log has been sealed to. */
export interface Standing {
  readonly epoch: number;
  readonly size: number;
  readonly frontier: Uint8Array;
  readonly lastLeaf: Uint8Array;
  /** Verifier key that signs the heads. */
  readonly key: string;
  readonly broken: boolean;
  readonly resumesFrom: number;
  /** Events that are sealed as they stand now, because a restore said so. */
  readonly damagedFrom: number | null;
  readonly damagedTo: number | null;
}

const COLUMNS = `epoch, size, frontier, last_leaf as "lastLeaf", key, broken, resumes_from as "resumesFrom",
  damaged_from as "damagedFrom", damaged_to as "damagedTo"`;

/** Takes the tenant's sealing for this transaction. Undefined when another worker has it. */
export async function claimStanding(sql: Sql, tenant: TenantId, key: string): Promise<Standing | undefined> {
  const lock = () =>
    sql.query<Standing>(`select ${COLUMNS} from log_standing where tenant = $1 for update skip locked`, [tenant]);
  const [mine] = await lock();
  if (mine !== undefined) return mine;
  await sql.query('insert into log_standing (tenant, key) values ($1, $2) on conflict do nothing', [tenant, key]);
  const [made] = await lock();
  return made;
}

/** Without a lock; undefined while nothing was ever sealed. */
export async function readStanding(sql: Sql, tenant: TenantId): Promise<Standing | undefined> {
  const [row] = await sql.query<Standing>(`select ${COLUMNS} from log_standing where tenant = $1`, [tenant]);
  return row;
}

export async function saveStanding(sql: Sql, tenant: TenantId, standing: Standing): Promise<void> {
  const { epoch, size, frontier, lastLeaf, key, broken, resumesFrom, damagedFrom, damagedTo } = standing;
  await sql.query(
    `update log_standing set epoch = $2, size = $3, frontier = $4, last_leaf = $5, key = $6, broken = $7,
       resumes_from = $8, damaged_from = $9, damaged_to = $10 where tenant = $1`,
    [tenant, epoch, size, frontier, lastLeaf, key, broken, resumesFrom, damagedFrom, damagedTo],
  );
}

/** True for an event that the last restore declared as it stands. */
export function isDeclared({ damagedFrom, damagedTo }: Standing, seq: number): boolean {
  return damagedFrom !== null && damagedTo !== null && seq >= damagedFrom && seq <= damagedTo;
}
