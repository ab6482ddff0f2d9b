import type { Clock, Instant, LocalDate } from '@varsel/event-sourcing';
import { Files } from '@varsel/files';
import { DateTime, opaqueId, plainId, Requires, Session } from '@varsel/graphql-vocabulary';
import { copenhagenDate } from '@varsel/statute';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Assessment, AssessmentState } from '../assessment/assessment.ts';
import { obstacleToConclusion, scoreOf } from '../assessment/conclude-assessment.ts';
import { SupplierDesks } from '../door/desks.desk.ts';
import type { Respondent } from '../door/respondent.desk.ts';
import type { SupplierState } from '../supplier/supplier.ts';
import type { FrozenAnswer } from '../questionnaire/answer.ts';
import { builtInRef } from '../questionnaire/built-in-ref.ts';
import { documentsCount } from '../questionnaire/which-questions.ts';
import { type AssessmentDetailRow, findAssessment, findAssessmentsOf } from './assessment-detail.view.ts';
import {
  AssessmentConclusion,
  AssessmentScore,
  QuestionnaireInvitationState,
  QuestionnaireRespondent,
  QuestionnaireSubmission,
  SupplierAssessment,
} from './assessment.types.graphql.ts';
import { findTemplate } from './questionnaire-template.view.ts';
import { reviewSections } from './review-types.graphql.ts';
import { contactType, findingTypes, historyOf } from './supplier-detail.graphql.ts';
import { findSupplierDetail } from './supplier-detail.view.ts';
import { lineGround, roundType, summaryType } from './supplier-lines.graphql.ts';
import { findSupplier } from './supplier-register.view.ts';
import { builtInType, contentFacts, importedType } from './template-types.graphql.ts';
import { QuestionnaireTemplateType } from './template.types.graphql.ts';

