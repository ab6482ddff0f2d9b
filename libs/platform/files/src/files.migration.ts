import type { Migration } from '@varsel/event-store';

export const fileMigrations: readonly Migration[] = [
  {
    id: '2026-11-22-files',
    sql: `
      create table file (
        tenant uuid not null,
        sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
        name text not null check (length(name) between 1 and 180),
        type text not null,
        size_bytes bigint not null check (size_bytes > 0),
        uploaded_by text not null,
        uploaded_at text collate "C" not null,
        primary key (tenant, sha256)
      );
      select app.protect_tenant_table('file', 'select, insert');
    `,
  },
];
