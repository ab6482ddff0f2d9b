import type pg from 'pg';
import { globalRelations } from '../global-relations.ts';

/**
 * What in this database could let one tenant see another, or lacks what keeps them apart: an empty list is the proof.
 * `owner` is a pool of the role that owns the tables. Every table, view and function is looked at, whoever made it.
 */
export async function catalogueProblems(owner: pg.Pool): Promise<readonly string[]> {
  const { tables, views, functions, ownerReads } = globalRelations;
  const values = [names(tables), names(views), names(functions), names(ownerReads)];
  const { rows } = await owner.query<{ problem: string }>(PROBLEMS, values);
  return rows.map(({ problem }) => problem);
}

function names(relations: readonly { readonly name: string }[]): readonly string[] {
  return relations.map(({ name }) => name);
}

const PROBLEMS = /* sql */ `
with relation as (
  select c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, c.relowner::regrole::text as owner,
    (select a.attnum from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped) as tenant
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%' and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
),
expected_policy as (
  select '(tenant = (NULLIF(current_setting(''app.tenant''::text, true), ''''::text))::uuid)' as text
)
select relname || ': has a tenant, but row-level security is not forced' as problem
  from relation where relkind in ('r', 'p') and tenant is not null and relname <> all ($1) and not (relrowsecurity and relforcerowsecurity)
union all
select relname || ': has a tenant, but not exactly the tenant policy for everyone'
  from relation r, expected_policy e where relkind in ('r', 'p') and tenant is not null and relname <> all ($1) and not exists (
    select from pg_policy p where p.polrelid = r.oid and p.polpermissive and p.polcmd = '*' and p.polroles = '{0}'
      and pg_get_expr(p.polqual, p.polrelid) = e.text and pg_get_expr(p.polwithcheck, p.polrelid) = e.text)
union all
select r.relname || ': has a policy that is not on the list: ' || p.polname
  from relation r join pg_policy p on p.polrelid = r.oid
  where p.polname <> 'tenant' and not (p.polname = 'owner_reads' and p.polcmd = 'r' and p.polroles = array['varsel_owner'::regrole::oid] and r.relname = any ($4))
union all
select relname || ': may be empty of a tenant'
  from relation r join pg_attribute a on a.attrelid = r.oid and a.attnum = r.tenant where relkind in ('r', 'p') and relname <> all ($1) and not a.attnotnull
union all
select r.relname || ': has an index that is not led by the tenant: ' || i.indexrelid::regclass::text
  from relation r join pg_index i on i.indrelid = r.oid
  where r.relkind in ('r', 'p') and r.tenant is not null and i.indkey[0] <> r.tenant and r.relname <> all ($1::text[] || $4::text[])
union all
select r.relname || ': has no index led by the tenant'
  from relation r where r.relkind in ('r', 'p') and r.tenant is not null and relname <> all ($1)
    and not exists (select from pg_index i where i.indrelid = r.oid and i.indkey[0] = r.tenant)
union all
select relname || ': has no tenant and is not on the list of global tables'
  from relation where relkind in ('r', 'p') and tenant is null and relname <> all ($1)
union all
select relname || ': is a view that is not on the list'
  from relation where relkind = 'v' and relname <> all ($2)
union all
select relname || ': is a view that reads with the rights of its owner'
  from relation where relkind = 'v' and not coalesce(reloptions && array['security_invoker=true', 'security_invoker=on'], false)
union all
select relname || ': is neither a table nor a plain view'
  from relation where relkind in ('m', 'f')
union all
select relname || ': is owned by ' || owner from relation where owner = 'varsel_app'
union all
select p.proname || ': may be called by the application, but is not on the list of functions'
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname not in ('pg_catalog', 'information_schema') and has_function_privilege('varsel_app', p.oid, 'execute') and p.proname <> all ($3)
union all
select p.proname || ': runs with the rights of its owner, but is not on the list of functions'
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname not in ('pg_catalog', 'information_schema') and p.prosecdef and p.proname <> all ($3)
union all
select p.proname || ': runs with the rights of its owner and with whatever search path the caller has'
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname not in ('pg_catalog', 'information_schema') and p.prosecdef
    and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')
union all
select relname || ': what is recorded may be changed by the application'
  from relation where relname = 'event'
    and (has_any_column_privilege('varsel_app', oid, 'update') or has_table_privilege('varsel_app', oid, 'delete') or has_table_privilege('varsel_app', oid, 'truncate'))
union all
select relname || ': may be truncated by the application: that knows no tenant'
  from relation where relkind in ('r', 'p') and relname <> 'event' and has_table_privilege('varsel_app', oid, 'truncate')
union all
select name || ': stands on the list of global tables, but not in the database'
  from unnest($1::text[]) name where name not in (select relname from relation)
union all
select name || ': stands on the list of functions, but not in the database'
  from unnest($3::text[]) name where name not in (select proname from pg_proc)
order by problem
`;
