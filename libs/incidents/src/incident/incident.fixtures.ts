import { instant } from '@varsel/event-sourcing';
import type {
  AwarenessFixed,
  EarlyWarningContents,
  EarlyWarningReceipt,
  FactsAmended,
  IncidentEvent,
  IncidentReported,
  ReportContents,
  ReportStage,
  SignificanceAssessed,
} from './incident.ts';

const reportedIncident: IncidentReported = {
  type: 'IncidentReported',
  title: 'Kryptering i laboratoriesystemet',
  description: 'To servere i laboratoriesystemet er krypteret.',
  affectedServices: 'Klinisk biokemi',
  detectedAt: instant('2026-11-21T15:00:00Z'),
  occurredAt: null,
  awareAt: instant('2026-11-21T16:05:00Z'),
  awarenessReason: null,
};

export const significantAssessment: SignificanceAssessed = {
  type: 'SignificanceAssessed',
  disruptionOrLoss: 'yes',
  damageToOthers: 'not-yet-known',
  criteria2690: [],
  significant: 'yes',
  reason: 'Klinisk biokemi er ude af drift på ét hospital.',
};

export const warningContents: EarlyWarningContents = {
  summary: 'To servere i laboratoriesystemet er krypteret.',
  malicious: 'yes',
  crossBorder: 'not-yet-known',
  crossBorderDetails: null,
  entityName: 'Lindeværk Hospitaler A/S',
  cvr: '41770312',
  contact: 'Driftsvagten, +45 00 00 00 00',
  affectedServices: 'Klinisk biokemi',
  helpWanted: true,
  awareAt: reportedIncident.awareAt,
};

export const notificationContents: ReportContents = {
  ...warningContents,
  crossBorder: 'no',
  severity: 'high',
  impact: 'Prøvesvar på Vestbo Hospital gives på papir.',
  indicators: 'Filendelsen .lckd, to adresser i loggen.',
  beganAt: instant('2026-11-21T14:40:00Z'),
  usersAffected: 'Ét hospital',
  mitigation: 'Netværket omkring laboratoriet er afskåret.',
  recipientsTold: 'yes',
  statusUpdate: null,
  expectedEnd: null,
  description: null,
  rootCause: null,
  cause: null,
  handledAt: null,
};

export const finalContents: ReportContents = {
  ...notificationContents,
  mitigation: 'Serverne er genskabt fra sikkerhedskopi.',
  description: 'To servere blev krypteret gennem en leverandørs fjernadgang.',
  rootCause: 'malicious-actions',
  cause: 'Fjernadgangen havde ingen anden faktor.',
  handledAt: instant('2026-11-24T15:00:00Z'),
};

export const statusContents: ReportContents = {
  ...notificationContents,
  indicators: null,
  beganAt: null,
  usersAffected: null,
  recipientsTold: null,
  statusUpdate: 'Driften er tilbage på to af tre afsnit.',
  expectedEnd: 'Ved årets udgang',
};

export const warningReceipt: EarlyWarningReceipt = {
  receivedAt: instant('2026-11-21T20:52:00Z'),
  channel: 'virk',
  channelReason: null,
  receiptNumber: 'VK-3391-77',
  signedByPerson: 'person-2',
  signedByName: null,
  lateExplanation: null,
};

const receivedOn: Readonly<Record<ReportStage, string>> = {
  notification: '2026-11-23T09:00:00Z',
  interim: '2026-11-22T12:00:00Z',
  status: '2026-12-23T08:00:00Z',
  final: '2026-12-20T09:00:00Z',
};

/** `anIncident().assessed().warningReady().events()`: a history in the order it happened, reported already. */
export function anIncident(reported: Partial<IncidentReported> = {}): IncidentHistory {
  return new IncidentHistory([{ ...reportedIncident, ...reported }]);
}

class IncidentHistory {
  readonly #events: readonly IncidentEvent[];

  constructor(events: readonly IncidentEvent[]) {
    this.#events = events;
  }

