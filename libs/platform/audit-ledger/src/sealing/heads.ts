import type { Instant } from '@varsel/event-sourcing';
import type { Sql, TenantId } from '@varsel/tenancy';
import { originOf, signNote, type Signer, writeCheckpoint } from '@varsel/transparency-log';

/** A head as it was sealed. */
export interface SealedHead {
  readonly epoch: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly sealedAt: Date;
  readonly note: string;
}

const COLUMNS = `epoch, size, root, sealed_at as "sealedAt", note`;

/** The last head of an epoch. */
export async function lastHead(sql: Sql, tenant: TenantId, epoch: number): Promise<SealedHead | undefined> {
  const [head] = await sql.query<SealedHead>(
    `select ${COLUMNS} from log_head where tenant = $1 and epoch = $2 order by size desc limit 1`,
    [tenant, epoch],
  );
  return head;
}

/** Heads of an epoch above a size, smallest first. */
export function headsAfter(
  sql: Sql,
  tenant: TenantId,
  { epoch, size, limit }: { readonly epoch: number; readonly size: number; readonly limit: number },
): Promise<readonly SealedHead[]> {
  return sql.query<SealedHead>(
    `select ${COLUMNS} from log_head where tenant = $1 and epoch = $2 and size > $3 order by size limit $4`,
    [tenant, epoch, size, limit],
  );
}

export interface HeadToSign {
  readonly size: number;
  readonly root: Uint8Array;
  readonly signer: Signer;
}

/** Signs heads of one epoch and stores them. */
export async function writeHeads(
  sql: Sql,
  tenant: TenantId,
  { epoch, now, heads }: { readonly epoch: number; readonly now: Instant; readonly heads: readonly HeadToSign[] },
): Promise<void> {
  if (heads.length === 0) return;
  const sealedAt = `${now.slice(0, 23)}000Z`;
  const origin = originOf(tenant, epoch);
  const notes = heads.map(({ size, root, signer }) =>
    signNote(writeCheckpoint({ origin, size, root, sealedAt }), [signer]),
  );
  await sql.query(
    `insert into log_head (tenant, epoch, size, root, sealed_at, note)
     select $1, $2, size, root, $3, note from unnest($4::bigint[], $5::bytea[], $6::text[]) u (size, root, note)`,
    [tenant, epoch, now, heads.map(({ size }) => size), heads.map(({ root }) => root), notes],
  );
}

/** Roots of whole blocks, by number. */
export async function writeBlocks(
  sql: Sql,
  tenant: TenantId,
  epoch: number,
  blocks: readonly { readonly number: number; readonly root: Uint8Array }[],
): Promise<void> {
  if (blocks.length === 0) return;
  await sql.query(
    `insert into log_block (tenant, epoch, number, root)
     select $1, $2, number, root from unnest($3::bigint[], $4::bytea[]) u (number, root)`,
    [tenant, epoch, blocks.map(({ number }) => number), blocks.map(({ root }) => root)],
  );
}
