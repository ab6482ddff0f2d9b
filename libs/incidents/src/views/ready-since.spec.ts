import { instant } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import type { ReportEntry } from './incident-reports.view.ts';
import { readySince } from './ready-since.ts';

const at = instant('2026-11-22T09:00:00Z');
const nothing = { warningReadyAt: null };
const entry = (stage: ReportEntry['stage'], round: number, prepared: boolean, receipts = 0) =>
  ({ stage, round, prepared: prepared ? { at } : null, receipts: Array(receipts).fill({}) }) as unknown as ReportEntry;

describe('telling that a report is ready and waits for its receipt', () => {
  it.each([
    ['the early warning', 'early-warning', { warningReadyAt: at }, []],
    ['the notification', 'notification', nothing, [entry('notification', 1, true)]],
    ['the final report', 'final-report', nothing, [entry('status', 1, true, 1), entry('final', 1, true)]],
  ] as const)('knows it of %s', (_, form, register, reports) => {
    expect(readySince(form, register, { reports })).toBe(at);
  });

  it('says no while it is not made, was taken back, or when the next round is to be made', () => {
    const of = (...reports: readonly ReportEntry[]) => readySince('status-report', nothing, { reports });
    expect(of()).toBeNull();
    expect(of(entry('notification', 1, true))).toBeNull();
    expect(of(entry('status', 1, false))).toBeNull();
    expect(of(entry('status', 1, true, 1))).toBeNull();
    expect(of(entry('status', 1, true, 1), entry('status', 2, true))).toBe(at);
  });
});
