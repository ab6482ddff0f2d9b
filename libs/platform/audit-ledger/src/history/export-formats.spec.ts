import { instant } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { csv, csvHead, csvLines, jsonLine } from './export-formats.ts';
import type { TrailEntry } from './trail.ts';

const entry: TrailEntry = {
  key: '000000000001',
  seq: 1,
  at: instant('2026-11-22T08:00:00Z'),
  happened: null,
  actor: { kind: 'person', id: 'person-1', name: '=HYPERLINK("http://x")', rule: null },
  act: 'ReportIncident',
  type: 'IncidentReported',
  title: { da: 'Hændelse meldt', en: 'Incident reported' },
  record: { category: 'incident', id: 'i-1', title: { da: 'Hændelse', en: 'Incident' }, name: 'Nede' },
  version: 1,
  reason: null,
  changes: [
    {
      ...{ field: 'summary', label: { da: 'Resumé', en: 'Summary' }, before: null, after: '@SUM(A1)' },
      words: [{ path: 'summary', code: '@SUM(A1)', words: { da: 'I ord', en: 'In words' } }],
    },
  ],
};

describe('export the history', () => {
  it.each(['=1+1', '+1', '-1', '@A', '\tx', '\rx', '＝1', '＋1', '－1', '＠A'])(
    'takes the formula out of %j',
    (cell) => {
      expect(
        csv([[cell]])
          .replace(/^"/, '')
          .startsWith("'"),
      ).toBe(true);
    },
  );

  it.each([
    ['x;=1+1', "x;'=1+1"],
    ['x; "=1+1', `x; "'=1+1`],
    ['x\n@A', "x\n'@A"],
    ['\n=1', "\n'=1"],
    ['a - b; c', 'a - b; c'],
  ])('takes it out of %j too, which a Danish spreadsheet divides', (cell, harmless) => {
    expect(csv([[cell]])).toBe(`"${harmless.replaceAll('"', '""')}"\r\n`);
  });

  it('leaves ordinary text alone, with commas, quotes and line breaks', () => {
    expect(csv([['a', 'b,c', 'd"e', 'f\ng']])).toBe('"a","b,c","d""e","f\ng"\r\n');
  });

  it('writes one line for each changed field', () => {
    expect(csvLines(entry)).toContain("'@SUM(A1)");
    expect(csvLines(entry)).toContain("'=HYPERLINK");
  });

  it('names the record, its kind and the field after the columns there were, with no formula in them', () => {
    expect(csvHead.slice(-6)).toEqual([
      'after',
      'record_name',
      'record_kind_da',
      'record_kind_en',
      'field_da',
      'field_en',
    ]);
    const named = { ...entry, record: { ...entry.record, name: '=1+1' } };
    expect(csvLines(named)).toMatch(/,"'@SUM\(A1\)","'=1\+1","Hændelse","Incident","Resumé","Summary"\r\n$/);
    const unchanged = csvLines({ ...entry, changes: [] });
    expect(unchanged).toMatch(/,,,,,"Nede","Hændelse","Incident",,\r\n$/);
    expect(unchanged.split(',')).toHaveLength(csvHead.length);
  });

  it('writes one JSON object a line', () => {
    expect(JSON.parse(jsonLine(entry))).toMatchObject({ seq: 1, title: { da: 'Hændelse meldt' } });
    expect(jsonLine(entry).trimEnd()).not.toContain('\n');
    expect(jsonLine(entry)).not.toContain('I ord');
  });
});
