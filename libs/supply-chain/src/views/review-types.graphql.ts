import { own } from '@varsel/event-sourcing';
import { opaqueId } from '@varsel/graphql-vocabulary';
import type { StoredFile } from '@varsel/files';
import type { AnswerScore } from '../assessment/assessment.contents.ts';
import type { RoundScore, ScoredQuestion } from '../assessment/score.ts';
import { type FrozenAnswer, isFilled, type Row } from '../questionnaire/answer.ts';
import { rowTexts, valueText } from '../questionnaire/answer-text.ts';
import { remarksOnAnswer } from '../questionnaire/check-questionnaire.ts';
import { type Field, inBothLanguages, type Part, type Section } from '../questionnaire/template.ts';
import type { AssessmentDetailRow, ClarificationRecord } from './assessment-detail.view.ts';
import {
  AnswerEvidence,
  AnswerPart,
  ClarificationType,
  ReviewAnswer,
  ReviewQuestion,
  ReviewSection,
} from './review.types.graphql.ts';
import { fieldType, textType } from './template-types.graphql.ts';

/** Everything one question of a review is made of. */
export interface ReviewGround {
  readonly row: AssessmentDetailRow;
  readonly score: RoundScore;
  readonly answers: ReadonlyMap<string, FrozenAnswer>;
  readonly earlier: ReadonlyMap<string, FrozenAnswer>;
  readonly files: ReadonlyMap<string, StoredFile>;
}

export function reviewSections(
  sections: readonly Section[],
  fields: readonly Field[],
  ground: ReviewGround,
): readonly ReviewSection[] {
  return sections.map(({ id, title }) =>
    Object.assign(new ReviewSection(), {
      section: id,
      title: textType(title),
      questions: fields.filter(({ section }) => section === id).map((field) => reviewQuestion(field, ground)),
    }),
  );
}

function reviewQuestion(field: Field, ground: ReviewGround): ReviewQuestion {
  const answer = ground.answers.get(field.id);
  const earlier = ground.earlier.get(field.id);
  const reply = answer === undefined ? null : answerType(field, answer, ground.files);
  const before = earlier === undefined ? null : answerType(field, earlier, ground.files);
  return Object.assign(new ReviewQuestion(), {
    question: fieldType(field),
    answer: reply,
    previousAnswer: before,
    changedSincePrevious: reply !== null && before !== null && saying(reply) !== saying(before),
    ...scoreOfQuestion(field, ground),
    remarks: answer === undefined ? [] : remarksOnAnswer(field, answer),
    clarifications: ground.row.clarifications.filter(({ question }) => question === field.id).map(clarificationType),
  });
}

function scoreOfQuestion({ id }: Field, { row, score: { questions } }: ReviewGround) {
  const reviewed = row.state.status === 'absent' ? undefined : row.state.scores.find(({ question }) => question === id);
  return {
    ...countOf(questions.find(({ question }) => question === id)),
    ...reviewOf(reviewed, own(row.scoredBy, id)),
  };
}

function countOf(scored: ScoredQuestion | undefined) {
  if (scored === undefined)
    return { score: null, counts: null, scoredAutomatically: false, cappedForEvidence: false, redFlag: false };
  const { score, counts, automatic, capped, redFlag } = scored;
  return { score, counts, scoredAutomatically: automatic && score !== null, cappedForEvidence: capped, redFlag };
}

function reviewOf(reviewed: AnswerScore | undefined, by: string | undefined) {
  if (reviewed === undefined || by === undefined) return { scoreNote: null, evidenceSeen: false, scoredBy: null };
  return { scoreNote: reviewed.note, evidenceSeen: reviewed.evidenceSeen, scoredBy: opaqueId('Person', by) };
}

function answerType(field: Field, answer: FrozenAnswer, files: ReviewGround['files']): ReviewAnswer {
  return Object.assign(new ReviewAnswer(), {
    parts: field.parts.filter(({ key }) => isFilled(answer.value[key])).map((part) => partType(part, answer)),
    comment: answer.comment,
    notApplicableBecause: answer.notApplicableBecause,
    evidence: answer.evidence.map(({ sha256, validUntil }) => {
      const file = files.get(sha256);
      const facts = { name: file?.name ?? '', type: file?.type ?? '', size: file?.sizeBytes ?? 0 };
      return Object.assign(new AnswerEvidence(), { sha256, validUntil, ...facts });
    }),
  });
}

function partType(part: Part, { value }: FrozenAnswer): AnswerPart {
  const given = value[part.key] ?? null;
  const rows = Array.isArray(given) ? (given as readonly Row[]) : [];
  return Object.assign(new AnswerPart(), {
    key: part.key,
    label: part.label === null ? null : inBothLanguages(part.label),
    text: valueText(part, given),
    columns: part.columns.map(({ label }) => inBothLanguages(label ?? {})),
    rows: rowTexts(part, rows, 'da'),
  });
}

/** What an answer says, without where its files lie. */
function saying({ parts, comment, notApplicableBecause }: ReviewAnswer): string {
  return JSON.stringify([parts.map(({ key, text, rows }) => [key, text.da, rows]), comment, notApplicableBecause]);
}

function clarificationType({ askedBy, changed, ...record }: ClarificationRecord): ClarificationType {
  return Object.assign(new ClarificationType(), {
    ...record,
    askedBy: opaqueId('Person', askedBy),
    answerChanged: changed !== null,
  });
}
