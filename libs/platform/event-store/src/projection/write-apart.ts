import type { Sql } from '@varsel/tenancy';
import { willPass } from '../passing.ts';
import { type Folded, shortened } from './fold.ts';
import { Statement } from './statement.ts';
import { writeFolded } from './view-writer.ts';

/** Writes all views together, or each by itself when PostgreSQL refuses that. */
export async function writeSafely(sql: Sql, tenant: string, folded: readonly Folded[]): Promise<readonly Folded[]> {
  const refusal = await tried(sql, tenant, folded, 'keep');
  return refusal === undefined ? folded : writeAsFarAsItGoes(sql, tenant, folded);
}

/** Writes each view by itself, up to the first event whose rows PostgreSQL refuses; gives what was written of each. */
export async function writeAsFarAsItGoes(
  sql: Sql,
  tenant: string,
  folded: readonly Folded[],
): Promise<readonly Folded[]> {
  const written: Folded[] = [];
  for (const each of folded) {
    const refusal = await tried(sql, tenant, [each], 'keep');
    written.push(refusal === undefined ? each : await upToRefusal(sql, tenant, each, refusal));
  }
  return written;
}

/** Halves the page until the one event is found, within the transaction and from what was loaded once. */
async function upToRefusal(sql: Sql, tenant: string, whole: Folded, refusal: Refusal): Promise<Folded> {
  let [takes, refused] = [0, { count: whole.touches.length, cause: refusal.cause }];
  while (refused.count - takes > 1) {
    const middle = Math.floor((takes + refused.count) / 2);
    const found = await tried(sql, tenant, [shortened(whole, middle, refusal.cause)], 'undo');
    if (found === undefined) takes = middle;
    else refused = { count: middle, cause: found.cause };
  }
  const part = shortened(whole, takes, refused.cause);
  // Nothing of the page is written for a view that is refused twice: it stands where it stood.
  if (takes === 0 || (await tried(sql, tenant, [part], 'keep')) === undefined) return part;
  return shortened(whole, 0, refused.cause);
}

interface Refusal {
  readonly cause: unknown;
}

async function tried(
  sql: Sql,
  tenant: string,
  folded: readonly Folded[],
  after: 'keep' | 'undo',
): Promise<Refusal | undefined> {
  await sql.query('savepoint apart');
  try {
    const statement = new Statement();
    for (const each of folded) writeFolded(statement, tenant, each);
    await statement.run(sql);
    await sql.query(after === 'keep' ? 'release savepoint apart' : 'rollback to savepoint apart');
    return undefined;
  } catch (error) {
    if (willPass(error)) throw error;
    await sql.query('rollback to savepoint apart');
    return { cause: error };
  }
}
