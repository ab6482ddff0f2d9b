import { describe, expect, it } from 'vitest';
import { instant, plusHours } from '@varsel/event-sourcing';
import { incidentClocks, type IncidentFacts } from './incident-clocks.ts';
import type { Milestone } from './milestone.ts';

const awareAt = instant('2026-01-14T09:30:00+01:00');
const clocks = (
  facts: Partial<IncidentFacts> & Pick<IncidentFacts, 'now'>,
): Record<Exclude<Milestone['id'], 'interim'>, Milestone> => {
  const [earlyWarning, notification, final] = incidentClocks({ awareAt, ...facts });
  return { earlyWarning, notification, final };
};
const HOUR = 3_600_000;

describe('the clock of the early warning', () => {
  it('runs from awareness', () => {
    const { earlyWarning } = clocks({ now: plusHours(awareAt, 1) });
    expect(earlyWarning).toMatchObject({
      status: 'running',
      remainingMs: 23 * HOUR,
      dueAtLocal: '2026-01-15T09:30:00+01:00',
    });
  });

  it('is due soon below two hours and not before', () => {
    expect(clocks({ now: plusHours(awareAt, 22) }).earlyWarning.status).toBe('running');
    expect(clocks({ now: plusHours(awareAt, 22.5) }).earlyWarning.status).toBe('due-soon');
  });

  it('is late after the limit and not at it', () => {
    expect(clocks({ now: plusHours(awareAt, 24) }).earlyWarning.status).toBe('due-soon');
    expect(clocks({ now: plusHours(awareAt, 25) }).earlyWarning).toMatchObject({ status: 'late', remainingMs: -HOUR });
  });

  it('stops at the receipt with its margin', () => {
    const { earlyWarning } = clocks({ now: plusHours(awareAt, 30), earlyWarningReceipt: plusHours(awareAt, 20) });
    expect(earlyWarning).toMatchObject({ status: 'receipted', marginMs: 4 * HOUR, remainingMs: undefined });
  });

  it('stays late when the receipt came late', () => {
    const { earlyWarning } = clocks({ now: plusHours(awareAt, 30), earlyWarningReceipt: plusHours(awareAt, 26) });
    expect(earlyWarning).toMatchObject({ status: 'receipted-late', marginMs: -2 * HOUR });
  });

  it('is met by a notification sent as one with it', () => {
    const { earlyWarning } = clocks({ now: plusHours(awareAt, 30), notificationReceipt: plusHours(awareAt, 20) });
    expect(earlyWarning.status).toBe('receipted');
    expect(earlyWarning.condition).toBeDefined();
  });
});

describe('the early warning and the notification', () => {
  const receipts = { earlyWarningReceipt: plusHours(awareAt, 20), notificationReceipt: plusHours(awareAt, 60) };
  const now = plusHours(awareAt, 70);

  it('are called one sending only when the notification came alone', () => {
    expect(clocks({ now, notificationReceipt: plusHours(awareAt, 20) }).earlyWarning.condition?.da).toContain('samlet');
    expect(clocks({ now, ...receipts }).earlyWarning.condition).toBeUndefined();
    expect(clocks({ now, earlyWarningReceipt: plusHours(awareAt, 20) }).earlyWarning.condition).toBeUndefined();
    expect(clocks({ now }).earlyWarning.condition).toBeUndefined();
  });

  it('stop each at its own receipt', () => {
    const { earlyWarning, notification } = clocks({ now, ...receipts });
    expect(earlyWarning).toMatchObject({ status: 'receipted', marginMs: 4 * HOUR });
    expect(notification).toMatchObject({ status: 'receipted', marginMs: 12 * HOUR });
  });

  it('are on time when received at the limit itself, and have no margin before they are received', () => {
    const { earlyWarning, notification } = clocks({ now, earlyWarningReceipt: plusHours(awareAt, 24) });
    expect(earlyWarning).toMatchObject({ status: 'receipted', marginMs: 0 });
    expect(notification).toMatchObject({ status: 'running', marginMs: undefined, remainingMs: 2 * HOUR });
  });
});

describe('the clock of the notification', () => {
  it('runs 72 hours from awareness, whenever the early warning came', () => {
    const { notification } = clocks({ now: plusHours(awareAt, 30), earlyWarningReceipt: plusHours(awareAt, 26) });
    expect(notification.dueAtLocal).toBe('2026-01-17T09:30:00+01:00');
  });

  it('runs 24 hours for a trust service provider', () => {
    const { notification } = clocks({ now: awareAt, entityIsTrustServiceProvider: true });
    expect(notification).toMatchObject({
      dueAtLocal: '2026-01-15T09:30:00+01:00',
      basis: { provision: '§ 13, stk. 2' },
    });
  });
});

