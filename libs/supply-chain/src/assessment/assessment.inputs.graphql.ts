import { type DecisionKind, type FindingStatus, type Score } from './assessment.contents.ts';
import { AnswerScoreEnum, AssessmentDecisionEnum, FindingStatusEnum } from './assessment.enums.graphql.ts';
import { Field, ID, InputType } from '@nestjs/graphql';
import { type LocalDate as Day } from '@varsel/event-sourcing';
import { LocalDate } from '@varsel/graphql-vocabulary';

@InputType({ description: 'What is asked of whom, by when.' })
export class SendQuestionnaireInput {
  @Field(() => ID, { description: 'The supplier.' })
  readonly supplierId!: string;

  @Field(() => ID, { description: 'The questionnaire.' })
  readonly templateId!: string;

  @Field(() => String, { description: 'The contact, within its supplier.' })
  readonly contact!: string;

  @Field(() => LocalDate, { description: 'The day it is due.' })
  readonly dueOn!: Day;

  @Field(() => String, { nullable: true, description: 'A message to the supplier.' })
  readonly message?: string | null;
}

@InputType({ description: 'Who gets a new link.' })
export class ResendQuestionnaireLinkInput {
  @Field(() => ID, { description: 'The round.' })
  readonly assessmentId!: string;

  @Field(() => String, { nullable: true, description: 'The contact, within its supplier.' })
  readonly contact?: string | null;
}

@InputType({ description: 'Another date to answer by.' })
export class ChangeQuestionnaireDueDateInput {
  @Field(() => ID, { description: 'The round.' })
  readonly assessmentId!: string;

  @Field(() => LocalDate, { description: 'The day it is due.' })
  readonly dueOn!: Day;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

@InputType({ description: 'Why everything may be answered again.' })
export class ReopenQuestionnaireInput {
  @Field(() => ID, { description: 'The round.' })
  readonly assessmentId!: string;

  @Field(() => LocalDate, { description: 'The day it is due.' })
  readonly dueOn!: Day;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

@InputType({ description: 'A questionnaire that is taken back.' })
export class WithdrawQuestionnaireInput {
  @Field(() => ID, { description: 'The round.' })
  readonly assessmentId!: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

@InputType({ description: 'A question about an answer.' })
export class AskClarificationInput {
  @Field(() => ID, { description: 'The round.' })
  readonly assessmentId!: string;

  @Field(() => String, { description: 'The question, by its id in the questionnaire.' })
  readonly question!: string;

  @Field(() => String, { description: 'The text.' })
  readonly text!: string;
}

@InputType({ description: 'The score of one answer.' })
export class AnswerScoreInput {
  @Field(() => String, { description: 'The question, by its id in the questionnaire.' })
  readonly question!: string;

  @Field(() => AnswerScoreEnum, { description: 'The score.' })
  readonly score!: Score;

  @Field(() => String, { nullable: true, description: 'A note.' })
  readonly note?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The reviewer has seen the documentation elsewhere.' })
  readonly evidenceSeen?: boolean | null;
}

@InputType({ description: 'Scores of answers.' })
export class ScoreAnswersInput {
  @Field(() => ID, { description: 'The round.' })
  readonly assessmentId!: string;

  @Field(() => [AnswerScoreInput], { description: 'The scores.' })
  readonly scores!: readonly AnswerScoreInput[];
}

@InputType({ description: 'What the supplier must mend.' })
export class RecordSupplierFindingInput {
  @Field(() => ID, { description: 'The round.' })
  readonly assessmentId!: string;

  @Field(() => String, { nullable: true, description: 'The question, by its id in the questionnaire.' })
  readonly question?: string | null;

  @Field(() => String, { description: 'The text.' })
  readonly text!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The day it is due.' })
  readonly dueOn?: Day | null;
}

@InputType({ description: 'How a finding ended.' })
export class CloseSupplierFindingInput {
  @Field(() => ID, { description: 'The round.' })
  readonly assessmentId!: string;

  @Field(() => String, { description: 'The finding, within its round.' })
  readonly finding!: string;

  @Field(() => FindingStatusEnum, { description: 'How it stands.' })
  readonly status!: FindingStatus;

  @Field(() => String, { description: 'The text.' })
  readonly text!: string;
}

@InputType({
  description: 'The decision. Accept takes `until`; improve takes `plan` and `dueOn`; restrict and exit take `dueOn`.',
})
export class ConcludeAssessmentInput {
  @Field(() => ID, { description: 'The round.' })
  readonly assessmentId!: string;

  @Field(() => AssessmentDecisionEnum, { description: 'What was decided.' })
  readonly decision!: DecisionKind;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;

  @Field(() => LocalDate, { nullable: true, description: 'How long the acceptance holds.' })
  readonly until?: Day | null;

  @Field(() => String, { nullable: true, description: 'What is to be improved.' })
  readonly plan?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day it is due.' })
  readonly dueOn?: Day | null;
}
