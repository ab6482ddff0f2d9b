/**
 * What policies keep.
 *
 * - `policy_progress`: one row a tenant, so that one lock is the ownership of the tenant's policies. `positions` says
 *   where each policy stands, `seq` where the one furthest behind does, `policies` which they are.
 * - `parked_reaction`: an event a policy could not react to (`fault`, tried again now and then) or whose act was refused
 *   (`refusal`, final). The policy has gone on.
 * - `timer_fired`: what was due and has been done.
 */
export const policySchema = /* sql */ `
create table policy_progress (
  tenant uuid primary key,
  seq bigint not null default 0,
  policies text collate "C" not null default '',
  positions jsonb not null default '{}'
) with (fillfactor = 50);

create table parked_reaction (
  tenant uuid not null,
  policy text collate "C" not null,
  seq bigint not null,
  type text not null,
  kind text not null check (kind in ('fault', 'refusal')),
  reason text not null,
  attempts integer not null default 1,
  since timestamptz not null default clock_timestamp(),
  primary key (tenant, policy, seq)
);

create table timer_fired (
  tenant uuid not null,
  timer text collate "C" not null,
  key text collate "C" not null,
  due_at text collate "C" not null,
  fired_at timestamptz not null default clock_timestamp(),
  primary key (tenant, timer, key, due_at)
);

select app.protect_tenant_table('policy_progress');
select app.protect_tenant_table('parked_reaction');
select app.protect_tenant_table('timer_fired');
select app.owner_reads('policy_progress');
select app.owner_reads('parked_reaction');

create function app.tenants_with_reactions(policy_set text) returns table (tenant uuid)
language sql stable security definer set search_path = public, pg_temp as $work$
  select h.tenant from stream_head h left join policy_progress p on p.tenant = h.tenant
  where p.seq is null or p.seq < h.seq or p.policies <> policy_set
$work$;

create function app.tenants_with_events() returns table (tenant uuid)
language sql stable security definer set search_path = public, pg_temp as $tenants$
  select tenant from stream_head where seq > 0
$tenants$;

create function app.parked_reactions() returns bigint
language sql stable security definer set search_path = public, pg_temp as $parked$
  select count(*) from parked_reaction where kind = 'fault'
$parked$;

revoke all on function app.tenants_with_reactions(text), app.tenants_with_events(), app.parked_reactions() from public;
grant execute on function app.tenants_with_reactions(text), app.tenants_with_events(), app.parked_reactions() to varsel_app;
`;
