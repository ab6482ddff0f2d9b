import type { Bilingual, LocalDate } from '@varsel/event-sourcing';
import { formatDay } from '@varsel/statute';
import type { MeasureEvidence } from '../evidence/evidence-standing.ts';
import type { MeasureState } from './measure.ts';

export type WarningCode =
  'NO_OWNER' | 'NO_EVIDENCE' | 'EVIDENCE_EXPIRED' | 'REVIEW_OVERDUE' | 'NO_REVIEW_PLANNED' | 'NO_CORRECTION_PLANNED';

export interface MeasureWarning {
  readonly code: WarningCode;
  readonly text: Bilingual;
}

export interface Warned {
  readonly state: MeasureState;
  readonly applicable: boolean;
  readonly owner: string | null;
  readonly nextReviewOn: LocalDate | null;
  readonly evidence: MeasureEvidence;
  readonly openTasks: number;
}

/** What somebody who reads the measure must know besides its state. Nothing of it stops an act. */
export function warningsOf(measure: Warned, today: LocalDate): readonly MeasureWarning[] {
  const { state, applicable, owner, openTasks } = measure;
  if (!applicable) return [];
  const corrected = state === 'planned' || state === 'partial';
  return [
    ...(owner === null ? [NO_OWNER] : []),
    ...(saysItIsDone(state) ? evidenceWarnings(measure.evidence) : []),
    ...reviewWarnings(measure, today),
    ...(corrected && openTasks === 0 ? [NO_CORRECTION_PLANNED] : []),
  ];
}

function saysItIsDone(state: MeasureState): boolean {
  return state === 'in-place' || state === 'in-place-and-tested';
}

function evidenceWarnings({ standing, expired }: MeasureEvidence): readonly MeasureWarning[] {
  if (standing === 'none') return [NO_EVIDENCE];
  return expired > 0 ? [evidenceExpired(standing === 'expired')] : [];
}

function reviewWarnings({ state, nextReviewOn }: Warned, today: LocalDate): readonly MeasureWarning[] {
  if (nextReviewOn === null) return state === 'not-assessed' ? [] : [NO_REVIEW_PLANNED];
  return nextReviewOn < today ? [reviewOverdue(nextReviewOn)] : [];
}

const NO_OWNER: MeasureWarning = {
  code: 'NO_OWNER',
  text: {
    da: 'Foranstaltningen har ingen ejer. Vælg en person.',
    en: 'The measure has no owner. Choose a person.',
  },
};
const NO_EVIDENCE: MeasureWarning = {
  code: 'NO_EVIDENCE',
  text: {
    da: 'Foranstaltningen står som på plads, men ingen gældende evidens viser det. Tilføj evidens.',
    en: 'The measure is said to be in place, but no current evidence shows it. Add evidence.',
  },
};
const NO_REVIEW_PLANNED: MeasureWarning = {
  code: 'NO_REVIEW_PLANNED',
  text: { da: 'Næste gennemgang er ikke planlagt. Vælg en dag.', en: 'The next review is not planned. Choose a day.' },
};
const NO_CORRECTION_PLANNED: MeasureWarning = {
  code: 'NO_CORRECTION_PLANNED',
  text: {
    da: 'Der mangler noget, og ingen opgave retter op på det. Loven vil have det rettet uden unødigt ophold. Opret en opgave.',
    en: 'Something is missing and no task mends it. The act wants it corrected without undue delay. Open a task.',
  },
};

function evidenceExpired(all: boolean): MeasureWarning {
  const text = all
    ? {
        da: 'Al evidens er udløbet. Foranstaltningen står som på plads uden gældende evidens. Tilføj ny.',
        en: 'All evidence has expired. The measure is said to be in place without current evidence. Add new.',
      }
    : {
        da: 'En del af evidensen er udløbet. Tilføj ny, eller træk den udløbne tilbage.',
        en: 'Some of the evidence has expired. Add new, or withdraw what has expired.',
      };
  return { code: 'EVIDENCE_EXPIRED', text };
}

function reviewOverdue(day: LocalDate): MeasureWarning {
  return {
    code: 'REVIEW_OVERDUE',
    text: {
      da: `Gennemgangen var planlagt til ${formatDay(day, 'da')} og er ikke sket. Gennemgå foranstaltningen, eller planlæg på ny.`,
      en: `The review was planned for ${formatDay(day, 'en')} and has not happened. Review the measure, or plan anew.`,
    },
  };
}
