import type { Migration } from '@varsel/event-store';

export const supplyChainMigrations: readonly Migration[] = [
  {
    id: '2026-11-22-supplier-door',
    sql: `
-- Who may answer a questionnaire: the contact it was sent to, and colleagues invited to one section.
create table supplier_respondent (
  tenant uuid not null,
  id uuid not null,
  assessment text not null,
  section text,
  email text not null,
  name text not null,
  language text not null check (language in ('da', 'en')),
  invited_by uuid,
  created_at text collate "C" not null,
  opened_at text collate "C",
  ended_at text collate "C",
  primary key (tenant, id)
);
create index supplier_respondent_assessment on supplier_respondent (tenant, assessment);
select app.protect_tenant_table('supplier_respondent');

create table supplier_link (
  tenant uuid not null,
  hash bytea not null unique,
  respondent uuid not null,
  made_by_command uuid,
  created_at text collate "C" not null,
  expires_at text collate "C" not null,
  used_at text collate "C",
  primary key (tenant, hash)
);
create index supplier_link_respondent on supplier_link (tenant, respondent);
select app.protect_tenant_table('supplier_link');

create table supplier_session (
  tenant uuid not null,
  hash bytea not null unique,
  id uuid not null,
  respondent uuid not null,
  stage text not null check (stage in ('code-needed', 'open')),
  code_digest text,
  code_expires_at text collate "C",
  code_attempts integer not null default 0,
  codes_sent integer not null default 0,
  seen_at text collate "C" not null,
  ends_at text collate "C" not null,
  primary key (tenant, hash)
);
select app.protect_tenant_table('supplier_session');

-- Answers that are not submitted yet.
create table supplier_answer (
  tenant uuid not null,
  assessment text not null,
  question text not null,
  content jsonb not null,
  -- Counts as an answer: something is written, or it is set aside with a reason.
  answered boolean not null,
  version integer not null,
  saved_at text collate "C" not null,
  saved_by text not null,
  primary key (tenant, assessment, question)
);
select app.protect_tenant_table('supplier_answer');

-- Files a questionnaire's respondents uploaded, under the names they gave them: nobody attaches or reads another.
create table supplier_evidence (
  tenant uuid not null,
  assessment text not null,
  sha256 text not null,
  name text not null,
  size_bytes bigint not null,
  type text not null,
  respondent uuid not null,
  uploaded_at text collate "C" not null,
  primary key (tenant, assessment, sha256)
);
select app.protect_tenant_table('supplier_evidence');

-- Templates and submissions by the hash that stands in the log.
create table supplier_content (
  tenant uuid not null,
  sha256 text not null,
  content text not null,
  primary key (tenant, sha256)
);
select app.protect_tenant_table('supplier_content', 'select, insert');

-- Answers that are needed before a tenant is known. Each takes a secret's hash and gives ids.
select app.owner_reads('supplier_link');
select app.owner_reads('supplier_session');
create function app.supplier_link_by_hash(by_hash bytea) returns table (tenant uuid, respondent uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select tenant, respondent from supplier_link where hash = by_hash $$;
create function app.supplier_session_by_hash(by_hash bytea) returns table (tenant uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select tenant, id from supplier_session where hash = by_hash $$;
revoke all on function app.supplier_link_by_hash(bytea), app.supplier_session_by_hash(bytea) from public;
grant execute on function app.supplier_link_by_hash(bytea), app.supplier_session_by_hash(bytea) to varsel_app;
`,
  },
  {
    id: '2026-11-22-supplier-evidence-of-each',
    sql: `
-- Each respondent's own uploads: the same bytes from two of them are two rows, so that neither learns of the other's.
alter table supplier_evidence drop constraint supplier_evidence_pkey;
alter table supplier_evidence add primary key (tenant, assessment, respondent, sha256);

-- Room set aside for files that are coming in.
create table supplier_upload (
  tenant uuid not null,
  id uuid not null,
  assessment text not null,
  size_bytes bigint not null,
  began_at text collate "C" not null,
  primary key (tenant, id)
);
create index supplier_upload_assessment on supplier_upload (tenant, assessment);
select app.protect_tenant_table('supplier_upload');
`,
  },
  {
    id: '2026-11-22-supplier-content-erased',
    sql: `
-- A submission beside the log goes with the texts of its assessment; it is still never changed.
grant delete on supplier_content to varsel_app;
`,
  },
];
