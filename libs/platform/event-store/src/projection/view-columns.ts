import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { View } from '../view.ts';

export interface ViewColumn {
  readonly property: string;
  readonly name: string;
  /** As PostgreSQL writes it, e.g. `text[]`. */
  readonly type: string;
  readonly nullable: boolean;
}

/** Types whose JSON form is their value: what a reducer gave is what it gets back, on whichever page. */
const TYPES: Readonly<Record<string, string>> = {
  uuid: 'uuid',
  text: 'text',
  varchar: 'text',
  'character varying': 'text',
  boolean: 'boolean',
  bool: 'boolean',
  integer: 'integer',
  int: 'integer',
  int4: 'integer',
  smallint: 'smallint',
  int2: 'smallint',
  bigint: 'bigint',
  int8: 'bigint',
  'double precision': 'double precision',
  float8: 'double precision',
  date: 'date',
  jsonb: 'jsonb',
};

export function tableOf(view: Pick<View, 'name' | 'version'>): string {
  return `${view.name}__v${view.version}`;
}

/** The columns of a view's entity. Throws for an entity that cannot be a view: a mistake in the program. */
export function viewColumns(view: View, metadata: EntityMetadata): readonly ViewColumn[] {
  const table = tableOf(view);
  const wrong = (what: string): Error => new Error(`The view ${view.name}: ${what}`);
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(view.name)) throw wrong('its name is snake case of at most 40 letters');
  if (metadata.tableName !== table) throw wrong(`its entity must have the name ${table}, not ${metadata.tableName}`);
  const keys = metadata.primaryColumns.map(({ databaseName }) => databaseName).sort();
  if (keys.join() !== 'key,tenant') throw wrong('its primary key is tenant and key');
  return metadata.columns.map((column) => {
    const type = TYPES[typeName(column)];
    if (type === undefined)
      throw wrong(`${column.propertyName} cannot be ${typeName(column)}; a moment is text in its written form`);
    if (column.transformer !== undefined)
      throw wrong(`${column.propertyName} has a transformer; a column is what the reducer gives`);
    return {
      property: column.propertyName,
      name: column.databaseName,
      type: column.isArray ? `${type}[]` : type,
      nullable: column.isNullable,
    };
  });
}

function typeName({ type }: ColumnMetadata): string {
  if (type === String) return 'text';
  if (type === Number) return 'integer';
  if (type === Boolean) return 'boolean';
  return typeof type === 'function' ? type.name : type;
}
