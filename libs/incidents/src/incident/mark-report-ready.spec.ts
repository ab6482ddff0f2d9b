import { instant } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { anIncident, finalContents, notificationContents, statusContents } from './incident.fixtures.ts';
import { incident, type IncidentEvent, type ReportStage } from './incident.ts';
import { MarkReportReady, markReportReady } from './mark-report-ready.ts';
import type { ReportInput } from './report-contents.ts';

const warned = anIncident().assessed().warningReady().warningReceipted();
const notified = warned.reportReady('notification').reportReceipted('notification');
const whole = {
  notification: notificationContents,
  interim: statusContents,
  status: statusContents,
  final: finalContents,
};

function marking(
  stage: ReportStage,
  change: ReportInput = {},
  events: readonly IncidentEvent[] = {
    notification: warned,
    interim: warned.interimRequested(),
    status: notified,
    final: notified.handled(),
  }[stage].events(),
) {
  const command = new MarkReportReady({ ...whole[stage], ...change, incidentId: 'id-1', stage });
  return given(incident, events).when(markReportReady, command, { now: instant('2026-11-25T08:00:00Z') });
}

describe('marking a report ready', () => {
  it('freezes what the stage asks for together with the moments of the record', () => {
    expect(marking('notification')).toEqual([
      { type: 'ReportMarkedReady', stage: 'notification', round: 1, ...notificationContents },
    ]);
    expect(marking('final')).toMatchObject([{ stage: 'final', handledAt: '2026-11-24T15:00:00.000Z' }]);
  });

  it('leaves out what the stage does not ask for', () => {
    expect(marking('notification', { rootCause: 'human-errors', statusUpdate: 'Uændret' })).toMatchObject([
      { rootCause: null, statusUpdate: null },
    ]);
  });

  it('is allowed without an early warning: the two may be sent as one', () => {
    expect(marking('notification', {}, anIncident().assessed().events())).toMatchObject([{ stage: 'notification' }]);
  });

  it('is nothing when the same contents are ready already, and asks to reopen before they change', () => {
    const ready = warned.reportReady('notification');
    expect(marking('notification', {}, ready.events())).toMatchObject({ kind: 'nothing' });
    expect(marking('notification', { severity: 'low' }, ready.events())).toMatchObject({ code: 'REPORT_READY' });
    expect(marking('notification', { severity: 'low' }, ready.reportReopened('notification').events())).toMatchObject([
      { severity: 'low' },
    ]);
  });

  it('is refused for a notification that was received', () => {
    expect(marking('notification', { severity: 'low' }, notified.events())).toMatchObject({ code: 'REPORT_FILED' });
  });

  it('begins another report where a stage is sent more than once', () => {
    const sent = notified.reportReady('status').reportReceipted('status');
    expect(marking('status', { statusUpdate: 'Alle tre afsnit kører.' }, sent.events())).toMatchObject([
      { stage: 'status', round: 2 },
    ]);
  });

  it.each([
    ['notification', { severity: null }, 'ANSWER_MISSING', 'severity'],
    ['notification', { impact: '' }, 'TEXT_MISSING', 'impact'],
    ['notification', { crossBorder: 'yes' as const }, 'CROSS_BORDER_UNTOLD', 'crossBorderDetails'],
    ['notification', { cvr: '1' }, 'CVR_MALFORMED', 'cvr'],
    ['notification', { beganAt: instant('1999-01-01T00:00:00Z') }, 'MOMENT_IMPLAUSIBLE', 'beganAt'],
    ['notification', { indicators: 'x'.repeat(5_001) }, 'TEXT_TOO_LONG', 'indicators'],
    ['interim', { statusUpdate: null }, 'TEXT_MISSING', 'statusUpdate'],
    ['status', { statusUpdate: ' ' }, 'TEXT_MISSING', 'statusUpdate'],
    ['final', { description: null }, 'TEXT_MISSING', 'description'],
    ['final', { rootCause: null }, 'ANSWER_MISSING', 'rootCause'],
    ['final', { cause: null }, 'TEXT_MISSING', 'cause'],
    ['final', { mitigation: null }, 'TEXT_MISSING', 'mitigation'],
  ] satisfies readonly (readonly [ReportStage, ReportInput, string, string])[])(
    'is refused when the %s is not complete: case %#',
    (stage, change, code, field) => {
      expect(marking(stage, change)).toMatchObject({ kind: 'rejection', code, field });
    },
  );

  it('accepts a notification without indicators: they are told where available', () => {
    expect(marking('notification', { indicators: null })).toMatchObject([{ indicators: null }]);
  });

  it('waits for the request before an interim report, and for the notification before what rests on it', () => {
    expect(marking('interim', {}, warned.events())).toMatchObject({ code: 'INTERIM_NOT_REQUESTED' });
    expect(marking('interim')).toMatchObject([{ stage: 'interim' }]);
    expect(marking('status', {}, warned.events())).toMatchObject({ code: 'NOTIFICATION_NOT_RECEIVED' });
    expect(marking('status')).toMatchObject([{ stage: 'status' }]);
    expect(marking('final', {}, notified.events())).toMatchObject({ code: 'INCIDENT_NOT_HANDLED' });
  });

  it('is refused before significance is assessed, when it is not significant, closed, or never reported', () => {
    expect(marking('notification', {}, anIncident().events())).toMatchObject({ code: 'SIGNIFICANCE_NOT_ASSESSED' });
    expect(marking('notification', {}, anIncident().assessedNotSignificant().events())).toMatchObject({
      code: 'NOT_SIGNIFICANT',
    });
    expect(marking('status', {}, anIncident().finallyReported().closed().events())).toMatchObject({
      code: 'INCIDENT_CLOSED',
    });
    expect(marking('notification', {}, [])).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });
});
