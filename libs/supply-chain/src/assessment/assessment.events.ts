import type { LocalDate } from '@varsel/event-sourcing';
import type { FrozenAnswer } from '../questionnaire/answer.ts';
import type { SupplierKind, Tier } from '../questionnaire/template.ts';
import type {
  AnswerScore,
  AskedQuestion,
  Conclusion,
  Finding,
  FindingStatus,
  Said,
  Submission,
  TemplateRef,
} from './assessment.contents.ts';

/** Every event names the supplier, so that the register can follow its rounds. */
interface OfSupplier {
  readonly supplier: string;
}

export interface QuestionnaireSent extends OfSupplier {
  readonly type: 'QuestionnaireSent';
  readonly tier: Tier;
  readonly kinds: readonly SupplierKind[];
  readonly template: TemplateRef;
  readonly questions: readonly AskedQuestion[];
  /** One of the supplier's contacts. */
  readonly contact: string;
  readonly dueOn: LocalDate;
  readonly message: string | null;
}

export interface QuestionnaireOpened extends OfSupplier {
  readonly type: 'QuestionnaireOpened';
  readonly respondent: string;
}

export interface QuestionnaireLinkResent extends OfSupplier {
  readonly type: 'QuestionnaireLinkResent';
  readonly contact: string;
}

export type ReminderOccasion = 'soon-due' | 'overdue' | 'clarification';

export interface RespondentReminded extends OfSupplier {
  readonly type: 'RespondentReminded';
  readonly occasion: ReminderOccasion;
  /** The date the reminder is about. */
  readonly dueOn: LocalDate;
}

export interface QuestionnaireDueDateChanged extends OfSupplier {
  readonly type: 'QuestionnaireDueDateChanged';
  readonly dueOn: LocalDate;
  readonly reason: string;
}

export interface AnswersSubmitted extends OfSupplier, Submission {
  readonly type: 'AnswersSubmitted';
}

export interface ClarificationAsked extends OfSupplier {
  readonly type: 'ClarificationAsked';
  readonly clarification: string;
  readonly question: string;
  readonly text: string;
}

export interface ClarificationAnswered extends OfSupplier {
  readonly type: 'ClarificationAnswered';
  readonly clarification: string;
  readonly question: string;
  readonly text: string;
  /** The answer to the question as it stands now; null when it was not changed. */
  readonly answer: FrozenAnswer | null;
  readonly said: Said | null;
  readonly respondent: string;
  readonly name: string;
}

export interface QuestionnaireReopened extends OfSupplier {
  readonly type: 'QuestionnaireReopened';
  readonly dueOn: LocalDate;
  readonly reason: string;
}

export interface QuestionnaireWithdrawn extends OfSupplier {
  readonly type: 'QuestionnaireWithdrawn';
  readonly reason: string;
}

export interface AnswersScored extends OfSupplier {
  readonly type: 'AnswersScored';
  readonly scores: readonly AnswerScore[];
}

export interface SupplierFindingRecorded extends OfSupplier, Finding {
  readonly type: 'SupplierFindingRecorded';
}

export interface SupplierFindingClosed extends OfSupplier {
  readonly type: 'SupplierFindingClosed';
  readonly finding: string;
  readonly status: Exclude<FindingStatus, 'open'>;
  readonly text: string;
}

export interface AssessmentConcluded extends OfSupplier, Conclusion {
  readonly type: 'AssessmentConcluded';
}

export type AssessmentEvent =
  | QuestionnaireSent
  | QuestionnaireOpened
  | QuestionnaireLinkResent
  | RespondentReminded
  | QuestionnaireDueDateChanged
  | AnswersSubmitted
  | ClarificationAsked
  | ClarificationAnswered
  | QuestionnaireReopened
  | QuestionnaireWithdrawn
  | AnswersScored
  | SupplierFindingRecorded
  | SupplierFindingClosed
  | AssessmentConcluded;
