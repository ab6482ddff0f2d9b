import type { EventDescription } from '@varsel/event-sourcing';
import type { IncidentEvent } from './incident.events.ts';
import { labels } from './incident.labels.ts';

const receiptTexts = { channelReason: 'stream', signedByName: 'stream', lateExplanation: 'stream' };
const factTexts = { title: 'stream', description: 'stream', affectedServices: 'stream' };
const warningTexts = { summary: 'stream', crossBorderDetails: 'stream', contact: 'stream', affectedServices: 'stream' };
const reason = { reason: 'stream' };

/** How the audit trail names the events. Free text is encrypted under the incident's own key: people write names into it. */
export const descriptions: Readonly<Record<IncidentEvent['type'], EventDescription>> = {
  IncidentReported: {
    standing: { of: 'facts' },
    title: { da: 'Hændelse meldt', en: 'Incident reported' },
    happened: 'awareAt',
    fields: labels.facts,
    personal: { ...factTexts, awarenessReason: 'stream' },
  },
  FactsAmended: {
    standing: { of: 'facts' },
    title: { da: 'Fakta rettet', en: 'Facts amended' },
    fields: labels.facts,
    personal: { ...factTexts, ...reason },
  },
  SignificanceAssessed: {
    standing: { of: 'significance' },
    title: { da: 'Væsentlighed vurderet', en: 'Significance assessed' },
    fields: labels.significance,
    personal: reason,
  },
  AwarenessFixed: {
    standing: { of: 'facts' },
    title: { da: 'Kendskab fastlagt', en: 'Awareness fixed' },
    happened: 'awareAt',
    fields: labels.awareness,
    personal: reason,
  },
  EarlyWarningMarkedReady: {
    standing: { of: 'early-warning' },
    title: { da: 'Tidlig varsling gjort klar', en: 'Early warning made ready' },
    fields: labels.contents,
    personal: warningTexts,
  },
  EarlyWarningReopened: {
    title: { da: 'Tidlig varsling genåbnet', en: 'Early warning reopened' },
    fields: labels.reason,
    personal: reason,
  },
  EarlyWarningReceiptRecorded: {
    standing: { of: 'early-warning-receipt' },
    title: { da: 'Kvittering for tidlig varsling registreret', en: 'Receipt for the early warning recorded' },
    happened: 'receivedAt',
    fields: labels.receipt,
    personal: receiptTexts,
  },
  EarlyWarningReceiptCorrected: {
    standing: { of: 'early-warning-receipt' },
    title: { da: 'Kvittering for tidlig varsling rettet', en: 'Receipt for the early warning corrected' },
    happened: 'receivedAt',
    fields: labels.receipt,
    personal: { ...receiptTexts, ...reason },
  },
  ReportMarkedReady: {
    standing: { of: 'report', by: ['stage', 'round'] },
    title: { da: 'Rapport gjort klar', en: 'Report made ready' },
    fields: labels.report,
    personal: {
      ...warningTexts,
      impact: 'stream',
      indicators: 'stream',
      usersAffected: 'stream',
      mitigation: 'stream',
      statusUpdate: 'stream',
      expectedEnd: 'stream',
      description: 'stream',
      cause: 'stream',
    },
  },
  ReportReopened: {
    title: { da: 'Rapport genåbnet', en: 'Report reopened' },
    fields: { ...labels.ofReport, ...labels.reason },
    personal: reason,
  },
  ReportReceiptRecorded: {
    standing: { of: 'report-receipt', by: ['stage', 'round'] },
    title: { da: 'Kvittering for rapport registreret', en: 'Receipt for a report recorded' },
    happened: 'receivedAt',
    fields: { ...labels.ofReport, ...labels.receipt },
    personal: receiptTexts,
  },
  ReportReceiptCorrected: {
    standing: { of: 'report-receipt', by: ['stage', 'round'] },
    title: { da: 'Kvittering for rapport rettet', en: 'Receipt for a report corrected' },
    happened: 'receivedAt',
    fields: { ...labels.ofReport, ...labels.receipt },
    personal: { ...receiptTexts, ...reason },
  },
  InterimReportRequested: {
    title: { da: 'Foreløbig rapport ønsket af CSIRT’en', en: 'Interim report requested by the CSIRT' },
    happened: 'requestedAt',
    fields: labels.interim,
    personal: { asked: 'stream' },
  },
  IncidentHandled: {
    standing: { of: 'handling' },
    title: { da: 'Hændelse håndteret', en: 'Incident handled' },
    happened: 'handledAt',
    fields: labels.handled,
    personal: reason,
  },
  HandlingWithdrawn: {
    title: { da: 'Hændelse stadig i gang', en: 'Incident still ongoing' },
    fields: labels.reason,
    personal: reason,
  },
  IncidentRoleAssigned: {
    standing: { of: 'role', by: ['role'] },
    title: { da: 'Rolle på hændelsen tildelt', en: 'Role on the incident assigned' },
    fields: labels.role,
  },
  IncidentRoleReleased: {
    title: { da: 'Rolle på hændelsen frigivet', en: 'Role on the incident released' },
    fields: labels.role,
  },
  IncidentDowngraded: {
    title: { da: 'Hændelse nedjusteret', en: 'Incident downgraded' },
    fields: labels.reason,
    personal: reason,
  },
  NoteAdded: { title: { da: 'Note skrevet', en: 'Note added' }, fields: labels.note, personal: { text: 'stream' } },
  HappeningNoted: {
    title: { da: 'Forløb noteret', en: 'Happening noted' },
    happened: 'happenedAt',
    fields: labels.note,
    personal: { text: 'stream' },
  },
  LessonAgreed: {
    title: { da: 'Læring aftalt', en: 'Lesson agreed' },
    fields: labels.lesson,
    personal: { text: 'stream' },
  },
  IncidentClosed: {
    title: { da: 'Hændelse afsluttet', en: 'Incident closed' },
    fields: labels.closing,
    personal: { conclusion: 'stream', noLessonsReason: 'stream' },
  },
  IncidentReopened: {
    title: { da: 'Hændelse genåbnet', en: 'Incident reopened' },
    fields: labels.reason,
    personal: reason,
  },
};
