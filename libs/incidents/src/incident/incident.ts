import { aggregate, evolveBy, type Instant } from '@varsel/event-sourcing';
import { addNote } from './add-note.ts';
import { amendFacts } from './amend-facts.ts';
import { assessSignificance } from './assess-significance.ts';
import { correctEarlyWarningReceipt } from './correct-early-warning-receipt.ts';
import { downgradeIncident } from './downgrade-incident.ts';
import { fixAwareness } from './fix-awareness.ts';
import type {
  Answer,
  EarlyWarningContents,
  EarlyWarningReceipt,
  Facts,
  SignificanceAnswers,
} from './incident.contents.ts';
import { labels } from './incident.labels.ts';
import { markEarlyWarningReady } from './mark-early-warning-ready.ts';
import { recordEarlyWarningReceipt } from './record-early-warning-receipt.ts';
import { reopenEarlyWarning } from './reopen-early-warning.ts';
import { reportIncident } from './report-incident.ts';

export type * from './incident.contents.ts';

export interface IncidentReported extends Facts {
  readonly type: 'IncidentReported';
  readonly awareAt: Instant;
  readonly awarenessReason: string | null;
}

/** All facts as they stand after the correction. */
export interface FactsAmended extends Facts {
  readonly type: 'FactsAmended';
  readonly reason: string;
}

export interface SignificanceAssessed extends SignificanceAnswers {
  readonly type: 'SignificanceAssessed';
  /** Significant or not, by the two limbs and the criteria above. */
  readonly significant: Answer;
  readonly reason: string;
}

export interface AwarenessFixed {
  readonly type: 'AwarenessFixed';
  readonly awareAt: Instant;
  readonly reason: string;
}

export interface EarlyWarningMarkedReady extends EarlyWarningContents {
  readonly type: 'EarlyWarningMarkedReady';
}

export interface EarlyWarningReopened {
  readonly type: 'EarlyWarningReopened';
  readonly reason: string;
}

export interface EarlyWarningReceiptRecorded extends EarlyWarningReceipt {
  readonly type: 'EarlyWarningReceiptRecorded';
}

export interface EarlyWarningReceiptCorrected extends EarlyWarningReceipt {
  readonly type: 'EarlyWarningReceiptCorrected';
  readonly reason: string;
}

export interface IncidentDowngraded {
  readonly type: 'IncidentDowngraded';
  readonly reason: string;
}

export interface NoteAdded {
  readonly type: 'NoteAdded';
  readonly text: string;
}

export type IncidentEvent =
  | IncidentReported
  | FactsAmended
  | SignificanceAssessed
  | AwarenessFixed
  | EarlyWarningMarkedReady
  | EarlyWarningReopened
  | EarlyWarningReceiptRecorded
  | EarlyWarningReceiptCorrected
  | IncidentDowngraded
  | NoteAdded;

/** `undecided`: assessed, and the answer was "not yet known". The clocks run as if it were significant. */
export type Status = 'suspected' | 'undecided' | 'not-significant' | 'significant' | 'downgraded';

export interface Incident {
  readonly status: Status;
  readonly facts: Facts;
  readonly awareness: { readonly at: Instant; readonly reason: string | null };
  readonly earlyWarning: EarlyWarning;
}

export interface EarlyWarning {
  /** Frozen when made ready; taken away again when reopened. */
  readonly ready: EarlyWarningContents | undefined;
  readonly receipt: EarlyWarningReceipt | undefined;
}

export type IncidentState = { readonly status: 'unreported' } | Incident;

