import type { ViewRow } from '../view.ts';
import type { ViewColumn } from './view-columns.ts';

/** A row as JSON text by column name, exactly as PostgreSQL keeps it. */
export function writeRow(columns: readonly ViewColumn[], tenant: string, key: string, body: object): string {
  const given = body as Readonly<Record<string, unknown>>;
  const fields = columns.map(
    ({ property, name }) =>
      `${JSON.stringify(name)}:${valueText(property === 'tenant' ? tenant : property === 'key' ? key : given[property])}`,
  );
  return `{${fields.join(',')}}`;
}

/** The row as a reducer sees it. It always comes from the written form: whether it was loaded or is a page old makes no difference. */
export function readRow(columns: readonly ViewColumn[], text: string): ViewRow {
  const stored = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    columns.map(({ property, name }) => [property, stored[name] ?? null]),
  ) as unknown as ViewRow;
}

function valueText(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('A number of a row must be finite');
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`A row cannot hold a ${typeof value}`);
  return text.includes('\\u') ? withoutUnstorable(text) : text;
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair; the log may hold both inside JSON, and a view must not stop at them. */
function withoutUnstorable(json: string): string {
  return json.replace(/\\(u0000|ud[89a-f][0-9a-f]{2}|.)/g, (escape, code: string) =>
    code.length > 1 ? '\\ufffd' : escape,
  );
}
