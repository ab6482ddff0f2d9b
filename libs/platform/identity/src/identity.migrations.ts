import type { Migration } from '@varsel/event-store';

/** Moments are text in the one canonical form, which sorts; the clock that gives them is the Clock port. */
export const identityMigrations: readonly Migration[] = [
  {
    id: '2026-11-22-identity-accounts',
    sql: `
-- Credentials. They belong to a person, not to an organisation, and say nothing of one.
create table account (
  id uuid primary key,
  email text not null unique,
  password_hash text not null,
  language text not null check (language in ('da', 'en')),
  totp_secret bytea,
  totp_enrolled_at text collate "C",
  -- A code is used once: the step of the last one accepted; only a later step is taken.
  totp_last_step bigint not null default 0,
  created_at text collate "C" not null
);
create table recovery_code (
  account uuid not null references account on delete cascade,
  hash bytea not null,
  used_at text collate "C",
  primary key (account, hash)
);
-- Sessions are found by the hash of their secret, before anybody knows whose they are. While a person chooses an
-- organisation there is none.
create table session (
  hash bytea primary key,
  id uuid not null unique,
  account uuid not null references account on delete cascade,
  tenant uuid,
  person uuid,
  stage text not null check (stage in ('totp', 'enrol-totp', 'choose-organisation', 'open')),
  started_at text collate "C" not null,
  seen_at text collate "C" not null,
  ends_at text collate "C" not null,
  second_factor_at text collate "C",
  pending_totp bytea,
  device text not null,
  check ((stage = 'open') = (tenant is not null)),
  check (num_nulls(tenant, person) in (0, 2)),
  check (stage in ('totp', 'enrol-totp') or second_factor_at is not null)
);
create index session_account on session (account);
create index session_ends_at on session (ends_at);
-- Guesses at a secret, whichever path they took: one row each, gone after a day.
create table guess (subject text not null, at text collate "C" not null, id uuid primary key);
create index guess_subject on guess (subject, at);
create index guess_at on guess (at);
grant select, insert, update, delete on account, recovery_code, session, guess to varsel_app;
`,
  },
  {
    id: '2026-11-22-identity-directory',
    sql: `
create table person (
  tenant uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  primary key (tenant, id)
);
select app.protect_tenant_table('person');

create table membership (
  tenant uuid not null,
  person uuid not null,
  account uuid not null,
  joined_at text collate "C" not null,
  -- When an administrator of this organisation vouched for a new second factor.
  reset_at text collate "C",
  primary key (tenant, person),
  unique (tenant, account)
);
create index membership_account on membership (account);
select app.protect_tenant_table('membership');

create table invitation (
  tenant uuid not null,
  id uuid not null,
  email text not null,
  language text not null check (language in ('da', 'en')),
  token_hash bytea not null unique,
  invited_by uuid not null,
  created_at text collate "C" not null,
  renewed_by_command uuid not null,
  accepted_at text collate "C",
  person uuid,
  primary key (tenant, id)
);
select app.protect_tenant_table('invitation');

create table service_token (
  tenant uuid not null,
  id uuid not null,
  hash bytea not null unique,
  issued_by uuid not null,
  issued_at text collate "C" not null,
  last_used_at text collate "C",
  primary key (tenant, id)
);
select app.protect_tenant_table('service_token');

-- Answers that are needed before a tenant is known. Each takes a secret's hash or an account and gives ids.
select app.owner_reads('membership');
select app.owner_reads('invitation');
select app.owner_reads('service_token');
create function app.memberships_of(of_account uuid) returns table (tenant uuid, person uuid, reset_at text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select tenant, person, reset_at from membership where account = of_account $$;
create function app.invitation_by_hash(by_hash bytea) returns table (tenant uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select tenant, id from invitation where token_hash = by_hash $$;
create function app.service_token_by_hash(by_hash bytea) returns table (tenant uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select tenant, id from service_token where hash = by_hash $$;
revoke all on function app.memberships_of(uuid), app.invitation_by_hash(bytea), app.service_token_by_hash(bytea) from public;
grant execute on function app.memberships_of(uuid), app.invitation_by_hash(bytea), app.service_token_by_hash(bytea) to varsel_app;
`,
  },
  {
    id: '2026-11-22-identity-second-factor-bound',
    sql: `
-- What the last second factor was given for, e.g. one decision and its content; null: for the session as a whole.
alter table session add column second_factor_bound_to text check (length(second_factor_bound_to) <= 200);
`,
  },
  {
    id: '2026-11-22-identity-erasures',
    sql: `
-- Erasures that were carried out to the end, by the id of their event: what is decided and not here is still to do.
create table erasure_done (
  tenant uuid not null,
  id uuid not null,
  done_at text collate "C" not null,
  primary key (tenant, id)
);
select app.protect_tenant_table('erasure_done', 'select, insert');
`,
  },
  {
    id: '2026-11-22-identity-guesses-by-place',
    sql: `
-- A guess at a password is counted where it comes from and for the account, in one row: the account stands before the @.
create index guess_account on guess (split_part(subject, '@', 1), at);
drop index guess_subject;
`,
  },
  {
    id: '2026-11-23-identity-once-by-position',
    sql: `
-- Where the newest reset of the second factor, and the newest link of an invitation, stand in the log: what is carried out
-- again, because its answer was lost, is no newer one.
alter table membership add column reset_position bigint;
alter table invitation add column renewed_position bigint, drop column renewed_by_command;
`,
  },
];