@Resolver()
export class AssessmentDetailResolver {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SupplierDesks) private readonly desks: SupplierDesks,
    @Inject(Files) private readonly files: Files,
  ) {}

  @Query(() => SupplierAssessment, { nullable: true, description: 'One round; null when there is no such round.' })
  @Requires('supplier:read')
  async supplierAssessment(
    @Args('id', { type: () => ID, description: 'The round.' }) opaque: string,
    @Session() session: TenantSession,
    @Args('asOf', { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' })
    asOf: Instant | null,
  ): Promise<SupplierAssessment | null> {
    const row = await findAssessment(session, plainId('Assessment', opaque));
    if (row === undefined || row.state.status === 'absent') return null;
    const today = copenhagenDate(asOf ?? this.clock.now());
    return Object.assign(new SupplierAssessment(), {
      ...(await this.#standing(session, row, today)),
      ...(await this.#review(session, row, row.state)),
      ...(await this.#door(session, row)),
      template: await this.#template(session, row),
      tier: row.state.tier,
      sentBy: opaqueId('Person', row.sent.by),
      message: row.sent.message,
      submission: submissionType(row, row.state),
      findings: findingTypes(row, today),
      clarificationsOpen: Object.values(row.state.clarifications).filter(({ answered }) => !answered).length,
      conclusion: conclusionType(row),
      obstacles: obstaclesTo(row.state, today),
      history: historyOf(row),
    });
  }

  /** The supplier's line, this round and the one before. */
  async #standing(session: TenantSession, row: AssessmentDetailRow, today: LocalDate) {
    const supplier = await findSupplier(session, row.supplier);
    const detail = await findSupplierDetail(session, row.supplier);
    if (supplier === undefined || detail === undefined) throw new Error('A round without its supplier');
    const ground = await lineGround(session, this.desks, [supplier], today);
    const rounds = new Map(supplier.rounds.map((each) => [each.id, roundType(each, ground)]));
    const round = rounds.get(row.key);
    if (round === undefined) throw new Error('A round that its supplier does not know');
    const before = await this.#previous(session, row);
    return {
      ...{ round, supplier: summaryType(supplier, ground), contact: contactIn(detail.state, row.state) },
      previousRound: before === undefined ? null : (rounds.get(before.key) ?? null),
    };
  }

  async #review(session: TenantSession, row: AssessmentDetailRow, state: Assessment) {
    const { rounds } = this.desks;
    const { sections, fields } = await rounds.questionsOf(session.tenant, row);
    const answers = await rounds.answersOf(session.tenant, row);
    const before = await this.#previous(session, row);
    const earlier =
      before === undefined ? new Map<string, FrozenAnswer>() : await rounds.answersOf(session.tenant, before);
    const hashes = [...answers.values(), ...earlier.values()].flatMap(({ evidence }) =>
      evidence.map(({ sha256 }) => sha256),
    );
    const files = await this.files.describe(session.tenant, hashes);
    const score = scoreOf(state);
    return {
      sections: reviewSections(sections, fields, { row, score, answers, earlier, files }),
      score: Object.assign(new AssessmentScore(), {
        ...score,
        documentsCount: documentsCount(state.tier),
        provisional: score.unscored > 0 || state.status === 'sent' || state.status === 'opened',
      }),
    };
  }

  /** The last submitted round of the same supplier and questionnaire before this one. */
  async #previous(session: TenantSession, row: AssessmentDetailRow): Promise<AssessmentDetailRow | undefined> {
    const all = await findAssessmentsOf(session, row.supplier);
    return all.find(
      (other) =>
        other.reference < row.reference &&
        other.submittedAt !== null &&
        other.sent.template.id === row.sent.template.id,
    );
  }

  /** Links, codes and mails of a round are not recorded: the past shows none. */
  async #door(session: TenantSession, row: AssessmentDetailRow) {
    if (session.asOf !== undefined) return { respondents: [], invitation: null };
    const { respondents } = this.desks;
    const people = await respondents.list(session.tenant, row.key);
    const main = people.find(({ section }) => section === null);
    return {
      respondents: people.map(({ name, email, section, openedAt }) =>
        Object.assign(new QuestionnaireRespondent(), { name, email, section, openedAt }),
      ),
      invitation: main === undefined ? null : await this.#invitation(session, row, main),
    };
  }

  async #invitation(session: TenantSession, { openedAt, reminders }: AssessmentDetailRow, main: Respondent) {
    const { fate, link, code } = await this.desks.respondents.delivery(session.tenant, main.id);
    return Object.assign(new QuestionnaireInvitationState(), {
      ...{ email: main.email, sentAt: fate?.sentAt ?? null, mailStatus: fate?.status ?? 'queued' },
      ...{ link, code, openedAt, remindersSent: reminders },
    });
  }

  /** The questionnaire as it was sent, whatever became of it since. */
  async #template(
    session: TenantSession,
    { sent: { template } }: AssessmentDetailRow,
  ): Promise<QuestionnaireTemplateType> {
    if (template.id === builtInRef.id && template.sha256 === builtInRef.sha256) return builtInType();
    const row = await findTemplate(session, template.id);
    const standing = row === undefined ? builtInType() : (importedType(row) ?? builtInType());
    const content = await this.desks.templates.contentOf(session.tenant, template);
    return Object.assign(new QuestionnaireTemplateType(), standing, contentFacts(content), { sha256: template.sha256 });
  }
}

function contactIn(supplier: SupplierState, round: AssessmentState) {
  if (supplier.status === 'absent' || round.status === 'absent') return null;
  const contact = supplier.contacts.find(({ id }) => id === round.contact);
  return contact === undefined ? null : contactType(contact);
}

function obstaclesTo(state: Assessment, today: LocalDate) {
  if (state.status === 'concluded' || state.status === 'withdrawn') return [];
  const obstacle = obstacleToConclusion(state, today);
  return obstacle === undefined ? [] : [obstacle.message];
}

function submissionType(
  { reference, submittedAt }: AssessmentDetailRow,
  { submission }: Assessment,
): QuestionnaireSubmission | null {
  if (submission === undefined || submittedAt === null) return null;
  const { name, role, sha256 } = submission;
  return Object.assign(new QuestionnaireSubmission(), { at: submittedAt, name, role, sha256, reference });
}

function conclusionType({ conclusion }: AssessmentDetailRow): AssessmentConclusion | null {
  if (conclusion === null) return null;
  return Object.assign(new AssessmentConclusion(), { ...conclusion, by: opaqueId('Person', conclusion.by) });
}
