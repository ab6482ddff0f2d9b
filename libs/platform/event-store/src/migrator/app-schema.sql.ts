/**
 * Helper functions of the schema `app`, replaced at every migration. Policies compare with
 * `nullif(current_setting('app.tenant', true), '')::uuid`: the planner evaluates the setting before a statement has
 * set it, and a forgotten tenant is NULL, which equals nothing.
 */
export const appSchema = /* sql */ `
create schema if not exists app;
grant usage on schema app to varsel_app;

create or replace function app.protect_tenant_table(name text, privileges text default 'select, insert, update, delete')
returns void language plpgsql set search_path = public, pg_temp as $protect$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('drop policy if exists tenant on %I', name);
  execute format(
    'create policy tenant on %I using (tenant = nullif(current_setting(''app.tenant'', true), '''')::uuid) '
    'with check (tenant = nullif(current_setting(''app.tenant'', true), '''')::uuid)', name);
  execute format('revoke all on %I from public, varsel_app', name);
  execute format('grant %s on %I to varsel_app', privileges, name);
end
$protect$;

-- Lets SECURITY DEFINER functions of the owner read across tenants. Each use stands on the list of global relations.
create or replace function app.owner_reads(name text)
returns void language plpgsql set search_path = public, pg_temp as $owner$
begin
  execute format('drop policy if exists owner_reads on %I', name);
  execute format('create policy owner_reads on %I for select to varsel_owner using (true)', name);
end
$owner$;

revoke all on function app.protect_tenant_table(text, text), app.owner_reads(text) from public;
`;

/** The database's time. A database for the demo or for tests obeys `app.simulated_now`; any other cannot be moved. */
export function ledgerClock(simulated: boolean): string {
  const real = 'select clock_timestamp()';
  const movable =
    "select coalesce(nullif(current_setting('app.simulated_now', true), '')::timestamptz, clock_timestamp())";
  return /* sql */ `
create or replace function app.ledger_clock() returns timestamptz language sql volatile as $clock$ ${simulated ? movable : real} $clock$;
revoke all on function app.ledger_clock() from public;
grant execute on function app.ledger_clock() to varsel_app;
`;
}
