import type { EventDescription } from '@varsel/event-sourcing';
import type { AssessmentEvent } from './assessment.events.ts';
import { labels } from './assessment.labels.ts';

const { supplier, reason, dueOn, question, text, finding, clarification, respondent, name, answer, said } = labels;

/** What people write is encrypted under the round's own key: answers hold names and numbers of people. */
/** What somebody wrote in an answer; the field it answers and the files beside it are nobody's. */
const answerTexts = (answer: string) => ({
  [`${answer}.value`]: 'stream',
  [`${answer}.comment`]: 'stream',
  [`${answer}.notApplicableBecause`]: 'stream',
});

export const eventDescriptions: Readonly<Record<AssessmentEvent['type'], EventDescription>> = {
  QuestionnaireSent: {
    standing: { of: 'questionnaire' },
    title: { da: 'Spørgeskema sendt', en: 'Questionnaire sent' },
    fields: {
      ...{ supplier, dueOn, tier: labels.tier, kinds: labels.kinds, template: labels.template },
      ...{ questions: labels.questions, contact: labels.contact, message: labels.message },
    },
    personal: { message: 'stream' },
  },
  QuestionnaireOpened: {
    title: { da: 'Spørgeskema åbnet af leverandøren', en: 'Questionnaire opened by the supplier' },
    fields: { supplier, respondent },
  },
  QuestionnaireLinkResent: {
    title: { da: 'Nyt link sendt', en: 'New link sent' },
    fields: { supplier, contact: labels.contact },
  },
  RespondentReminded: {
    title: { da: 'Leverandør mindet om spørgeskema', en: 'Supplier reminded of the questionnaire' },
    fields: { supplier, occasion: labels.occasion, dueOn },
  },
  QuestionnaireDueDateChanged: {
    standing: { of: 'questionnaire' },
    title: { da: 'Frist for spørgeskema ændret', en: 'Due date of the questionnaire changed' },
    fields: { supplier, dueOn, reason },
    personal: { reason: 'stream' },
  },
  AnswersSubmitted: {
    standing: { of: 'answers' },
    title: { da: 'Svar modtaget fra leverandøren', en: 'Answers received from the supplier' },
    fields: {
      ...{ supplier, respondent, name, said, answers: labels.answers, sha256: labels.sha256 },
      ...{ answered: labels.answered, asked: labels.asked, role: labels.role },
    },
    personal: { ...answerTexts('answers.*'), name: 'respondent', role: 'respondent' },
    names: { respondent: 'name' },
  },
  ClarificationAsked: {
    title: { da: 'Opklarende spørgsmål stillet', en: 'Clarification asked' },
    fields: { supplier, clarification, question, text },
    names: { clarification: 'question' },
    personal: { text: 'stream' },
  },
  ClarificationAnswered: {
    title: { da: 'Opklarende spørgsmål besvaret', en: 'Clarification answered' },
    fields: { supplier, clarification, question, text, answer, said, respondent, name },
    personal: { text: 'stream', ...answerTexts('answer'), name: 'respondent' },
    names: { respondent: 'name' },
  },
  QuestionnaireReopened: {
    standing: { of: 'questionnaire' },
    title: { da: 'Spørgeskema genåbnet', en: 'Questionnaire reopened' },
    fields: { supplier, dueOn, reason },
    personal: { reason: 'stream' },
  },
  QuestionnaireWithdrawn: {
    title: { da: 'Spørgeskema trukket tilbage', en: 'Questionnaire withdrawn' },
    fields: { supplier, reason },
    personal: { reason: 'stream' },
  },
  AnswersScored: {
    standing: { of: 'scores' },
    title: { da: 'Svar bedømt', en: 'Answers scored' },
    fields: { supplier, scores: labels.scores },
    personal: { 'scores.*.note': 'stream' },
  },
  SupplierFindingRecorded: {
    title: { da: 'Fund hos leverandøren noteret', en: 'Finding at the supplier recorded' },
    fields: { supplier, finding, question, text, dueOn },
    names: { finding: 'text' },
    personal: { text: 'stream' },
  },
  SupplierFindingClosed: {
    title: { da: 'Fund hos leverandøren lukket', en: 'Finding at the supplier closed' },
    fields: { supplier, finding, status: labels.status, text },
    personal: { text: 'stream' },
  },
  AssessmentConcluded: {
    title: { da: 'Leverandørvurdering afsluttet', en: 'Supplier assessment concluded' },
    fields: {
      ...{ supplier, reason, dueOn, decision: labels.decision, until: labels.until, plan: labels.plan },
      ...{ concludedOn: labels.concludedOn, result: labels.result, band: labels.band },
      ...{ residualRisk: labels.residualRisk, redFlags: labels.redFlags },
    },
    personal: { reason: 'stream', plan: 'stream' },
  },
};
