import type { Migration } from '@varsel/event-store';

/**
 * - `log_standing`: one row a tenant, so that one lock is the ownership of the tenant's sealing. The tree stands at `size`
 *   with the peaks in `frontier`; `last_leaf` is the leaf of event `size`. `key` signs the tenant's heads. While `broken`
 *   nothing is sealed. After a restore the epoch is one higher, the first head has at least `resumes_from` leaves, and
 *   the events `damaged_from` to `damaged_to` are sealed as they stand now.
 * - `log_head`: every head that was sealed. `log_block`: the root of each whole 256 leaves, from which proofs are made.
 * - `log_witnessed`: the line a witness put under a head. `log_alarm`: why a log is broken, from the first bad event.
 */
export const ledgerMigrations: readonly Migration[] = [
  {
    id: '2026-11-22-audit-ledger',
    sql: /* sql */ `
create table log_standing (
  tenant uuid primary key,
  epoch integer not null default 1 check (epoch > 0),
  size bigint not null default 0 check (size >= 0),
  frontier bytea not null default '',
  last_leaf bytea not null default '',
  key text not null,
  broken boolean not null default false,
  resumes_from bigint not null default 0,
  damaged_from bigint,
  damaged_to bigint,
  checked_at timestamptz
) with (fillfactor = 50);

create table log_head (
  tenant uuid not null,
  epoch integer not null,
  size bigint not null check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  sealed_at timestamptz not null,
  note text not null,
  primary key (tenant, epoch, size)
);

create table log_block (
  tenant uuid not null,
  epoch integer not null,
  number bigint not null check (number >= 0),
  root bytea not null check (octet_length(root) = 32),
  primary key (tenant, epoch, number)
);

create table log_witnessed (
  tenant uuid not null,
  epoch integer not null,
  size bigint not null,
  witness text collate "C" not null,
  line text not null,
  at timestamptz not null,
  primary key (tenant, witness, epoch, size)
);

create table log_alarm (
  tenant uuid not null,
  epoch integer not null,
  kind text collate "C" not null check (kind in ('altered', 'missing', 'rewritten', 'unsigned', 'shorter', 'forked')),
  position bigint not null,
  until bigint not null,
  known_size bigint,
  known_root bytea,
  raised_at timestamptz not null,
  primary key (tenant, epoch, kind, position)
);

select app.protect_tenant_table('log_standing', 'select, insert, update');
select app.protect_tenant_table('log_head', 'select, insert');
select app.protect_tenant_table('log_block', 'select, insert');
select app.protect_tenant_table('log_witnessed', 'select, insert');
select app.protect_tenant_table('log_alarm', 'select, insert');
select app.owner_reads('log_standing');
select app.owner_reads('log_witnessed');

do $guard$
declare name text;
begin
  foreach name in array array['log_head', 'log_block', 'log_witnessed', 'log_alarm'] loop
    execute format('create trigger %s_is_never_changed before update or delete on %I for each row execute function app.refuse_change()', name, name);
    execute format('create trigger %s_is_never_emptied before truncate on %I for each statement execute function app.refuse_change()', name, name);
    execute format('alter table %I enable always trigger %s_is_never_changed', name, name);
    execute format('alter table %I enable always trigger %s_is_never_emptied', name, name);
  end loop;
end
$guard$;

create function app.tenants_to_seal() returns table (tenant uuid)
language sql stable security definer set search_path = public, pg_temp as $work$
  select h.tenant from stream_head h left join log_standing s on s.tenant = h.tenant
  where h.seq > 0 and (s.tenant is null or s.size <> h.seq)
$work$;

create function app.tenants_to_witness(witness text) returns table (tenant uuid)
language sql stable security definer set search_path = public, pg_temp as $work$
  select s.tenant from log_standing s
  where not s.broken and s.size > 0 and s.size >= s.resumes_from and not exists (
    select from log_witnessed w
    where w.tenant = s.tenant and w.witness = $1 and w.epoch = s.epoch and w.size = s.size)
$work$;

create function app.tenants_to_check(before timestamptz) returns table (tenant uuid)
language sql stable security definer set search_path = public, pg_temp as $work$
  select s.tenant from log_standing s where not s.broken and s.size > 0 and (s.checked_at is null or s.checked_at < before)
$work$;

create function app.broken_logs() returns bigint
language sql stable security definer set search_path = public, pg_temp as $work$
  select count(*) from log_standing where broken
$work$;

revoke all on function app.tenants_to_seal(), app.tenants_to_witness(text), app.tenants_to_check(timestamptz), app.broken_logs() from public;
grant execute on function app.tenants_to_seal(), app.tenants_to_witness(text), app.tenants_to_check(timestamptz), app.broken_logs() to varsel_app;
`,
  },
  {
    id: '2026-11-23-audit-exports-of-a-day',
    sql: /* sql */ `
-- Exports of the last 24 hours, to bound them; the facts themselves stand in the log.
create table export_taken (
  tenant uuid not null,
  id uuid not null,
  actor text not null,
  at text collate "C" not null,
  primary key (tenant, id)
);
create index export_taken_at on export_taken (tenant, at);
select app.protect_tenant_table('export_taken', 'select, insert, delete');
`,
  },
];
