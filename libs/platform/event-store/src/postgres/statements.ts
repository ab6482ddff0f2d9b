/** Moments as they are hashed: microseconds, UTC. */
export const AT_TEXT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/**
 * Every statement begins here: the tenant is set for this transaction alone and the rest reads it from this row, so
 * nothing is looked at before it is set and nothing of it is left for the next user of the connection.
 */
const SESSION = `session as materialized (select set_config('app.tenant', $1, true)::uuid as tenant)`;

const SIMULATED = `session as materialized (
  select set_config('app.tenant', $1, true)::uuid as tenant, set_config('app.simulated_now', $8, true)
)`;

/** The stream's last version; the head is bumped only where it is the expected one (-1: whatever it is). */
function headBumpedBy(count: string): string {
  return `current as materialized (
  select session.tenant, coalesce(
    (select version from event where event.tenant = session.tenant and stream = $2 order by version desc limit 1), 0
  ) as version from session
), head as (
  insert into stream_head as h (tenant, seq, at)
  select tenant, ${count}, app.ledger_clock() from current where $3::int in (version, -1)
  on conflict (tenant) do update set seq = h.seq + excluded.seq, at = greatest(app.ledger_clock(), h.at)
  returning h.tenant, h.seq, h.at, to_char(h.at at time zone 'UTC', ${AT_TEXT}) as at_text
)`;
}

/** SQL text of leaf v1 over expressions of type text; the written format is docs/reference/leaf-v1.md. */
export function leafSql(fields: readonly string[]): string {
  const written = fields.map((field) => `octet_length(${field}) || E'\\n' || ${field}`);
  return `sha256('\\x00'::bytea || convert_to(${[`E'2\\nv1'`, ...written].join(' || ')}, 'UTF8'))`;
}

const LEAF_OF_ONE = leafSql([
  'head.tenant::text',
  'head.seq::text',
  '$2',
  '(current.version + 1)::text',
  '$4::uuid::text',
  '$5',
  'at_text',
  '$7',
  '$6',
]);

function appendOne(session: string): string {
  return `with ${session}, ${headBumpedBy('1')}
insert into event (tenant, seq, stream, version, id, type, data, meta, leaf, at)
select head.tenant, head.seq, $2, current.version + 1, $4::uuid, $5, $6, $7, ${LEAF_OF_ONE}, head.at from head, current
returning seq as position, version`;
}

const LEAF_OF_MANY = leafSql([
  'tenant::text',
  'seq::text',
  '$2',
  'version::text',
  'id::text',
  'type',
  'at_text',
  'meta',
  'data',
]);

function appendMany(session: string): string {
  return `with ${session}, ${headBumpedBy('cardinality($4::uuid[])')}, batch as (
  select head.tenant, head.seq - cardinality($4::uuid[]) + n as seq, (current.version + n)::int as version,
    id, type, data, meta, at, at_text
  from head, current, unnest($4::uuid[], $5::text[], $6::text[], $7::text[]) with ordinality as u (id, type, data, meta, n)
), stored as (
  insert into event (tenant, seq, stream, version, id, type, data, meta, leaf, at)
  select tenant, seq, $2, version, id, type, data, meta, ${LEAF_OF_MANY}, at from batch order by seq
  returning seq, version
)
select max(seq) as position, max(version) as version from stored having count(*) > 0`;
}

const EVENT_COLUMNS = `tenant, seq, stream, version, id, type, data, meta, leaf, to_char(at at time zone 'UTC', ${AT_TEXT}) as at`;

export const APPEND_ONE = { name: 'append-one', text: appendOne(SESSION) };
export const APPEND_MANY = { name: 'append-many', text: appendMany(SESSION) };
export const APPEND_ONE_SIMULATED = { name: 'append-one-simulated', text: appendOne(SIMULATED) };
export const APPEND_MANY_SIMULATED = { name: 'append-many-simulated', text: appendMany(SIMULATED) };

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