  amended(change: Partial<FactsAmended> = {}): IncidentHistory {
    const { title, description, affectedServices, detectedAt, occurredAt } = reportedIncident;
    const facts = { title, description, affectedServices, detectedAt, occurredAt };
    return this.#and({ type: 'FactsAmended', reason: 'Nye oplysninger', ...facts, ...change });
  }

  assessed(change: Partial<SignificanceAssessed> = {}): IncidentHistory {
    return this.#and({ ...significantAssessment, ...change });
  }

  assessedNotSignificant(): IncidentHistory {
    return this.assessed({ disruptionOrLoss: 'no', damageToOthers: 'no', significant: 'no' });
  }

  awarenessFixed(change: Partial<AwarenessFixed> = {}): IncidentHistory {
    const awareAt = instant('2026-11-21T15:40:00Z');
    return this.#and({ type: 'AwarenessFixed', awareAt, reason: 'Driftsvagtens opkald', ...change });
  }

  warningReady(change: Partial<EarlyWarningContents> = {}): IncidentHistory {
    return this.#and({ type: 'EarlyWarningMarkedReady', ...warningContents, ...change });
  }

  warningReopened(): IncidentHistory {
    return this.#and({ type: 'EarlyWarningReopened', reason: 'Ny viden om omfanget' });
  }

  warningReceipted(change: Partial<EarlyWarningReceipt> = {}): IncidentHistory {
    return this.#and({ type: 'EarlyWarningReceiptRecorded', ...warningReceipt, ...change });
  }

  receiptCorrected(change: Partial<EarlyWarningReceipt> = {}): IncidentHistory {
    return this.#and({ type: 'EarlyWarningReceiptCorrected', reason: 'Tastefejl', ...warningReceipt, ...change });
  }

  reportReady(stage: ReportStage, contents: Partial<ReportContents> = {}, round = 1): IncidentHistory {
    const whole = {
      notification: notificationContents,
      interim: statusContents,
      status: statusContents,
      final: finalContents,
    };
    return this.#and({ type: 'ReportMarkedReady', stage, round, ...whole[stage], ...contents });
  }

  reportReceipted(stage: ReportStage, change: Partial<EarlyWarningReceipt> = {}, round = 1): IncidentHistory {
    const receivedAt = instant(receivedOn[stage]);
    return this.#and({ type: 'ReportReceiptRecorded', stage, round, ...warningReceipt, receivedAt, ...change });
  }

  reportReopened(stage: ReportStage): IncidentHistory {
    return this.#and({ type: 'ReportReopened', stage, round: 1, reason: 'Ny viden' });
  }

  interimRequested(): IncidentHistory {
    const requestedAt = instant('2026-11-22T09:00:00Z');
    return this.#and({ type: 'InterimReportRequested', requestedAt, dueAt: null, asked: 'Omfanget' });
  }

  handled(at = '2026-11-24T15:00:00Z'): IncidentHistory {
    return this.#and({ type: 'IncidentHandled', handledAt: instant(at), reason: null });
  }

  /** Through all stages to the receipt of the final report. */
  finallyReported(): IncidentHistory {
    return this.assessed()
      .warningReady()
      .warningReceipted()
      .reportReady('notification')
      .reportReceipted('notification')
      .handled()
      .reportReady('final')
      .reportReceipted('final');
  }

  closed(): IncidentHistory {
    return this.#and({ type: 'IncidentClosed', conclusion: 'Driften er tilbage.', noLessonsReason: 'Intet nyt' });
  }

  roleAssigned(person = 'person-3'): IncidentHistory {
    return this.#and({ type: 'IncidentRoleAssigned', role: 'technical-lead', person });
  }

  downgraded(): IncidentHistory {
    return this.#and({ type: 'IncidentDowngraded', reason: 'Kun et testsystem var ramt' });
  }

  noted(text = 'Laboratoriet kører på reservesystem'): IncidentHistory {
    return this.#and({ type: 'NoteAdded', text });
  }

  events(): readonly IncidentEvent[] {
    return this.#events;
  }

  #and(event: IncidentEvent): IncidentHistory {
    return new IncidentHistory([...this.#events, event]);
  }
}
