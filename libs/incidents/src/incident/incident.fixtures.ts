import { instant } from '@varsel/event-sourcing';
import type {
  AwarenessFixed,
  EarlyWarningContents,
  EarlyWarningReceipt,
  FactsAmended,
  IncidentEvent,
  IncidentReported,
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

export const warningReceipt: EarlyWarningReceipt = {
  receivedAt: instant('2026-11-21T20:52:00Z'),
  channel: 'virk',
  channelReason: null,
  receiptNumber: 'VK-3391-77',
  signedByPerson: 'person-2',
  signedByName: null,
  lateExplanation: null,
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
