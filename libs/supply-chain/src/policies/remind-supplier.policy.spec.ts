import { type Instant, instant, localDate } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { contact } from '../supplier/supplier.fixtures.ts';
import { type AwaitedRound, isQuiet, remindSupplier } from './remind-supplier.policy.ts';

const round: AwaitedRound = {
  // A Wednesday.
  row: {
    key: 'round-1',
    status: 'opened',
    dueOn: localDate('2026-12-16'),
    reference: 'SP-2026-001',
    clarifications: [],
  },
  contact,
  organisation: 'Nordhavn Sygehuse',
};
const due = (now: string, change: Partial<AwaitedRound['row']> = {}) =>
  remindSupplier.due({ ...round, row: { ...round.row, ...change } }, instant(now));
const asked = (askedAt: Instant) => ({
  ...{ clarification: 'c', question: 'SQ37', text: '?', askedAt, askedBy: 'person-1' },
  ...{ answer: null, answeredAt: null, answeredBy: null, changed: null },
});

describe('reminding a supplier by the clock', () => {
  it('waits until three days before the date, and then reminds once', () => {
    expect(due('2026-12-11T09:00:00Z')).toBeUndefined();
    const reminder = due('2026-12-14T09:00:00Z');
    expect(reminder).toMatchObject({ key: 'round-1 soon-due' });
    expect(due('2026-12-15T09:00:00Z')).toMatchObject({ at: reminder?.at });
  });

  it('reminds once more when the date has passed, in Danish time', () => {
    expect(due('2026-12-16T16:00:00Z')).toMatchObject({ key: 'round-1 soon-due' });
    expect(due('2026-12-17T09:00:00Z')).toMatchObject({ key: 'round-1 overdue' });
  });

  it('reminds of a clarification after five days', () => {
    const clarifications = [asked(instant('2026-12-03T10:00:00Z'))];
    expect(due('2026-12-08T09:59:59Z', { status: 'submitted', clarifications })).toBeUndefined();
    expect(due('2026-12-08T10:00:00Z', { status: 'submitted', clarifications })).toMatchObject({
      key: 'round-1 clarification',
      at: instant('2026-12-08T10:00:00Z'),
    });
  });

  it.each([
    ['2026-12-14T06:59:59Z', true],
    ['2026-12-14T07:00:00Z', false],
    ['2026-12-14T16:59:59Z', false],
    ['2026-12-14T17:00:00Z', true],
    ['2026-07-14T06:00:00Z', false],
    ['2026-12-13T10:00:00Z', true],
    ['2026-12-25T10:00:00Z', true],
  ])('writes to nobody outside 8 to 18 on working days in Danish time: %s', (now, quiet) => {
    expect(isQuiet(instant(now))).toBe(quiet);
    if (quiet) expect(due(now, { dueOn: localDate('2026-07-15') })).toBeUndefined();
    else expect(due(now, { dueOn: localDate('2026-07-15') })).toBeDefined();
  });
});