describe('the clock of the final report', () => {
  it('is conditional until the notification is sent, one month after its limit', () => {
    const { final } = clocks({ now: plusHours(awareAt, 30) });
    expect(final).toMatchObject({ status: 'conditional', dueAtLocal: '2026-02-17T09:30:00+01:00' });
    expect(final.condition).toEqual({
      da: 'hvis underretningen sendes på fristen',
      en: 'if the notification is sent at its limit',
    });
  });

  it('is late when its stand-in has passed and nothing was sent', () => {
    expect(clocks({ now: instant('2026-02-18T00:00:01+01:00') }).final.status).toBe('late');
  });

  it('runs from the receipt of the notification, also of a late one', () => {
    const late = clocks({
      now: instant('2026-01-20T10:00:00+01:00'),
      notificationReceipt: instant('2026-01-19T12:00:00+01:00'),
    });
    expect(late.notification.status).toBe('receipted-late');
    expect(late.final).toMatchObject({
      status: 'running',
      dueAtLocal: '2026-02-19T12:00:00+01:00',
      condition: undefined,
    });
  });

  it('is due today until midnight, and late after', () => {
    const facts = { notificationReceipt: instant('2026-01-19T12:00:00+01:00') };
    expect(clocks({ ...facts, now: instant('2026-02-18T23:59:00+01:00') }).final.status).toBe('running');
    expect(clocks({ ...facts, now: instant('2026-02-19T08:00:00+01:00') }).final.status).toBe('due-today');
    expect(clocks({ ...facts, now: instant('2026-02-19T20:00:00+01:00') }).final).toMatchObject({
      status: 'due-today',
      remainingMs: 4 * HOUR,
    });
    expect(clocks({ ...facts, now: instant('2026-02-20T00:00:01+01:00') }).final.status).toBe('late');
  });

  it('is on time when received that evening', () => {
    const { final } = clocks({
      now: instant('2026-02-20T08:00:00+01:00'),
      notificationReceipt: instant('2026-01-19T12:00:00+01:00'),
      finalReceipt: instant('2026-02-19T22:00:00+01:00'),
    });
    expect(final).toMatchObject({ status: 'receipted', marginMs: 2 * HOUR });
  });
});

describe('an incident still going on', () => {
  const ongoing = { ongoing: true, notificationReceipt: instant('2026-06-10T08:00:00+02:00') };

  it('asks for a status report at the time of the final report', () => {
    const { final } = clocks({ ...ongoing, now: instant('2026-07-01T08:00:00+02:00') });
    expect(final).toMatchObject({ form: 'status-report', dueAtLocal: '2026-07-10T08:00:00+02:00', status: 'running' });
    expect(final.condition).toBeDefined();
  });

  it('waits for the handling after the status report', () => {
    const { final } = clocks({
      ...ongoing,
      now: instant('2026-07-12T08:00:00+02:00'),
      statusReportReceipt: instant('2026-07-10T07:00:00+02:00'),
    });
    expect(final).toMatchObject({ form: 'final-report', status: 'conditional' });
  });

  it('has its final report one month after it was handled', () => {
    const { final } = clocks({
      ...ongoing,
      now: instant('2026-08-01T08:00:00+02:00'),
      handledAt: instant('2026-07-31T17:20:00+02:00'),
    });
    expect(final).toMatchObject({
      dueAtLocal: '2026-08-31T17:20:00+02:00',
      basis: { provision: '§ 13, stk. 1, nr. 5' },
    });
  });

  it('keeps the ordinary month when it was handled before that', () => {
    const { final } = clocks({
      ...ongoing,
      now: instant('2026-07-01T08:00:00+02:00'),
      handledAt: instant('2026-06-20T17:20:00+02:00'),
    });
    expect(final).toMatchObject({ form: 'final-report', dueAtLocal: '2026-07-10T08:00:00+02:00' });
  });

  it('keeps the ordinary month when it was handled at its very end', () => {
    const now = instant('2026-07-11T08:00:00+02:00');
    const handled = (at: string): Milestone => clocks({ ...ongoing, now, handledAt: instant(at) }).final;
    expect(handled('2026-07-10T08:00:00+02:00').dueAtLocal).toBe('2026-07-10T08:00:00+02:00');
    expect(handled('2026-07-10T08:00:01+02:00').dueAtLocal).toBe('2026-08-10T08:00:01+02:00');
  });

  it('has its final report received, whatever else is said to go on', () => {
    const { final } = clocks({
      ...ongoing,
      now: instant('2026-07-01T08:00:00+02:00'),
      finalReceipt: instant('2026-06-30T08:00:00+02:00'),
    });
    expect(final).toMatchObject({ form: 'final-report', status: 'receipted', condition: undefined });
  });

  it('is looked at a month after the status report was due, or after a late one', () => {
    const now = instant('2026-07-12T08:00:00+02:00');
    const checked = (at: string): Milestone => clocks({ ...ongoing, now, statusReportReceipt: instant(at) }).final;
    expect(checked('2026-07-01T07:00:00+02:00').dueAtLocal).toBe('2026-08-10T08:00:00+02:00');
    expect(checked('2026-07-11T09:00:00+02:00').dueAtLocal).toBe('2026-08-11T09:00:00+02:00');
    expect(checked('2026-07-01T07:00:00+02:00').condition?.da).toContain('foreløbig');
  });
});

describe('the day a report of a month is due', () => {
  const notificationReceipt = instant('2026-03-03T12:00:00+01:00');
  const final = (now: string, more: Partial<IncidentFacts> = {}): Milestone =>
    clocks({ now: instant(now), notificationReceipt, ...more }).final;

  it('counts down to the time of day, and from it to midnight', () => {
    expect(final('2026-04-03T11:00:00+02:00')).toMatchObject({ status: 'due-today', remainingMs: HOUR });
    expect(final('2026-04-03T12:00:00+02:00')).toMatchObject({ status: 'due-today', remainingMs: 0 });
    expect(final('2026-04-03T12:00:01+02:00')).toMatchObject({ status: 'due-today', remainingMs: 12 * HOUR - 1000 });
  });

  it('lasts over the holidays when the organisation counts to the next working day', () => {
    const weekendRule = 'next-working-day';
    expect(final('2026-04-05T09:00:00+02:00', { weekendRule }).status).toBe('due-today');
    expect(final('2026-04-07T23:00:00+02:00', { weekendRule }).status).toBe('due-today');
    expect(final('2026-04-08T00:00:01+02:00', { weekendRule }).status).toBe('late');
    expect(final('2026-04-05T09:00:00+02:00').status).toBe('late');
  });
});
