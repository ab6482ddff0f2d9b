import {
  act,
  command,
  firstRejection,
  nothing,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
} from '@varsel/event-sourcing';
import type { AnswerScore, AskedQuestion, Said } from './assessment.contents.ts';
import { assessmentOver, basis, notSubmitted, questionUnknown, texts, unknownAssessment } from './assessment-rules.ts';
import type { Assessment, AssessmentEvent, AssessmentState } from './assessment.ts';

export class ScoreAnswers extends command<{
  readonly assessmentId: string;
  readonly scores: readonly AnswerScore[];
}>() {}

/** Scores answers as a reviewer: 0, 0.5 or 1; what differs from the answer's own word, and what is set aside, is said why. */
export const scoreAnswers = act<ScoreAnswers, AssessmentState, AssessmentEvent>({
  command: ScoreAnswers,
  requires: 'supplier:review',
  basis,
  on: ({ assessmentId }) => assessmentId,
  decide: ({ scores }, round) => {
    if (round.status === 'absent') return unknownAssessment();
    if (round.status === 'concluded' || round.status === 'withdrawn') return assessmentOver();
    if (round.status !== 'submitted') return notSubmitted();
    const refused = firstRejection(
      new Set(scores.map(({ question }) => question)).size < scores.length && scoredTwice(),
      ...scores.map((score, index) => refuseScore(round, score, index)),
    );
    if (refused !== undefined) return refused;
    const standing = new Map(round.scores.map((each) => [each.question, JSON.stringify(each)]));
    const changed = scores.map(tidyScore).filter((each) => standing.get(each.question) !== JSON.stringify(each));
    return changed.length === 0 ? nothing() : [{ type: 'AnswersScored', supplier: round.supplier, scores: changed }];
  },
});

function tidyScore({ question, score, note, evidenceSeen }: AnswerScore): AnswerScore {
  return { question, score, note: tidyOptionalText(note), evidenceSeen };
}

function refuseScore(round: Assessment, { question, score, note }: AnswerScore, index: number): Rejection | undefined {
  const rule = { ...texts.note, field: `scores.${index}.note` };
  const asked = round.questions.find(({ id }) => id === question);
  if (asked === undefined) return questionUnknown(`scores.${index}.question`);
  const said = round.submission?.said.find((each) => each.question === question)?.said;
  return mustExplain(asked, said, score) ? refuseText(note, rule) : refuseOptionalText(note, rule);
}

/** What is set aside, and what differs from the answer's own word, is said why. */
function mustExplain({ scoring }: AskedQuestion, said: Said['said'] | undefined, score: AnswerScore['score']): boolean {
  if (score === 'not-applicable') return said !== 'not-applicable';
  const own = scoring === 'automatic' && said !== undefined ? ownScore[said] : undefined;
  return own !== undefined && own !== score;
}

const ownScore: Readonly<Record<string, AnswerScore['score'] | undefined>> = {
  yes: 'full',
  partly: 'half',
  no: 'none',
  unknown: 'none',
};

function scoredTwice(): Rejection {
  return reject(
    'SCORED_TWICE',
    basis,
    { da: 'Et spørgsmål er bedømt to gange. Fjern det ene.', en: 'A question is scored twice. Remove one of them.' },
    'scores',
  );
}
