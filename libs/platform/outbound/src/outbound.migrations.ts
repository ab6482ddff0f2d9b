import type { Migration } from '@varsel/event-store';

export const outboundMigrations: readonly Migration[] = [
  {
    id: '2026-11-22-outbound-mail',
    sql: `
create table outbound_mail (
  tenant uuid not null,
  id uuid not null,
  to_person uuid,
  to_address text,
  about text,
  template text not null,
  language text not null check (language in ('da', 'en')),
  params bytea,
  status text not null check (status in ('queued', 'sent', 'refused', 'by-hand')),
  attempts integer not null default 0,
  last_error text,
  queued_at text collate "C" not null,
  next_attempt_at text collate "C" not null,
  sent_at text collate "C",
  primary key (tenant, id),
  check (num_nonnulls(to_person, to_address) = 1)
);
create index outbound_mail_due on outbound_mail (next_attempt_at) where status = 'queued';
create index outbound_mail_about on outbound_mail (tenant, about, queued_at);
select app.protect_tenant_table('outbound_mail');

-- The worker asks which tenants have mail to send; it learns ids and nothing else.
select app.owner_reads('outbound_mail');
create function app.outbound_mail_due(at text, most integer) returns table (tenant uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select tenant, id from outbound_mail where status = 'queued' and next_attempt_at <= at order by next_attempt_at limit most $$;
revoke all on function app.outbound_mail_due(text, integer) from public;
grant execute on function app.outbound_mail_due(text, integer) to varsel_app;
`,
  },
];
