import { ERASED } from '@varsel/event-store';
import type { TenantId } from '@varsel/tenancy';
import type { Assessment } from '../assessment/assessment.ts';
import { type FrozenAnswer, type FrozenAnswers, noAnswer } from '../questionnaire/answer.ts';
import type { Field, Section, Template } from '../questionnaire/template.ts';
import type { AssessmentDetailRow } from '../views/assessment-detail.view.ts';
import type { ContentDesk } from './content.desk.ts';
import type { TemplateDesk } from './template.desk.ts';

/** The questions of a round in their sections. */
export interface RoundQuestions {
  readonly template: Template;
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
}

/** The words of a round: its questions and its answers, from wherever they are kept. */
export class RoundReader {
  readonly #templates: TemplateDesk;
  readonly #contents: Pick<ContentDesk, 'get'>;

  constructor(templates: TemplateDesk, contents: Pick<ContentDesk, 'get'>) {
    this.#templates = templates;
    this.#contents = contents;
  }

  async questionsOf(tenant: TenantId, { sent, state }: AssessmentDetailRow): Promise<RoundQuestions> {
    const template = await this.#templates.contentOf(tenant, sent.template);
    const asked = new Set(state.status === 'absent' ? [] : state.questions.map(({ id }) => id));
    const fields = template.fields.filter(({ id }) => asked.has(id));
    const sections = template.sections.filter(({ id }) => fields.some(({ section }) => section === id));
    return { template, sections, fields };
  }

  /** The answers that were submitted, with what was changed by clarifications since. */
  async answersOf(tenant: TenantId, row: AssessmentDetailRow): Promise<ReadonlyMap<string, FrozenAnswer>> {
    if (row.state.status === 'absent' || row.state.submission === undefined) return new Map();
    const submitted = await this.#submitted(tenant, row.state.submission);
    const changed = row.clarifications.flatMap((each) => each.changed ?? []);
    return new Map([...submitted, ...changed].map((answer) => [answer.field, answer]));
  }

  async #submitted(
    tenant: TenantId,
    { answers, sha256, said }: NonNullable<Assessment['submission']>,
  ): Promise<readonly FrozenAnswer[]> {
    if (answers !== null) return answers;
    const kept = (await this.#contents.get(tenant, sha256)) as FrozenAnswers | undefined;
    // Taken away with its respondent's data, or damaged: the record stands, its words do not.
    if (kept === undefined) return said.map(({ question }) => ({ ...noAnswer, field: question, comment: ERASED }));
    return kept.answers;
  }
}
