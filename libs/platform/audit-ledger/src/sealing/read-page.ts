import type { EventStore } from '@varsel/event-store';
import type { Sql, TenantId } from '@varsel/tenancy';
import { sameBytes } from '@varsel/transparency-log';
import type { Fault } from './alarms.ts';
import { ownStream } from './own-stream.ts';
import { placeOf } from './place.ts';
import type { Standing } from './standing.ts';

/** A head at least every so many events. */
export const EVENTS_A_HEAD = 1_000;

/** So many under one transaction when there is much to catch up with. */
const EVENTS_A_PAGE = 5 * EVENTS_A_HEAD;

const LEAF_BYTES = 32;

/** What is to be sealed next: the leaves that the events' own columns give; or why they cannot be. */
export type Page =
  | { readonly kind: 'leaves'; readonly leaves: readonly Uint8Array[]; readonly rotations: readonly Rotated[] }
  | { readonly kind: 'fault'; readonly fault: Omit<Fault, 'knownRoot' | 'knownSize'> };

/** A change of key that stands in the page. */
export interface Rotated {
  readonly seq: number;
  readonly data: string;
}

interface Row {
  readonly count: number;
  readonly first: number | null;
  readonly leaves: Buffer | null;
  readonly altered: number | null;
  readonly missing: number | null;
  readonly afterGap: number | null;
  readonly rotations: readonly Rotated[] | null;
}

/** Leaf v1 as SQL (docs/reference/leaf-v1.md), written a second time: what checks does not share the code of what writes. */
const field = (text: string): string => `octet_length(${text}), E'\\n', ${text}`;
const AT = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const LEAF = `sha256('\\x00'::bytea || convert_to(concat(${[
  `E'2\\nv1'`,
  `E'36\\n'`,
  'tenant',
  field('seq::text'),
  field('stream'),
  field('version::text'),
  `E'36\\n'`,
  'id',
  field('type'),
  `E'27\\n'`,
  AT,
  field('meta'),
  field('data'),
].join(', ')}), 'UTF8'))`;

/** $2: the first event wanted, $3: how many, $4 and $5: the events a restore declared, $6: the log's own stream. */
const PAGE = `
with page as materialized (
  select seq, stream, type, data, leaf, ${LEAF} as computed, $2::bigint - 1 + row_number() over (order by seq) as expected
  from event where tenant = $1 and seq >= $2::bigint order by seq limit $3
)
select count(*) as count, min(seq) as first, string_agg(computed, ''::bytea order by seq) as leaves,
  min(seq) filter (where leaf <> computed and (seq between $4 and $5) is not true) as altered,
  min(expected) filter (where seq <> expected) as missing,
  min(seq) filter (where seq <> expected) as "afterGap",
  json_agg(json_build_object('seq', seq, 'data', data) order by seq) filter (where type = 'LogKeyRotated' and stream = $6) as rotations
from page`;

/** Looks at the last sealed event once more: a log that has become shorter, or another, is not gone on with. */
export async function readPage(
  sql: Sql,
  store: Pick<EventStore, 'feed'>,
  tenant: TenantId,
  standing: Standing,
): Promise<Page> {
  const { size, damagedFrom, damagedTo } = standing;
  const from = Math.max(size, 1);
  const values = [tenant, from, EVENTS_A_PAGE + (size > 0 ? 1 : 0), damagedFrom, damagedTo, ownStream(tenant)];
  const [row] = await sql.query<Row>(PAGE, values);
  if (row === undefined) throw new Error('A page gave no row');
  if (size > 0 && row.first !== size) return fault('missing', (await storedUpTo(store, tenant, size)) + 1, size);
  return faultIn(row) ?? behind(row, standing);
}

/** What comes after the last sealed event, which must be what it was. */
function behind(row: Row, { size, lastLeaf }: Standing): Page {
  const leaves = leavesIn(row);
  const rotations = row.rotations ?? [];
  if (size === 0) return { kind: 'leaves', leaves, rotations };
  const [last, ...more] = leaves;
  const same = last !== undefined && sameBytes(last, lastLeaf);
  return same ? { kind: 'leaves', leaves: more, rotations } : fault('altered', size, size);
}

/** The first bad event of the page. */
function faultIn({ altered, missing, afterGap }: Row): Page | undefined {
  if (missing !== null && (altered === null || missing < altered))
    return fault('missing', missing, (afterGap ?? missing + 1) - 1);
  return altered === null ? undefined : fault('altered', altered, altered);
}

function leavesIn({ count, leaves }: Row): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, at) =>
    Uint8Array.from(leaves?.subarray(at * LEAF_BYTES, (at + 1) * LEAF_BYTES) ?? []),
  );
}

/** The last event before the first gap that is not above `size`; asked for when something is missing. */
async function storedUpTo(store: Pick<EventStore, 'feed'>, tenant: TenantId, size: number): Promise<number> {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const [event] = await store.feed(tenant, placeOf(middle - 1), 1);
    if (event === undefined || event.seq > size) high = middle - 1;
    else low = event.seq;
  }
  return low;
}

function fault(kind: 'altered' | 'missing', position: number, until: number): Page {
  return { kind: 'fault', fault: { kind, position, until } };
}
