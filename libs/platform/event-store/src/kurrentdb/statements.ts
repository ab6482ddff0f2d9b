import { AT_TEXT } from '../postgres/statements.ts';

const SESSION = `session as materialized (select set_config('app.tenant', $1, true)::uuid as tenant)`;

/** Claims ids for a stream; answers those that nobody had claimed. */
export const CLAIM = {
  name: 'kurrentdb-claim',
  text: `with ${SESSION}
insert into event_claim (tenant, id, stream) select tenant, id, $2 from session, unnest($3::uuid[]) id
on conflict do nothing returning id`,
};

/** Ids of a batch that are claimed for another stream. */
export const CLAIMED_ELSEWHERE = {
  name: 'kurrentdb-claimed-elsewhere',
  text: `with ${SESSION}
select found.* from session cross join lateral (
  select id from event_claim where event_claim.tenant = session.tenant and id = any ($3::uuid[]) and stream <> $2 limit 1
) found`,
};

export const RELEASE = {
  name: 'kurrentdb-release',
  text: `with ${SESSION}
delete from event_claim using session
where event_claim.tenant = session.tenant and stream = $2 and id = any ($3::uuid[])`,
};

/** The sequence number of one version of a stream. */
export const SEQ_OF = {
  name: 'kurrentdb-seq-of',
  text: `with ${SESSION}
select found.* from session cross join lateral (
  select seq from event where event.tenant = session.tenant and stream = $2 and version = $3 offset 0
) found`,
};

/** What the index knows of a stream: sequence, time and leaf of each version. */
export const INDEX_OF_STREAM = {
  name: 'kurrentdb-index-of-stream',
  text: `with ${SESSION}
select found.* from session cross join lateral (
  select version, seq, to_char(at at time zone 'UTC', ${AT_TEXT}) as at, leaf from event
  where event.tenant = session.tenant and stream = $2 and version between $3 and $4 order by version
) found order by version`,
};

export const REFUSED_IN_STREAM = {
  name: 'kurrentdb-refused-in-stream',
  text: `with ${SESSION}
select found.* from session cross join lateral (
  select reason from event_refused where event_refused.tenant = session.tenant and stream = $2 limit 1
) found`,
};

const ADVANCED = `update kurrentdb_index set commit_position = $2, prepare_position = $3, event_commit = $4,
  event_prepare = $5, event_id = $6, held_until = clock_timestamp() + $7 * interval '1 millisecond'
where holder = $1 and commit_position is not distinct from $8::bigint and prepare_position is not distinct from $9::bigint
returning one`;

/** The index moves on only from where this holder believes it stands: two can never both write. */
export const ADVANCE = { name: 'kurrentdb-advance', text: ADVANCED };

/** Takes or keeps the lease; nothing when another holds it. */
export const HOLD = {
  name: 'kurrentdb-hold',
  text: `update kurrentdb_index set holder = $1, held_until = clock_timestamp() + $2 * interval '1 millisecond'
where holder = $1 or held_until < clock_timestamp()
returning commit_position::text as commit, prepare_position::text as prepare, event_commit::text, event_prepare::text, event_id`,
};

export const INDEXED_TO = {
  name: 'kurrentdb-indexed-to',
  text: 'select commit_position::text as commit from kurrentdb_index',
};

export const LET_GO = {
  name: 'kurrentdb-let-go',
  text: `update kurrentdb_index set held_until = '-infinity' where holder = $1`,
};

export const SET_TENANT = { name: 'kurrentdb-set-tenant', text: `select set_config('app.tenant', $1, true)` };

/** The last event of a tenant's log, and which of these ids stand in it; after `app.tenant` was set in the same transaction. */
export const HEAD = {
  name: 'kurrentdb-head',
  text: `select last.*, array(select id::text from event where tenant = $1 and id = any ($2::uuid[])) as known
from (select 1) one left join lateral (
  select seq::text as seq, to_char(at at time zone 'UTC', ${AT_TEXT}) as at, stream, version, meta
  from event where tenant = $1 order by event.seq desc limit 1
) last on true`,
};

/** Events of one tenant, in order, with where they came from. Claims are kept long enough for whoever looked before. */
function index(session: string, first: number): string {
  const $ = (offset: number): string => `$${String(first + offset)}`;
  return `with ${session}, moved as (
  insert into stream_head as h (tenant, seq, at) select tenant, ${$(1)}::bigint, ${$(2)}::timestamptz from session
  on conflict (tenant) do update set seq = excluded.seq, at = excluded.at
), sourced as (
  insert into event_source (tenant, seq, commit_position, prepare_position)
  select tenant, u.* from session, unnest(${$(3)}::bigint[], ${$(4)}::bigint[], ${$(5)}::bigint[]) u
), released as (
  delete from event_claim using session
  where event_claim.tenant = session.tenant and event_claim.at < clock_timestamp() - interval '10 minutes'
)
insert into event (tenant, seq, stream, version, id, type, data, meta, leaf, at)
select tenant, u.* from session, unnest(${$(3)}::bigint[], ${$(6)}::text[], ${$(7)}::int[], ${$(8)}::uuid[],
  ${$(9)}::text[], ${$(10)}::text[], ${$(11)}::text[], ${$(12)}::bytea[], ${$(13)}::timestamptz[]) u`;
}

export const INDEX = { name: 'kurrentdb-index', text: index(SESSION, 1) };

/** A page of one tenant whose head is known: advance and index in one statement and one transaction. */
export const ADVANCE_AND_INDEX = {
  name: 'kurrentdb-advance-and-index',
  text: index(
    `advanced as (${ADVANCED}), session as materialized (
  select set_config('app.tenant', $10, true)::uuid as tenant from advanced
)`,
    10,
  ),
};

export const REFUSE = {
  name: 'kurrentdb-refuse',
  text: `with ${SESSION}
insert into event_refused (tenant, commit_position, prepare_position, stream, revision, id, reason)
select tenant, u.* from session, unnest($2::bigint[], $3::bigint[], $4::text[], $5::bigint[], $6::uuid[], $7::text[]) u`,
};
