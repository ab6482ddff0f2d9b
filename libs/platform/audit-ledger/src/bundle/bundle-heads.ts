import type { Sql, TenantId } from '@varsel/tenancy';
import { addSignatures, parseNote, readVerifierKey } from '@varsel/transparency-log';
import type { Standing } from '../sealing/standing.ts';

/** A head with the witnesses' lines under it. */
export interface BundleHead {
  readonly epoch: number;
  readonly size: number;
  readonly note: string;
}

interface Row {
  readonly epoch: number;
  readonly size: number;
  readonly note: string;
  readonly lines: readonly string[];
  readonly recent: boolean;
}

/** So many heads go into a bundle at most, spread over the log's life, and the newest. */
const HEADS = 60;
/** A bundle ends at the newest head a witness has signed, unless that is older than this: a silent witness hides nothing. */
const WITNESS_MAY_LAG = '15 minutes';

/** A head every so often, witnessed ones first, smallest first. */
export async function chosenHeads(sql: Sql, tenant: TenantId, end: BundleHead): Promise<readonly BundleHead[]> {
  const rows = await sql.query<Row>(
    `select distinct on (tile) epoch, size, note, lines from (
       select h.epoch, h.size, h.note, ${LINES} as lines,
         ntile($4) over (order by h.epoch, h.size) as tile
       from log_head h where h.tenant = $1 and (h.epoch < $2 or (h.epoch = $2 and h.size < $3))
     ) found order by tile, cardinality(lines) > 0 desc, epoch desc, size desc`,
    [tenant, end.epoch, end.size, HEADS],
  );
  return [...rows.map(withLines), end];
}

/** Where the bundle ends: undefined while nothing was sealed. */
export async function lastOf(sql: Sql, tenant: TenantId, { epoch, key }: Standing): Promise<BundleHead | undefined> {
  const rows = await sql.query<Row>(
    `(select h.epoch, h.size, h.note, ${LINES} as lines, true as recent
        from log_head h where tenant = $1 and epoch = $2 order by size desc limit 1)
     union all
     (select h.epoch, h.size, h.note, ${LINES} as lines,
        h.sealed_at > (select max(sealed_at) from log_head n where n.tenant = $1 and n.epoch = $2)
          - interval '${WITNESS_MAY_LAG}' as recent
        from log_head h where tenant = $1 and epoch = $2 and exists (
          select from log_witnessed w where w.tenant = h.tenant and w.epoch = h.epoch and w.size = h.size)
        order by size desc limit 1)`,
    [tenant, epoch],
  );
  const [newest, witnessed] = rows;
  const isByToday = witnessed !== undefined && parseNote(witnessed.note).signatures[0]?.id === readVerifierKey(key).id;
  const last = witnessed?.recent === true && isByToday ? witnessed : newest;
  return last === undefined ? undefined : withLines(last);
}

/** Verifier keys of the witnesses that ever signed a head of the tenant's. */
export async function witnessesOf(sql: Sql, tenant: TenantId): Promise<readonly string[]> {
  const rows = await sql.query<{ readonly witness: string }>(
    'select distinct witness from log_witnessed where tenant = $1 order by witness',
    [tenant],
  );
  return rows.map(({ witness }) => witness);
}

const LINES = `array(select w.line from log_witnessed w
  where w.tenant = h.tenant and w.epoch = h.epoch and w.size = h.size order by w.witness)`;

function withLines({ epoch, size, note, lines }: Row): BundleHead {
  return { epoch, size, note: addSignatures(note, lines) };
}
