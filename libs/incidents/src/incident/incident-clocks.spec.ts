import { instant } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { clocksCaveat, clocksOf, clocksSilentBecause, type ClockSources } from './incident-clocks.ts';

const set = { at: instant('2026-11-21T16:06:00Z'), by: 'person-1', reason: null };
const running: ClockSources = {
  status: 'significant',
  awareness: [{ ...set, awareAt: instant('2026-11-21T16:05:00Z') }],
  receipts: { earlyWarning: undefined, notification: undefined, status: undefined, final: undefined },
  handledAt: undefined,
  interim: undefined,
  entity: { class: 'essential', trustServiceProvider: false },
  now: instant('2026-11-22T08:00:00Z'),
};
const fixedLater: ClockSources = {
  ...running,
  awareness: [
    ...running.awareness,
    {
      awareAt: instant('2026-11-21T15:40:00Z'),
      at: instant('2026-11-21T16:20:00Z'),
      by: 'person-2',
      reason: 'Vagtens opkald',
    },
  ],
};

const received = (receipts: Partial<ClockSources['receipts']>): ClockSources => ({
  ...running,
  receipts: { ...running.receipts, ...receipts },
});

describe('the clocks of an incident', () => {
  it('run 24 hours, 72 hours and a month from awareness, with who set it', () => {
    expect(clocksOf(running)).toMatchObject([
      { id: 'earlyWarning', dueAt: '2026-11-22T16:05:00.000Z', status: 'running', setBy: 'person-1' },
      { id: 'notification', dueAt: '2026-11-24T16:05:00.000Z', status: 'running' },
      { id: 'final', dueAt: '2026-12-24T16:05:00.000Z', status: 'conditional' },
    ]);
  });

  it('keep former deadlines visible when awareness is fixed anew', () => {
    expect(clocksOf(fixedLater)).toMatchObject([
      {
        dueAt: '2026-11-22T15:40:00.000Z',
        setBy: 'person-2',
        startReason: 'Vagtens opkald',
        formerDeadlines: [{ dueAt: '2026-11-22T16:05:00.000Z', replacedBy: 'person-2', reason: 'Vagtens opkald' }],
      },
      { formerDeadlines: [{ dueAt: '2026-11-24T16:05:00.000Z' }] },
      { formerDeadlines: [{ dueAt: '2026-12-24T16:05:00.000Z' }] },
    ]);
  });

  it('tick the early warning off by its receipt alone, late or not', () => {
    expect(clocksOf(received({ earlyWarning: instant('2026-11-21T20:52:00Z') }))[0]).toMatchObject({
      status: 'receipted',
    });
    expect(clocksOf(received({ earlyWarning: instant('2026-11-22T16:06:00Z') }))[0]).toMatchObject({
      status: 'receipted-late',
    });
  });

  it('give a trust service provider 24 hours for the notification', () => {
    const entity = { class: 'essential', trustServiceProvider: true } as const;
    expect(clocksOf({ ...running, entity })[1]).toMatchObject({
      dueAt: '2026-11-22T16:05:00.000Z',
      basis: { provision: '§ 13, stk. 2' },
    });
  });

  it.each(['suspected', 'undecided', 'significant'] as const)('run while the incident is %s', (status) => {
    expect(clocksOf({ ...running, status })).toHaveLength(3);
  });

  it.each(['not-significant', 'downgraded'] as const)('are silent, and say why, when it is %s', (status) => {
    expect(clocksOf({ ...running, status })).toEqual([]);
    expect(clocksSilentBecause({ ...running, status })?.en).toContain('No deadlines');
  });

  it('are silent for who is not covered, and run with a caveat until the scope is approved', () => {
    expect(clocksOf({ ...running, entity: { class: 'not-covered', trustServiceProvider: false } })).toEqual([]);
    expect(clocksOf({ ...running, entity: undefined })).toHaveLength(3);
    expect(clocksCaveat({ ...running, entity: undefined })?.en).toContain('not approved');
    expect(clocksCaveat({ ...running, status: 'undecided' })?.da).toContain('løber');
    expect(clocksCaveat(running)).toBeUndefined();
  });

  it('count the month of the final report from the receipt of the notification', () => {
    const notified = received({ notification: instant('2026-11-22T07:00:00Z') });
    expect(clocksOf(notified)).toMatchObject([
      { status: 'receipted', condition: { en: expect.stringContaining('as one') as string } },
      { status: 'receipted' },
      { form: 'status-report', dueAt: '2026-12-22T07:00:00.000Z', startedAt: '2026-11-22T07:00:00.000Z' },
    ]);
    const handled = { ...notified, handledAt: instant('2026-11-22T07:30:00Z') };
    expect(clocksOf(handled)[2]).toMatchObject({ form: 'final-report', dueAt: '2026-12-22T07:00:00.000Z' });
  });

  it('count the final report from the end of an incident that outlasted the month', () => {
    const outlasted: ClockSources = {
      ...received({ notification: instant('2026-10-01T07:00:00Z'), status: instant('2026-10-31T07:00:00Z') }),
      handledAt: instant('2026-11-20T16:00:00Z'),
    };
    expect(clocksOf(outlasted)[2]).toMatchObject({
      form: 'final-report',
      dueAt: '2026-12-20T16:00:00.000Z',
      basis: { provision: '§ 13, stk. 1, nr. 5' },
    });
  });

  it('have one more while the CSIRT waits for an interim report with a time of its own', () => {
    const interim = {
      requestedAt: instant('2026-11-22T07:00:00Z'),
      dueAt: instant('2026-11-23T11:00:00Z'),
      asked: 'Omfang',
      by: 'person-2',
      receiptAt: undefined,
    };
    expect(clocksOf({ ...running, interim }).map(({ id }) => id)).toEqual([
      'earlyWarning',
      'notification',
      'interim',
      'final',
    ]);
    expect(clocksOf({ ...running, interim })[2]).toMatchObject({ setBy: 'person-2', dueAt: interim.dueAt });
    expect(clocksOf({ ...running, interim: { ...interim, dueAt: null } })).toHaveLength(3);
  });
});
