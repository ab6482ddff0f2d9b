import {
  act,
  command,
  firstRejection,
  type LocalDate,
  refuseText,
  type Rejection,
  reject,
  tidyText,
} from '@varsel/event-sourcing';
import { copenhagenDate } from '@varsel/statute';
import { basis, dateInThePast, notSubmitted, questionUnknown, texts, unknownAssessment } from './assessment-rules.ts';
import type { Finding } from './assessment.contents.ts';
import type { Assessment, AssessmentEvent, AssessmentState } from './assessment.ts';

const mostFindings = 200;

export class RecordSupplierFinding extends command<{
  readonly assessmentId: string;
  readonly finding: string;
  readonly question?: string | null;
  readonly text: string;
  readonly dueOn?: LocalDate | null;
}>() {}

/** Notes what the supplier must mend, and by when; it stays open until somebody has verified it. */
export const recordSupplierFinding = act<RecordSupplierFinding, AssessmentState, AssessmentEvent>({
  command: RecordSupplierFinding,
  requires: 'supplier:review',
  basis,
  on: ({ assessmentId }) => assessmentId,
  decide: ({ finding, question = null, text, dueOn = null }, round, { now }) => {
    if (round.status === 'absent') return unknownAssessment();
    if (round.status !== 'submitted' && round.status !== 'concluded') return notSubmitted();
    const { supplier } = round;
    return (
      refuseFinding(round, { question, text, dueOn }, copenhagenDate(now)) ?? [
        { type: 'SupplierFindingRecorded', supplier, finding, question, text: tidyText(text), dueOn },
      ]
    );
  },
});

function refuseFinding(
  round: Assessment,
  { question, text, dueOn }: Pick<Finding, 'question' | 'text' | 'dueOn'>,
  today: LocalDate,
): Rejection | undefined {
  return firstRejection(
    isForeign(question, round.questions) && questionUnknown(),
    dueOn !== null && dueOn < today && dateInThePast('dueOn'),
    Object.keys(round.findings).length >= mostFindings && tooMany(),
    refuseText(text, texts.finding),
  );
}

function isForeign(question: string | null, questions: readonly { readonly id: string }[]): boolean {
  return question !== null && questions.every(({ id }) => id !== question);
}

function tooMany(): Rejection {
  return reject('TOO_MANY_FINDINGS', basis, {
    da: `Der kan noteres højst ${mostFindings} fund i én vurdering. Saml dem, der hører sammen.`,
    en: `At most ${mostFindings} findings can be noted in one assessment. Combine those that belong together.`,
  });
}
