import { stringify } from 'csv-stringify/sync';
import type { TrailEntry } from './trail.ts';

/**
 * Signs with which a spreadsheet begins a formula, and their full-width twins. A Danish spreadsheet divides at `;`, and
 * then quotes no longer hold a cell together: what follows `;`, a tab or a line break inside one begins a cell too.
 */
const FORMULA = /(^|[;\t\r\n])([\s"]*)(?=[=+\-@＝＋－＠])|^(?=[\t\r])/g;

export const csvHead = [
  'number',
  'at',
  'actor_kind',
  'actor',
  'actor_name',
  'record_kind',
  'record',
  'version',
  'type',
  'title_da',
  'title_en',
  'reason',
  'field',
  'before',
  'after',
  'record_name',
  'record_kind_da',
  'record_kind_en',
  'field_da',
  'field_en',
] as const;

/** One line for each changed field of a fact; a fact without changes is one line. */
export function csvLines(entry: TrailEntry): string {
  const { actor, record, title } = entry;
  const fact = [
    String(entry.seq),
    entry.at,
    actor.kind,
    actor.id,
    actor.name ?? '',
    record.category,
    record.id,
    String(entry.version),
    entry.type,
    title.da,
    title.en,
    entry.reason ?? '',
  ];
  const called = [record.name ?? '', record.title.da, record.title.en];
  const changes =
    entry.changes.length === 0
      ? [['', '', '', ...called, '', '']]
      : entry.changes.map(({ field, before, after, label }) => [
          ...[field, before ?? '', after ?? '', ...called],
          ...[label.da, label.en],
        ]);
  return csv(changes.map((change) => [...fact, ...change]));
}

export function csv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(harmless)),
    // Every cell quoted: a line break inside a text must not begin a row.
    { record_delimiter: 'windows', quoted: true },
  );
}

/** For programs: the data as they are, without the words for them. */
export function jsonLine(entry: TrailEntry): string {
  const changes = entry.changes.map(({ field, label, before, after }) => ({ field, before, after, label }));
  return `${JSON.stringify({ ...entry, key: undefined, changes })}\n`;
}

/** A cell that no spreadsheet takes for a formula. */
function harmless(cell: string): string {
  return cell.replaceAll(FORMULA, (before) => `${before}'`);
}
