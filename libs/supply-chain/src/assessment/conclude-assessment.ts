import {
  act,
  command,
  firstRejection,
  type LocalDate,
  nothing,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
  tidyText,
} from '@varsel/event-sourcing';
import { copenhagenDate } from '@varsel/statute';
import type { Conclusion, DecisionKind } from './assessment.contents.ts';
import { assessmentOver, basis, dateInThePast, dateMissing, texts, unknownAssessment } from './assessment-rules.ts';
import type { Assessment, AssessmentEvent, AssessmentState } from './assessment.ts';
import { scoreRound } from './score.ts';

export class ConcludeAssessment extends command<{
  readonly assessmentId: string;
  readonly decision: DecisionKind;
  readonly reason: string;
  /** How long an acceptance holds. */
  readonly until?: LocalDate | null;
  /** What the supplier is to improve. */
  readonly plan?: string | null;
  /** When the plan is done, or from when the restriction or exit holds. */
  readonly dueOn?: LocalDate | null;
}>() {}

/** Decides what follows from the answers: accept until a day, improve by a plan, restrict, or exit. */
export const concludeAssessment = act<ConcludeAssessment, AssessmentState, AssessmentEvent>({
  command: ConcludeAssessment,
  requires: 'supplier:review',
  signOff: true,
  basis,
  on: ({ assessmentId }) => assessmentId,
  decide: (given, round, { now }) => {
    if (round.status === 'absent') return unknownAssessment();
    const today = copenhagenDate(now);
    if (round.status === 'concluded')
      return round.conclusion?.decision === given.decision ? nothing() : assessmentOver();
    if (round.status === 'withdrawn') return assessmentOver();
    return (
      obstacleToConclusion(round, today) ??
      refuseDecision(given, today) ?? [
        { type: 'AssessmentConcluded', supplier: round.supplier, ...conclusionOf(given, round, today) },
      ]
    );
  },
});

type Scorable = Pick<Assessment, 'tier' | 'questions' | 'submission' | 'scores' | 'dueOn'>;

/** Why there can be no decision yet: the answers are still to come, or some are unscored. */
export function obstacleToConclusion(
  round: Scorable & Pick<Assessment, 'status'>,
  today: LocalDate,
): Rejection | undefined {
  if (round.status !== 'submitted') return round.dueOn < today ? undefined : stillToCome(round.dueOn);
  const { unscored } = scoreOf(round);
  return unscored === 0 ? undefined : notScored(unscored);
}

/** Without a submission every question counts as unanswered. */
export function scoreOf({ tier, questions, submission, scores }: Omit<Scorable, 'dueOn'>) {
  return scoreRound({ tier, asked: questions, said: submission?.said, scores });
}

function conclusionOf(given: ConcludeAssessment, round: Assessment, concludedOn: LocalDate): Conclusion {
  const { result, band, residualRisk, redFlags } = scoreOf({
    ...round,
    submission: round.status === 'submitted' ? round.submission : undefined,
  });
  return {
    decision: given.decision,
    reason: tidyText(given.reason),
    until: given.decision === 'accept' ? (given.until ?? null) : null,
    plan: given.decision === 'improve' ? tidyOptionalText(given.plan) : null,
    dueOn: given.decision === 'accept' ? null : (given.dueOn ?? null),
    concludedOn,
    ...{ result, band, residualRisk, redFlags },
  };
}

function refuseDecision(
  { decision, reason, until, plan, dueOn }: ConcludeAssessment,
  today: LocalDate,
): Rejection | undefined {
  const [field, date] = decision === 'accept' ? (['until', until] as const) : (['dueOn', dueOn] as const);
  return firstRejection(
    refuseText(reason, texts.reason),
    decision === 'improve' && refuseText(plan, texts.plan),
    (date === undefined || date === null) && dateMissing(field),
    date !== undefined && date !== null && date < today && dateInThePast(field),
  );
}

function stillToCome(dueOn: LocalDate): Rejection {
  return reject('ANSWERS_STILL_TO_COME', basis, {
    da: `Leverandøren har frist til og med ${dueOn} og har ikke svaret. Vent til fristen er gået, eller træk spørgeskemaet tilbage.`,
    en: `The supplier has until ${dueOn} and has not answered. Wait until the date has passed, or withdraw the questionnaire.`,
  });
}

function notScored(count: number): Rejection {
  return reject('ANSWERS_UNSCORED', basis, {
    da: `${count} svar er ikke bedømt. Giv dem 0, ½ eller 1, før der tages en beslutning.`,
    en: `${count} answers are unscored. Give them 0, ½ or 1 before a decision is taken.`,
  });
}
