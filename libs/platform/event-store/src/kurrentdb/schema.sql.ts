/**
 * What the engine KurrentDB adds in PostgreSQL. The indexer copies every event of `$all` into `event` and `stream_head`,
 * so everything that reads the log reads the same tables on both engines.
 *
 * - `kurrentdb_index`: one row; it exists where KurrentDB is the engine. How far `$all` is indexed, the last event that
 *   was, and who indexes until when.
 * - `event_source`: where in `$all` the event of a sequence number stands.
 * - `event_claim`: ids of events that are on their way to the node, so that no id is stored in two streams. Not logged:
 *   after a crash nothing is on its way any more.
 * - `event_refused`: events in streams of ours that Varsel did not write and cannot take.
 */
export const kurrentdbSchema = /* sql */ `
create table kurrentdb_index (
  one boolean primary key default true check (one),
  commit_position bigint,
  prepare_position bigint,
  event_commit bigint,
  event_prepare bigint,
  event_id uuid,
  holder uuid,
  held_until timestamptz not null default '-infinity'
);
revoke all on kurrentdb_index from public, varsel_app;
grant select, insert, update on kurrentdb_index to varsel_app;

create table event_source (
  tenant uuid not null,
  seq bigint not null,
  commit_position bigint not null,
  prepare_position bigint not null,
  primary key (tenant, seq)
);

create unlogged table event_claim (
  tenant uuid not null,
  id uuid not null,
  stream text collate "C" not null,
  at timestamptz not null default clock_timestamp(),
  primary key (tenant, id)
);
create index event_claim_at on event_claim (tenant, at);

create table event_refused (
  tenant uuid not null,
  commit_position bigint not null,
  prepare_position bigint not null,
  stream text collate "C" not null,
  revision bigint not null,
  id uuid not null,
  reason text not null,
  primary key (tenant, commit_position, prepare_position)
);

select app.protect_tenant_table('event_source', 'select, insert');
select app.protect_tenant_table('event_claim', 'select, insert, delete');
select app.protect_tenant_table('event_refused', 'select, insert');

create trigger source_is_never_changed before update or delete on event_source
  for each row execute function app.refuse_change();
create trigger source_is_never_emptied before truncate on event_source
  for each statement execute function app.refuse_change();
alter table event_source enable always trigger source_is_never_changed;
alter table event_source enable always trigger source_is_never_emptied;

create function app.event_engine() returns text
language sql stable security definer set search_path = public, pg_temp as $engine$
  select case
    when exists (select from kurrentdb_index) then 'kurrentdb'
    when exists (select from stream_head where seq > 0) then 'postgres'
    else 'none'
  end
$engine$;
revoke all on function app.event_engine() from public;
grant execute on function app.event_engine() to varsel_app;
`;
