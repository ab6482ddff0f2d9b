import type { AssessmentData, ReviewAnswer, ReviewQuestion, Round, Summary, SupplierData } from './supply-data.ts';

const said = (da: string, en = da) => ({ __typename: 'BilingualText', da, en }) as const;
const words = (da: string) =>
  ({ __typename: 'TextInLanguage', da, daLanguage: 'da', en: da, enLanguage: 'da', de: null }) as const;

export const aRound = (change: Partial<Round> = {}): Round => ({
  __typename: 'SupplierRound',
  ...{
    id: 'round-1',
    reference: 'SP-2026-004',
    templateTitle: said('Leverandørspørgeskema', 'Supplier questionnaire'),
  },
  ...{ status: 'SUBMITTED', answered: 3, asked: 3, dueOn: '2026-12-18', isOverdue: false },
  ...{ sentAt: '2026-11-20T08:00:00Z', submittedAt: '2026-11-21T08:00:00Z', concludedOn: null },
  ...{ band: null, result: null, decision: null },
  ...change,
});

export const aSummary = (change: Partial<Summary> = {}): Summary => ({
  __typename: 'SupplierSummary',
  ...{ id: 'supplier-1', reference: 'LEV-2026-001', name: 'Nordtal Drift A/S', country: 'DK', delivers: 'Drift' },
  ...{ tier: 'T1', tierOverridden: false, kinds: ['OPERATIONS'], services: [], responsible: null, retired: false },
  ...{ contactName: 'Jytte Sørup', round: null, band: null, result: null, decision: null, residualRisk: null },
  ...{ concludedOn: null, nextAssessmentOn: null, nextAssessmentOverdue: false, openFindings: 0, missingClauses: 0 },
  ...change,
});

export const aSupplier = (change: Partial<SupplierData> = {}): SupplierData => ({
  __typename: 'Supplier',
  ...{ summary: aSummary(), cvr: null, foreignId: null, ultimateOwner: null, directSupplier: true, ictRelevant: true },
  ...{ access: 'LOGICAL', dataCategories: [], sites: null, subcontractors: null, exitPlan: null },
  contacts: [aContact('jytte', 'Jytte Sørup')],
  ...{ contracts: [], tiering: null, tierHistory: [], rounds: [], findings: [], retiredReason: null, history: [] },
  ...change,
});

export const aContact = (contact: string, name: string): SupplierData['contacts'][number] => ({
  __typename: 'SupplierContact',
  ...{ contact, name, email: `${contact}@nordtal.example`, phone: null, title: null, language: 'DA', erased: false },
});

export const anAnswer = (text: string, change: Partial<ReviewAnswer> = {}): ReviewAnswer => ({
  __typename: 'ReviewAnswer',
  parts: [{ __typename: 'AnswerPart', key: 'value', label: null, text: said(text), columns: [], rows: [] }],
  ...{ comment: null, notApplicableBecause: null, evidence: [] },
  ...change,
});

type Asked = Partial<Omit<ReviewQuestion, 'question'>> & { readonly question?: Partial<ReviewQuestion['question']> };

export const aQuestion = (field: string, label: string, { question, ...change }: Asked = {}): ReviewQuestion => ({
  __typename: 'ReviewQuestion',
  question: {
    __typename: 'QuestionnaireField',
    ...{ field, section: 'incident', label: words(label), help: null, weight: 2, critical: false, required: true },
    ...{ scoring: 'AUTOMATIC', legalBasis: null, evidenceAsked: [], measures: [], annex: [] },
    ...question,
  },
  ...{ answer: anAnswer('Ja'), previousAnswer: null, changedSincePrevious: false, score: 'FULL', counts: 1 },
  ...{ scoredBy: null, scoredAutomatically: true, scoreNote: null, evidenceSeen: false, cappedForEvidence: false },
  ...{ redFlag: false, remarks: [], clarifications: [] },
  ...change,
});

/** A round whose answers wait for review. */
export const anAssessment = (
  questions: readonly ReviewQuestion[],
  change: Partial<AssessmentData> = {},
): AssessmentData => ({
  __typename: 'SupplierAssessment',
  ...{ round: aRound(), supplier: aSummary(), tier: 'T1', sentBy: 'person-1', message: null },
  template: {
    __typename: 'QuestionnaireTemplate',
    ...{ id: 'template-1', title: said('Leverandørspørgeskema'), version: '1', builtIn: true, retired: false },
    ...{ attribution: null, licence: null, source: null, languages: ['da', 'en'], fieldCount: 42, sectionCount: 12 },
    ...{ sha256: 'a'.repeat(64), importedAt: null, importedBy: null },
  },
  contact: { __typename: 'SupplierContact', contact: 'jytte', name: 'Jytte Sørup', email: 'jytte@nordtal.example' },
  invitation: {
    __typename: 'QuestionnaireInvitationState',
    ...{ email: 'jytte@nordtal.example', sentAt: '2026-11-20T08:01:00Z', mailStatus: 'SENT', link: null, code: null },
    ...{ openedAt: '2026-11-20T09:00:00Z', remindersSent: 0 },
  },
  respondents: [],
  submission: {
    __typename: 'QuestionnaireSubmission',
    ...{ at: '2026-11-21T08:00:00Z', name: 'Jytte Sørup', role: 'Sikkerhedschef', sha256: 'ab12'.repeat(16) },
    reference: 'SP-2026-004',
  },
  sections: [{ __typename: 'ReviewSection', section: 'incident', title: words('Hændelser'), questions }],
  score: {
    __typename: 'AssessmentScore',
    ...{ result: 100, band: 'GREEN', provisional: false, unscored: 0, scored: 3, notApplicable: 0, unanswered: 0 },
    ...{ capped: 0, documentsCount: true, redFlags: [], residualRisk: 'MEDIUM', derivation: [] },
  },
  ...{ findings: [], clarificationsOpen: 0, conclusion: null, obstacles: [], previousRound: null, history: [] },
  ...change,
});
