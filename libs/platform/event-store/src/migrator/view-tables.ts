import { createHash } from 'node:crypto';
import type { EntityMetadata } from 'typeorm';
import type { IndexMetadata } from 'typeorm/metadata/IndexMetadata.js';
import { tableOf, viewColumns } from '../projection/view-columns.ts';
import type { View } from '../view.ts';

/** What a view needs in the database: SQL that makes it, and the hash by which a later change of the entity is seen. */
export interface ViewTable {
  readonly view: View;
  readonly name: string;
  readonly sql: string;
  readonly shape: string;
}

export function viewTable(view: View, metadata: EntityMetadata): ViewTable {
  const name = tableOf(view);
  const columns = viewColumns(view, metadata).map(
    (column) => `${quoted(column.name)} ${column.type}${column.nullable ? '' : ' not null'}`,
  );
  const indexes = metadata.indices.map((index) => indexSql(name, index)).sort();
  const live = [
    `create table ${quoted(name)} (\n  ${columns.join(',\n  ')},\n  primary key (tenant, key)\n)`,
    ...indexes,
    `select app.protect_tenant_table('${name}')`,
  ];
  const statements = view.history === undefined ? [...live, ...historySql(name)] : live;
  const sql = statements.map((statement) => `${statement};\n`).join('');
  return {
    view,
    name,
    sql,
    shape: createHash('sha256')
      .update([...columns].sort().join('\n'))
      .update(indexes.join('\n'))
      .digest('hex'),
  };
}

/** Every version of every row: valid from the event that made it up to, not including, the event that replaced it; one at most is open. */
function historySql(table: string): readonly string[] {
  const name = `${table}_history`;
  return [
    `create table ${quoted(name)} (
  tenant uuid not null,
  key text not null,
  from_seq bigint not null,
  to_seq bigint,
  row jsonb not null,
  primary key (tenant, key, from_seq)
)`,
    `create index ${quoted(`${name}_open`)} on ${quoted(name)} (tenant, key) where to_seq is null`,
    `select app.protect_tenant_table('${name}')`,
  ];
}

/** Every index is led by the tenant: a finder never asks without one. */
function indexSql(table: string, index: IndexMetadata): string {
  const own = index.columns.map(({ databaseName }) => databaseName).filter((column) => column !== 'tenant');
  const condition = index.where === undefined ? '' : ` where ${index.where}`;
  const name = `${table}_${own.join('_')}${index.where === undefined ? '' : '_part'}`.slice(0, 63);
  return `create ${index.isUnique ? 'unique ' : ''}index ${quoted(name)} on ${quoted(table)} (${['tenant', ...own].map(quoted).join(', ')})${condition}`;
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
