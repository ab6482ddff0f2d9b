import type { TenantId } from '@varsel/tenancy';
import type pg from 'pg';
import type { EventToAppend } from '../port.ts';
import * as sql from './statements.ts';

export interface Batch {
  readonly tenant: TenantId;
  readonly stream: string;
  readonly events: readonly EventToAppend[];
}

/** `first`: nobody else stores these ids. `shared`: somebody stores some of them in this stream. `elsewhere`: in another. */
export type Claim = 'first' | 'shared' | 'elsewhere';

/**
 * The node knows the ids of one stream only. A claim holds an id for a stream from before its append until
 * some time after it is indexed; from then on the index holds it.
 */
export async function claim(pool: pg.Pool, { tenant, stream, events }: Batch): Promise<Claim> {
  const values = [tenant, stream, events.map(({ id }) => id)];
  const { rowCount } = await pool.query({ ...sql.CLAIM, values });
  if (rowCount === events.length) return 'first';
  const elsewhere = await pool.query({ ...sql.CLAIMED_ELSEWHERE, values });
  return elsewhere.rowCount === 0 ? 'shared' : 'elsewhere';
}

/** When it is certain that nothing of the batch was stored by whoever claimed it. */
export async function release(pool: pg.Pool, { tenant, stream, events }: Batch): Promise<void> {
  await pool.query({ ...sql.RELEASE, values: [tenant, stream, events.map(({ id }) => id)] });
}
