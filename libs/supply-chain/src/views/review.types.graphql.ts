import { type Score } from '../assessment/assessment.contents.ts';
import { AnswerScoreEnum } from '../assessment/assessment.enums.graphql.ts';
import { QuestionnaireField, TextInLanguage } from './questionnaire.types.graphql.ts';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Bilingual, type Instant, type LocalDate as Day } from '@varsel/event-sourcing';
import { BilingualText, DateTime, LocalDate } from '@varsel/graphql-vocabulary';

@ObjectType({ description: 'A file that was attached to an answer.' })
export class AnswerEvidence {
  @Field(() => String, { description: 'The SHA-256.' })
  readonly sha256!: string;

  @Field(() => String, { description: 'The name.' })
  readonly name!: string;

  @Field(() => String, { description: 'The type.' })
  readonly type!: string;

  @Field(() => Int, { description: 'Bytes.' })
  readonly size!: number;

  @Field(() => LocalDate, { nullable: true, description: 'The last day it is valid.' })
  readonly validUntil!: Day | null;
}

@ObjectType({ description: 'One part of an answer, as people read it.' })
export class AnswerPart {
  @Field(() => String, { description: 'Its key.' })
  readonly key!: string;

  @Field(() => TextInLanguage, { nullable: true, description: 'The words.' })
  readonly label!: TextInLanguage | null;

  @Field(() => BilingualText, { description: 'The text.' })
  readonly text!: Bilingual;

  @Field(() => [TextInLanguage], { description: 'The columns of rows.' })
  readonly columns!: readonly TextInLanguage[];

  @Field(() => [[String]], { description: 'The rows.' })
  readonly rows!: readonly (readonly string[])[];
}

@ObjectType({ description: 'An answer as people read it.' })
export class ReviewAnswer {
  @Field(() => [AnswerPart], { description: 'What is filled in.' })
  readonly parts!: readonly AnswerPart[];

  @Field(() => String, { nullable: true, description: 'A comment.' })
  readonly comment!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is not applicable.' })
  readonly notApplicableBecause!: string | null;

  @Field(() => [AnswerEvidence], { description: 'Files that were attached.' })
  readonly evidence!: readonly AnswerEvidence[];
}

@ObjectType('Clarification', { description: 'A question about an answer, and what the supplier said.' })
export class ClarificationType {
  @Field(() => String, { description: 'The clarification, within its round.' })
  readonly clarification!: string;

  @Field(() => String, { description: 'The question, by its id in the questionnaire.' })
  readonly question!: string;

  @Field(() => String, { description: 'The text.' })
  readonly text!: string;

  @Field(() => DateTime, { description: 'When it was asked.' })
  readonly askedAt!: Instant;

  @Field(() => ID, { description: 'Who asked.' })
  readonly askedBy!: string;

  @Field(() => String, { nullable: true, description: 'The answer.' })
  readonly answer!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was answered.' })
  readonly answeredAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Who answered, by their own word.' })
  readonly answeredBy!: string | null;

  @Field(() => Boolean, { description: 'The answer to the question was changed with it.' })
  readonly answerChanged!: boolean;
}

@ObjectType({ description: 'A question with its answer, the earlier answer and the score.' })
export class ReviewQuestion {
  @Field(() => QuestionnaireField, { description: 'The question, by its id in the questionnaire.' })
  readonly question!: QuestionnaireField;

  @Field(() => ReviewAnswer, { nullable: true, description: 'The answer.' })
  readonly answer!: ReviewAnswer | null;

  @Field(() => ReviewAnswer, { nullable: true, description: 'The answer of the round before.' })
  readonly previousAnswer!: ReviewAnswer | null;

  @Field(() => Boolean, { description: 'It differs from the round before.' })
  readonly changedSincePrevious!: boolean;

  @Field(() => AnswerScoreEnum, { nullable: true, description: 'The score.' })
  readonly score!: Score | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What counts after the evidence factor: 0, 0.5 or 1; null where it does not count.',
  })
  readonly counts!: number | null;

  @Field(() => ID, { nullable: true, description: 'Who scored it.' })
  readonly scoredBy!: string | null;

  @Field(() => Boolean, { description: 'It follows from the answer’s own word.' })
  readonly scoredAutomatically!: boolean;

  @Field(() => String, { nullable: true, description: 'The reviewer’s note.' })
  readonly scoreNote!: string | null;

  @Field(() => Boolean, { description: 'The reviewer has seen the documentation elsewhere.' })
  readonly evidenceSeen!: boolean;

  @Field(() => Boolean, { description: 'Counts one half at most, because the documentation is missing.' })
  readonly cappedForEvidence!: boolean;

  @Field(() => Boolean, { description: 'A critical question at 0.' })
  readonly redFlag!: boolean;

  @Field(() => [BilingualText], { description: 'What to look at twice.' })
  readonly remarks!: readonly Bilingual[];

  @Field(() => [ClarificationType], { description: 'Clarifications of the answer.' })
  readonly clarifications!: readonly ClarificationType[];
}

@ObjectType({ description: 'A section of the review.' })
export class ReviewSection {
  @Field(() => String, { description: 'The section, by its id.' })
  readonly section!: string;

  @Field(() => TextInLanguage, { description: 'The title.' })
  readonly title!: TextInLanguage;

  @Field(() => [ReviewQuestion], { description: 'The questions.' })
  readonly questions!: readonly ReviewQuestion[];
}
