/**
 * What the projection runner keeps.
 *
 * - `view_progress`: one row a tenant, so that one lock is the ownership of the tenant's projection and finding work
 *   among idle tenants reads one row each. The views in `views` (table names in order, with commas) stand at `seq`; each of the others stands where `apart` says,
 *   at 0 when it is in neither. `at` is the time of the event at `seq`.
 * - `view_series`: the last number drawn of each series of each view.
 * - `parked_event`: the event at which a view stands still, because its reducer cannot take it.
 */
export const projectionSchema = /* sql */ `
create table view_progress (
  tenant uuid primary key,
  seq bigint not null default 0,
  views text collate "C" not null default '',
  apart jsonb not null default '{}',
  at timestamptz
) with (fillfactor = 50);

create table view_series (
  tenant uuid not null,
  view text collate "C" not null,
  name text collate "C" not null,
  value bigint not null,
  primary key (tenant, view, name)
);

create table parked_event (
  tenant uuid not null,
  view text collate "C" not null,
  seq bigint not null,
  type text not null,
  error text not null,
  attempts integer not null default 1,
  since timestamptz not null default clock_timestamp(),
  primary key (tenant, view)
);

select app.protect_tenant_table('view_progress');
select app.protect_tenant_table('view_series');
select app.protect_tenant_table('parked_event');
select app.owner_reads('stream_head');
select app.owner_reads('view_progress');
select app.owner_reads('parked_event');
`;

/**
 * Functions over the tables above, replaced at every migration. A view set is the table names in order, with commas.
 * `recorded_at`: when an event of the tenant was recorded, by its number; the one place that knows where times are kept.
 * `seq_at`: the last event that a person at that millisecond could have seen; `at` never runs backwards, so it halves.
 */
export const projectionFunctions = /* sql */ `
create or replace function app.recorded_at(number bigint) returns timestamptz
language plpgsql stable set search_path = public, pg_temp as $recorded_at$
begin
  return (select at from event where tenant = nullif(current_setting('app.tenant', true), '')::uuid and seq = number);
end
$recorded_at$;

create or replace function app.seq_at(moment timestamptz) returns bigint
language plpgsql stable set search_path = public, pg_temp as $seq_at$
declare
  mine constant uuid := nullif(current_setting('app.tenant', true), '')::uuid;
  low bigint := 0;
  high bigint := coalesce((select seq from stream_head where tenant = mine), 0);
  middle bigint;
begin
  while low < high loop
    middle := (low + high + 1) / 2;
    if date_trunc('milliseconds', app.recorded_at(middle)) <= moment then
      low := middle;
    else
      high := middle - 1;
    end if;
  end loop;
  return low;
end
$seq_at$;

create or replace function app.tenants_with_work(view_set text) returns table (tenant uuid, head bigint)
language sql stable security definer set search_path = public, pg_temp as $work$
  select h.tenant, h.seq
  from stream_head h left join view_progress p on p.tenant = h.tenant
  where p.seq is null or p.seq < h.seq or p.views <> view_set
$work$;

create or replace function app.projection_lag(view_set text, events_within bigint, time_within interval)
returns table (tenants_behind bigint, events_behind bigint, parked bigint)
language sql stable security definer set search_path = public, pg_temp as $lag$
  with standing as (
    select h.tenant, h.seq as head, h.at as head_at, p.seq as together, p.at,
      (select min(case when v.name = any (string_to_array(p.views, ',')) then p.seq else coalesce((p.apart ->> v.name)::bigint, 0) end)
       from unnest(string_to_array(view_set, ',')) v(name)
       where not exists (select from parked_event k where k.tenant = h.tenant and k.view = v.name)) as seq
    from app.tenants_with_work(view_set) w
    join stream_head h on h.tenant = w.tenant
    left join view_progress p on p.tenant = w.tenant
  )
  select
    count(*) filter (where head - seq > events_within and (seq is distinct from together or at is null or head_at - at > time_within)),
    coalesce(max(head - seq), 0),
    (select count(*) from parked_event where view = any (string_to_array(view_set, ',')))
  from standing
$lag$;

revoke all on function app.recorded_at(bigint), app.seq_at(timestamptz), app.tenants_with_work(text), app.projection_lag(text, bigint, interval) from public;
grant execute on function app.recorded_at(bigint), app.seq_at(timestamptz), app.tenants_with_work(text), app.projection_lag(text, bigint, interval) to varsel_app;
`;
