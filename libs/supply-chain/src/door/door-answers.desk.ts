import type { AnswerContent } from '../questionnaire/answer.ts';
import type { QuestionnaireCheck } from '../questionnaire/check-questionnaire.ts';
import { checkQuestionnaire } from '../questionnaire/check-questionnaire.ts';
import { showField } from '../questionnaire/show-field.ts';
import { type Field, inBothLanguages } from '../questionnaire/template.ts';
import { documentsCount, minutesFor } from '../questionnaire/which-questions.ts';
import { titleOf } from '../views/shown-round.ts';
import type { DraftAnswer } from './answer.desk.ts';
import type { Evidence } from './evidence.desk.ts';
import type { Respondent } from './respondent.desk.ts';
import { contentsOf, fieldsOf, shownFields, stateOf, tierOf, type Visit } from './visit.desk.ts';

/** The questionnaire as the door gives it: nothing of sections a colleague was not invited to. */
export function questionnaireBody(
  visit: Visit,
  more: {
    readonly today: string;
    readonly evidence: ReadonlyMap<string, Evidence>;
    readonly colleagues: readonly Respondent[];
  },
) {
  const { row, respondent, organisation, supplierName, questions } = visit;
  const fields = fieldsOf(visit);
  const ids = new Set(fields.map(({ id }) => id));
  const state = stateOf(visit);
  return {
    reference: row.reference,
    organisation,
    supplier: supplierName,
    title: titleOf(questions.template),
    state,
    dueOn: row.dueOn,
    isOverdue: state === 'answering' && row.dueOn < more.today,
    message: row.sent.message,
    minutes: minutesFor(fields.length),
    asked: shownFields(visit).length,
    documentsCount: documentsCount(tierOf(visit)),
    attribution: questions.template.attribution,
    section: respondent.section,
    sections: sectionsBody(visit, fields),
    answers: [...visit.drafts.values()]
      .filter(({ question }) => ids.has(question))
      .map((draft) => answerBody(draft, more.evidence)),
    colleagues: respondent.section === null ? more.colleagues.flatMap(colleagueBody) : [],
    clarifications: row.clarifications.filter(({ question }) => ids.has(question)).map(clarificationBody),
    submission: submissionBody(visit),
  };
}

function sectionsBody(visit: Visit, fields: readonly Field[]) {
  const ids = new Set(fields.map(({ id }) => id));
  const shown = new Set(shownFields(visit).map(({ id }) => id));
  return visit.questions.sections
    .map(({ id, title }) => ({
      section: id,
      title: inBothLanguages(title),
      fields: fields
        .filter(({ section }) => section === id)
        // A condition on a question the reader does not see is decided here.
        .filter((field) => field.visibleWhen === null || ids.has(field.visibleWhen.field) || shown.has(field.id))
        .map((field) =>
          field.visibleWhen === null || ids.has(field.visibleWhen.field)
            ? showField(field)
            : showField({ ...field, visibleWhen: null }),
        ),
    }))
    .filter((section) => section.fields.length > 0);
}

export function answerBody(
  { question, content, version, savedAt, savedBy }: DraftAnswer,
  files: ReadonlyMap<string, Evidence>,
) {
  return {
    field: question,
    value: content.value,
    comment: content.comment,
    notApplicableBecause: content.notApplicableBecause,
    evidence: evidenceBody(content, files),
    ...{ version, savedAt, savedBy },
  };
}

export function evidenceBody({ evidence }: Pick<AnswerContent, 'evidence'>, files: ReadonlyMap<string, Evidence>) {
  return evidence.map(({ sha256, validUntil }) => {
    const { name = '', size = 0, type = '' } = files.get(sha256) ?? {};
    return { sha256, name, size, type, validUntil };
  });
}

export function colleagueBody({ id, name, email, section, createdAt, openedAt }: Respondent) {
  return section === null ? [] : [{ id, name, email, section, invitedAt: createdAt, openedAt }];
}

function clarificationBody(record: Visit['row']['clarifications'][number]) {
  const { clarification: id, question: field, text, askedAt, answer, answeredAt } = record;
  return { id, field, text, askedAt, answer, answeredAt };
}

function submissionBody({ row, respondent }: Visit) {
  if (row.state.status === 'absent' || row.state.submission === undefined || row.submittedAt === null) return null;
  if (respondent.section !== null) return null;
  const { name, role, sha256 } = row.state.submission;
  return { at: row.submittedAt, name, role, reference: row.reference, sha256 };
}

/** How the questionnaire stands, for this respondent's part of it. */
export function checkOf(visit: Visit): QuestionnaireCheck {
  const check = checkQuestionnaire(visit.questions.fields, contentsOf(visit), tierOf(visit));
  const { section } = visit.respondent;
  if (section === null) return check;
  const mine = <Each extends { readonly section: string }>(list: readonly Each[]): readonly Each[] =>
    list.filter((each) => each.section === section);
  const missing = mine(check.missing);
  const [left, problems] = [mine(check.left), mine(check.problems)];
  const asked = shownFields(visit).length;
  return {
    ready: false,
    asked,
    answered: asked - missing.length - left.length,
    ...{ missing, left, problems, remarks: mine(check.remarks), hidden: mine(check.hidden) },
  };
}

export function checkBody(visit: Visit) {
  const { ready, missing, left, problems, remarks, hidden } = checkOf(visit);
  const shown = shownFields(visit);
  const open = [...missing, ...left];
  const sections = visit.questions.sections.flatMap(({ id, title }) => {
    const asked = shown.filter(({ section }) => section === id).length;
    const unanswered = open.filter(({ section }) => section === id).length;
    return asked === 0 ? [] : [{ section: id, title: inBothLanguages(title), asked, answered: asked - unanswered }];
  });
  return { ready, sections, missing, left, problems, remarks, hidden };
}
