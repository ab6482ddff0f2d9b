/**
 * The event tables. The migrator runs this text once, as the owner, after it has made the roles `varsel_owner` and
 * `varsel_app`, the schema `app` and the functions `app.protect_tenant_table` and `app.ledger_clock`.
 *
 * - `stream_head` is the tenant's counter. Its row is held to commit, so a committed n implies a committed n - 1.
 *   It also carries the last `at`: the one place where a writer sees it under the lock, so time never runs backwards.
 * - `event` keeps `data` and `meta` as text: exactly what was hashed.
 * - `subject_key` holds the wrapped data keys. Deleting a row is the erasure of that subject.
 */
export const eventStoreSchema = /* sql */ `
create table stream_head (
  tenant uuid primary key,
  seq bigint not null check (seq >= 0),
  at timestamptz not null
) with (fillfactor = 50);

create table event (
  tenant uuid not null,
  seq bigint not null check (seq > 0),
  stream text collate "C" not null,
  version integer not null check (version > 0),
  id uuid not null,
  type text not null,
  data text not null check (octet_length(data) <= 262144),
  meta text not null check (octet_length(meta) <= 262144),
  leaf bytea not null check (octet_length(leaf) = 32),
  at timestamptz not null,
  constraint event_pkey primary key (tenant, seq),
  constraint event_stream_version unique (tenant, stream, version),
  constraint event_id unique (tenant, id)
);

create table subject_key (
  tenant uuid not null,
  subject text collate "C" not null,
  key_id uuid not null,
  wrapped bytea not null,
  primary key (tenant, subject),
  unique (tenant, key_id)
);

select app.protect_tenant_table('stream_head', 'select, insert, update');
select app.protect_tenant_table('event', 'select, insert');
select app.protect_tenant_table('subject_key', 'select, insert, delete');

create function app.refuse_change() returns trigger language plpgsql as $refuse$
begin
  raise exception '% on % is refused: what is recorded stays as it was recorded', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end
$refuse$;

create trigger event_is_never_changed before update or delete on event
  for each row execute function app.refuse_change();
create trigger event_is_never_emptied before truncate on event
  for each statement execute function app.refuse_change();
create trigger head_never_goes_back before update on stream_head
  for each row when (new.seq < old.seq or new.at < old.at or new.tenant <> old.tenant)
  execute function app.refuse_change();
create trigger head_is_never_deleted before delete on stream_head
  for each row execute function app.refuse_change();
create trigger head_is_never_emptied before truncate on stream_head
  for each statement execute function app.refuse_change();

alter table event enable always trigger event_is_never_changed;
alter table event enable always trigger event_is_never_emptied;
alter table stream_head enable always trigger head_never_goes_back;
alter table stream_head enable always trigger head_is_never_deleted;
alter table stream_head enable always trigger head_is_never_emptied;
`;
