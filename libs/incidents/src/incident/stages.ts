import type { Basis, Bilingual } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { Incident, ReportStage, Stage, StageReceipt } from './incident.ts';

/** What is particular to one stage of § 13. */
interface StageRule {
  readonly basis: Basis;
  /** As a heading. */
  readonly title: Bilingual;
  /** At the head of a sentence, with its article. */
  readonly subject: Bilingual;
  /** It may be sent again, with new contents. */
  readonly repeatable: boolean;
  /** Where news goes once this one has been received. */
  readonly newsGoInto: Bilingual;
}

const later: Bilingual = { da: 'den næste rapport', en: 'the next report' };

/** The stages in the order in which they are sent. */
export const stages: Readonly<Record<Stage, StageRule>> = {
  'early-warning': {
    basis: statute.earlyWarning,
    title: statute.earlyWarning.title,
    subject: { da: 'Den tidlige varsling', en: 'The early warning' },
    repeatable: false,
    newsGoInto: { da: 'hændelsesunderretningen', en: 'the incident notification' },
  },
  notification: {
    basis: statute.notification,
    title: statute.notification.title,
    subject: { da: 'Hændelsesunderretningen', en: 'The incident notification' },
    repeatable: false,
    newsGoInto: later,
  },
  interim: {
    basis: statute.interim,
    title: statute.interim.title,
    subject: { da: 'Den foreløbige rapport', en: 'The interim report' },
    repeatable: true,
    newsGoInto: later,
  },
  status: {
    basis: statute.finalAfterStatus,
    title: { da: 'Statusrapport', en: 'Status report' },
    subject: { da: 'Statusrapporten', en: 'The status report' },
    repeatable: true,
    newsGoInto: { da: 'den endelige rapport', en: 'the final report' },
  },
  final: {
    basis: statute.finalReport,
    title: statute.finalReport.title,
    subject: { da: 'Den endelige rapport', en: 'The final report' },
    repeatable: false,
    newsGoInto: { da: 'en note på hændelsen', en: 'a note on the incident' },
  },
};

/** One stage as it stands: made ready or not, received or not. */
export interface StageStanding {
  readonly round: number;
  readonly ready: object | undefined;
  readonly receipt: StageReceipt | undefined;
}

const untouched = { round: 1, ready: undefined, receipt: undefined } as const;

export function standingOf(incident: Incident, stage: Stage): StageStanding {
  return stage === 'early-warning' ? { ...incident.earlyWarning, round: 1 } : reportOf(incident, stage);
}

export function reportOf(incident: Incident, stage: ReportStage): NonNullable<Incident['reports'][ReportStage]> {
  return incident.reports[stage] ?? untouched;
}
