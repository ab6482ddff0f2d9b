import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { auditExport } from './audit-export.ts';
import { RecordBundleExport, recordBundleExport } from './record-bundle-export.ts';
import { RecordHistoryExport, recordHistoryExport } from './record-history-export.ts';

const anything = { area: null, category: null, record: null, actor: null };
const everything = { ...anything, from: null, to: null, searched: null, asOf: null };

describe('put an export of the history on record', () => {
  it('tells the format and what was chosen', () => {
    const chosen = { ...everything, format: 'csv', from: '2026-01-01T00:00:00+01:00', area: 'incidents' } as const;
    expect(given(auditExport).when(recordHistoryExport, new RecordHistoryExport(chosen))).toEqual([
      { type: 'HistoryExported', ...chosen },
    ]);
  });

  it('keeps the beginning of what was searched for, however long it is', () => {
    const long = new RecordHistoryExport({ ...everything, format: 'jsonl', searched: '🏥'.repeat(5_000) });
    expect(given(auditExport).when(recordHistoryExport, long)).toEqual([
      { type: 'HistoryExported', ...everything, format: 'jsonl', searched: '🏥'.repeat(200) },
    ]);
  });
});

describe('put an export of the signed log on record', () => {
  it.each(['readable', 'withheld'] as const)('tells that its personal texts are %s', (personalTexts) => {
    expect(given(auditExport).when(recordBundleExport, new RecordBundleExport({ personalTexts }))).toEqual([
      { type: 'LogBundleExported', personalTexts },
    ]);
  });

  it('puts two exports on record as two', () => {
    const again = given(auditExport, [{ type: 'LogBundleExported', personalTexts: 'withheld' }]);
    expect(again.when(recordBundleExport, new RecordBundleExport({ personalTexts: 'withheld' }))).toHaveLength(1);
  });
});