export const incident = aggregate<IncidentState, IncidentEvent>({
  name: 'incident',
  title: { da: 'Hændelse', en: 'Incident' },
  initial: { status: 'unreported' },
  evolve: (state, event) => {
    if (event.type === 'IncidentReported') return reported(event);
    return state.status === 'unreported' ? state : after(state, event);
  },
  // Free text is encrypted under the incident's own key: people write names into it.
  events: {
    IncidentReported: {
      title: { da: 'Hændelse meldt', en: 'Incident reported' },
      fields: labels.facts,
      personal: { title: 'stream', description: 'stream', affectedServices: 'stream', awarenessReason: 'stream' },
    },
    FactsAmended: {
      title: { da: 'Fakta rettet', en: 'Facts amended' },
      fields: labels.facts,
      personal: { title: 'stream', description: 'stream', affectedServices: 'stream', reason: 'stream' },
    },
    SignificanceAssessed: {
      title: { da: 'Væsentlighed vurderet', en: 'Significance assessed' },
      fields: labels.significance,
      personal: { reason: 'stream' },
    },
    AwarenessFixed: {
      title: { da: 'Kendskab fastlagt', en: 'Awareness fixed' },
      fields: labels.awareness,
      personal: { reason: 'stream' },
    },
    EarlyWarningMarkedReady: {
      title: { da: 'Tidlig varsling gjort klar', en: 'Early warning made ready' },
      fields: labels.contents,
      personal: { summary: 'stream', crossBorderDetails: 'stream', contact: 'stream', affectedServices: 'stream' },
    },
    EarlyWarningReopened: {
      title: { da: 'Tidlig varsling genåbnet', en: 'Early warning reopened' },
      fields: labels.reason,
      personal: { reason: 'stream' },
    },
    EarlyWarningReceiptRecorded: {
      title: { da: 'Kvittering for tidlig varsling registreret', en: 'Receipt for the early warning recorded' },
      fields: labels.receipt,
      personal: { channelReason: 'stream', signedByName: 'stream', lateExplanation: 'stream' },
    },
    EarlyWarningReceiptCorrected: {
      title: { da: 'Kvittering for tidlig varsling rettet', en: 'Receipt for the early warning corrected' },
      fields: labels.receipt,
      personal: { channelReason: 'stream', signedByName: 'stream', lateExplanation: 'stream', reason: 'stream' },
    },
    IncidentDowngraded: {
      title: { da: 'Hændelse nedjusteret', en: 'Incident downgraded' },
      fields: labels.reason,
      personal: { reason: 'stream' },
    },
    NoteAdded: {
      title: { da: 'Note skrevet', en: 'Note added' },
      fields: labels.note,
      personal: { text: 'stream' },
    },
  },
  acts: [
    reportIncident,
    amendFacts,
    assessSignificance,
    fixAwareness,
    markEarlyWarningReady,
    reopenEarlyWarning,
    recordEarlyWarningReceipt,
    correctEarlyWarningReceipt,
    downgradeIncident,
    addNote,
  ],
});

function reported(event: IncidentReported): Incident {
  return {
    status: 'suspected',
    facts: factsOf(event),
    awareness: { at: event.awareAt, reason: event.awarenessReason },
    earlyWarning: { ready: undefined, receipt: undefined },
  };
}

const after = evolveBy<Incident, Exclude<IncidentEvent, IncidentReported>>({
  FactsAmended: (state, event) => ({ ...state, facts: factsOf(event) }),
  SignificanceAssessed: (state, { significant }) => ({ ...state, status: statusAfter[significant] }),
  AwarenessFixed: (state, { awareAt, reason }) => ({ ...state, awareness: { at: awareAt, reason } }),
  EarlyWarningMarkedReady: (state, event) => ({ ...state, earlyWarning: { ...state.earlyWarning, ready: event } }),
  EarlyWarningReopened: (state) => ({ ...state, earlyWarning: { ...state.earlyWarning, ready: undefined } }),
  EarlyWarningReceiptRecorded: (state, event) => ({
    ...state,
    earlyWarning: { ...state.earlyWarning, receipt: event },
  }),
  EarlyWarningReceiptCorrected: (state, event) => ({
    ...state,
    earlyWarning: { ...state.earlyWarning, receipt: event },
  }),
  IncidentDowngraded: (state) => ({ ...state, status: 'downgraded' }),
  NoteAdded: (state) => state,
});

function factsOf({ title, description, affectedServices, detectedAt, occurredAt }: Facts): Facts {
  return { title, description, affectedServices, detectedAt, occurredAt };
}

const statusAfter: Readonly<Record<Answer, Status>> = {
  yes: 'significant',
  no: 'not-significant',
  'not-yet-known': 'undecided',
};
