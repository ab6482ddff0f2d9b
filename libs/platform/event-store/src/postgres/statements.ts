/** Moments as they are hashed: microseconds, UTC. */
export const AT_TEXT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/**
 * Every statement begins here: the tenant is set for this transaction alone and the rest reads it from this row, so
 * nothing is looked at before it is set and nothing of it is left for the next user of the connection.
 */
const SESSION = `session as materialized (select set_config('app.tenant', $1, true)::uuid as tenant)`;

/** The same as a row to select from: what looks at its column looks after the tenant is set. */
const TENANT = `set_config('app.tenant', $1, true) as session (tenant)`;
const TENANT_AND_CLOCK = `${TENANT} cross join set_config('app.simulated_now', $8, true)`;

/**
 * The stream has reached the expected version, looked up as one key. Whether it has gone beyond is for the unique key of
 * stream and version to say, which no race gets past: reading the last version instead reads a page of the index.
 */
const AS_EXPECTED = `(
    select version from event where event.tenant = session.tenant::uuid and stream = $2 and version = $3::int
  ) is not distinct from nullif($3::int, 0)`;

/** The head is held to the end of the transaction: whoever comes after waits, so a committed n implies n - 1. */
function headBumped(count: string, session: string): string {
  return `head as (
  insert into stream_head as h (tenant, seq, at)
  select session.tenant::uuid, ${count}, app.ledger_clock() from ${session} where ${AS_EXPECTED}
  on conflict (tenant) do update set seq = h.seq + excluded.seq, at = greatest(app.ledger_clock(), h.at)
  returning h.tenant, h.seq, h.at, to_char(h.at at time zone 'UTC', ${AT_TEXT}) as at_text
)`;
}

/** Expressions of type text or of a type whose text is the one that is hashed; the other fields have a fixed length. */
interface LeafFields {
  readonly tenant: string;
  readonly seq: string;
  readonly stream: string;
  readonly version: string;
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly meta: string;
  readonly data: string;
}

/**
 * SQL of leaf v1; the written format is docs/reference/leaf-v1.md. One call of `concat` with as few arguments as can be:
 * every function of the expression is set up anew for every statement.
 */
export function leafSql({ tenant, seq, stream, version, id, type, at, meta, data }: LeafFields): string {
  const lined = (text: string): string => `octet_length(${text}), E'\\n', ${text}`;
  const written = [
    `E'2\\nv136\\n'`,
    tenant,
    lined(`(${seq})::text`),
    lined(stream),
    lined(`(${version})::text`),
    `E'36\\n'`,
    id,
    lined(type),
    `E'27\\n'`,
    at,
    lined(meta),
    lined(data),
  ];
  return `sha256('\\x00'::bytea || convert_to(concat(${written.join(', ')}), 'UTF8'))`;
}

const LEAF_OF_ONE = leafSql({
  tenant: 'tenant',
  seq: 'seq',
  stream: '$2::text',
  version: '$3::int + 1',
  id: '$4::uuid',
  type: '$5::text',
  at: 'at_text',
  meta: '$7::text',
  data: '$6::text',
});

function appendOne(session: string): string {
  return `with ${headBumped('1', session)}
insert into event (tenant, seq, stream, version, id, type, data, meta, leaf, at)
select tenant, seq, $2, $3::int + 1, $4::uuid, $5, $6::text, $7::text, ${LEAF_OF_ONE}, at from head
returning seq as position, version`;
}

const LEAF_OF_MANY = leafSql({
  tenant: 'tenant',
  seq: 'seq',
  stream: '$2::text',
  version: 'version',
  id: 'id',
  type: 'type',
  at: 'at_text',
  meta: 'meta',
  data: 'data',
});

function appendMany(session: string): string {
  return `with ${headBumped('cardinality($4::uuid[])', session)}, batch as (
  select head.tenant, head.seq - cardinality($4::uuid[]) + n as seq, ($3::int + n)::int as version,
    id, type, data, meta, at, at_text
  from head, unnest($4::uuid[], $5::text[], $6::text[], $7::text[]) with ordinality as u (id, type, data, meta, n)
), stored as (
  insert into event (tenant, seq, stream, version, id, type, data, meta, leaf, at)
  select tenant, seq, $2, version, id, type, data, meta, ${LEAF_OF_MANY}, at from batch order by seq
  returning seq, version
)
select max(seq) as position, max(version) as version from stored having count(*) > 0`;
}

const EVENT_COLUMNS = `tenant, seq, stream, version, id, type, data, meta, leaf, to_char(at at time zone 'UTC', ${AT_TEXT}) as at`;

export const APPEND_ONE = { name: 'append-one', text: appendOne(TENANT) };
export const APPEND_MANY = { name: 'append-many', text: appendMany(TENANT) };
export const APPEND_ONE_SIMULATED = { name: 'append-one-simulated', text: appendOne(TENANT_AND_CLOCK) };
export const APPEND_MANY_SIMULATED = { name: 'append-many-simulated', text: appendMany(TENANT_AND_CLOCK) };

/** Takes the head to the end of the transaction, so that what is then looked up cannot change. */
export const HOLD_HEAD = {
  name: 'hold-head',
  text: `with ${SESSION}
insert into stream_head as h (tenant, seq, at) select tenant, 0, app.ledger_clock() from session
on conflict (tenant) do update set seq = h.seq`,
};

/** Where the ids of a batch stand, and the stream's last version. */
export const STANDING = {
  name: 'standing',
  text: `with ${SESSION}
select coalesce(
    (select max(version) from event where event.tenant = session.tenant and stream = $2), 0
  ) as actual,
  coalesce((select json_agg(json_build_object('id', id, 'stream', stream, 'version', version, 'seq', seq) order by seq)
    from event where event.tenant = session.tenant and id = any ($3::uuid[])), '[]') as standing
from session`,
};

/**
 * READ and FEED look through a lateral subquery with an order of its own: the planner cannot flatten it into a join and
 * so cannot look at events before the tenant is set.
 */
export const READ = {
  name: 'read',
  text: `with ${SESSION}
select found.* from session cross join lateral (
  select ${EVENT_COLUMNS} from event
  where event.tenant = session.tenant and stream = $2 and version >= $3 order by version
) found order by version`,
};

export const FEED = {
  name: 'feed',
  text: `with ${SESSION}
select found.* from session cross join lateral (
  select ${EVENT_COLUMNS} from event where event.tenant = session.tenant and seq > $2 order by seq limit $3
) found order by seq`,
};
