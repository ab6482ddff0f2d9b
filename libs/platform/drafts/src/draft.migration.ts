import type { Migration } from '@varsel/event-store';

export const draftMigrations: readonly Migration[] = [
  {
    id: '2026-11-22-drafts',
    sql: `
      create table draft (
        tenant uuid not null,
        kind text not null check (length(kind) <= 60),
        subject text not null check (length(subject) <= 200),
        content text not null check (octet_length(content) <= 65536),
        version integer not null check (version > 0),
        edited_at text not null,
        edited_by text not null,
        primary key (tenant, kind, subject)
      );
      select app.protect_tenant_table('draft');
    `,
  },
];
