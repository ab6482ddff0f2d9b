import { aggregate, dataOf, evolveBy, type LocalDate } from '@varsel/event-sourcing';
import { assessmentPrivacy } from '../privacy.ts';
import { answerClarification } from './answer-clarification.ts';
import { askClarification } from './ask-clarification.ts';
import type {
  AnswerScore,
  AskedQuestion,
  Conclusion,
  FindingStatus,
  Said,
  Submission,
  Tier,
} from './assessment.contents.ts';
import { eventDescriptions } from './assessment.descriptions.ts';
import { words } from './assessment.words.ts';
import type { AssessmentEvent, ClarificationAnswered, QuestionnaireSent } from './assessment.events.ts';
import { changeQuestionnaireDueDate } from './change-questionnaire-due-date.ts';
import { closeSupplierFinding } from './close-supplier-finding.ts';
import { concludeAssessment } from './conclude-assessment.ts';
import { openQuestionnaire } from './open-questionnaire.ts';
import { recordSupplierFinding } from './record-supplier-finding.ts';
import { remindRespondent } from './remind-respondent.ts';
import { reopenQuestionnaire } from './reopen-questionnaire.ts';
import { resendQuestionnaireLink } from './resend-questionnaire-link.ts';
import { scoreAnswers } from './score-answers.ts';
import { sendQuestionnaire } from './send-questionnaire.ts';
import { submitAnswers } from './submit-answers.ts';
import { withdrawQuestionnaire } from './withdraw-questionnaire.ts';

export type * from './assessment.contents.ts';
export type * from './assessment.events.ts';

export interface ClarificationState {
  readonly question: string;
  readonly answered: boolean;
}

export interface Assessment {
  /** Findings are followed up after the conclusion. */
  readonly status: 'sent' | 'opened' | 'submitted' | 'concluded' | 'withdrawn';
  readonly supplier: string;
  readonly tier: Tier;
  readonly contact: string;
  readonly questions: readonly AskedQuestion[];
  readonly dueOn: LocalDate;
  readonly submission: Submission | undefined;
  readonly clarifications: Readonly<Record<string, ClarificationState>>;
  readonly scores: readonly AnswerScore[];
  readonly findings: Readonly<Record<string, FindingStatus>>;
  readonly conclusion: Conclusion | undefined;
  /** `occasion date`, so that nobody is reminded twice of one thing. */
  readonly reminded: readonly string[];
}

export type AssessmentState = { readonly status: 'absent' } | Assessment;

export const assessment = aggregate<AssessmentState, AssessmentEvent>({
  name: 'assessment',
  title: { da: 'Leverandørvurdering', en: 'Supplier assessment' },
  calledAfter: 'supplier',
  initial: { status: 'absent' },
  evolve: (state, event) => {
    if (event.type === 'QuestionnaireSent') return sent(event);
    return state.status === 'absent' ? state : after(state, event);
  },
  words,
  events: eventDescriptions,
  privacy: assessmentPrivacy,
  acts: [
    sendQuestionnaire,
    openQuestionnaire,
    resendQuestionnaireLink,
    remindRespondent,
    changeQuestionnaireDueDate,
    submitAnswers,
    askClarification,
    answerClarification,
    reopenQuestionnaire,
    withdrawQuestionnaire,
    scoreAnswers,
    recordSupplierFinding,
    closeSupplierFinding,
    concludeAssessment,
  ],
});

function sent({ supplier, tier, contact, questions, dueOn }: QuestionnaireSent): Assessment {
  return {
    ...{ status: 'sent', supplier, tier, contact, questions, dueOn },
    ...{ submission: undefined, clarifications: {}, scores: [], findings: {}, conclusion: undefined, reminded: [] },
  };
}

const after = evolveBy<Assessment, Exclude<AssessmentEvent, QuestionnaireSent>>({
  QuestionnaireOpened: (state) => (state.status === 'sent' ? { ...state, status: 'opened' } : state),
  QuestionnaireLinkResent: (state, { contact }) => ({ ...state, contact }),
  RespondentReminded: (state, { occasion, dueOn }) => ({
    ...state,
    reminded: [...state.reminded, `${occasion} ${dueOn}`],
  }),
  QuestionnaireDueDateChanged: (state, { dueOn }) => ({ ...state, dueOn }),
  AnswersSubmitted: (state, event) => ({ ...state, status: 'submitted', submission: dataOf(event) }),
  ClarificationAsked: (state, { clarification, question }) => ({
    ...state,
    clarifications: { ...state.clarifications, [clarification]: { question, answered: false } },
  }),
  ClarificationAnswered: clarified,
  // Scores of the first submission do not hold for the next one.
  QuestionnaireReopened: (state, { dueOn }) => ({ ...state, status: 'opened', dueOn, scores: [] }),
  QuestionnaireWithdrawn: (state) => ({ ...state, status: 'withdrawn' }),
  AnswersScored: (state, { scores }) => ({ ...state, scores: withScores(state.scores, scores) }),
  SupplierFindingRecorded: (state, { finding }) => ({ ...state, findings: { ...state.findings, [finding]: 'open' } }),
  SupplierFindingClosed: (state, { finding, status }) => ({
    ...state,
    findings: { ...state.findings, [finding]: status },
  }),
  AssessmentConcluded: (state, event) => ({ ...state, status: 'concluded', conclusion: dataOf(event) }),
});

function clarified(state: Assessment, event: ClarificationAnswered): Assessment {
  const { clarification, question, answer } = event;
  const clarifications = { ...state.clarifications, [clarification]: { question, answered: true } };
  const isUnchanged = answer === null && event.said === null;
  if (isUnchanged || state.submission === undefined) return { ...state, clarifications };
  // An answer that was taken back says nothing of itself: it waits for a reviewer like any other that does not.
  const said: Said = event.said ?? { question, said: 'other', files: 0 };
  const others = state.submission.said.filter((each) => each.question !== question);
  // A changed answer is scored anew.
  const scores = state.scores.filter((each) => each.question !== question);
  return { ...state, clarifications, scores, submission: { ...state.submission, said: [...others, said] } };
}

/** The scores as they stand after some of them were given. */
function withScores(standing: readonly AnswerScore[], given: readonly AnswerScore[]): readonly AnswerScore[] {
  const named = new Set(given.map(({ question }) => question));
  return [...standing.filter(({ question }) => !named.has(question)), ...given];
}
