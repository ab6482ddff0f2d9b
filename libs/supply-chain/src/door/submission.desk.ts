import { type Instant, isRejection, type Rejection } from '@varsel/event-sourcing';
import type { Acts, Receipt } from '@varsel/event-store';
import type { MailQueue } from '@varsel/outbound';
import { formatMoment } from '@varsel/statute';
import type { Database, TenantId } from '@varsel/tenancy';
import { saidIn } from '../assessment/said.ts';
import { SubmitAnswers, submitAnswers } from '../assessment/submit-answers.ts';
import { answerText } from '../questionnaire/answer-text.ts';
import { isHeldDown } from '../questionnaire/check-questionnaire.ts';
import { type FrozenAnswer, type FrozenAnswers, isAnswered } from '../questionnaire/answer.ts';
import { inBothLanguages } from '../questionnaire/template.ts';
import { titleOf } from '../views/shown-round.ts';
import { fingerprintOf } from './content.desk.ts';
import type { SupplierDesks } from './desks.desk.ts';
import { evidenceBody } from './door-answers.desk.ts';
import { receiptMail } from './supplier-mails.desk.ts';
import { contentsOf, shownFields, tierOf, type Visit, type Visits } from './visit.desk.ts';

export interface SubmissionParts {
  readonly acts: Acts;
  readonly desks: SupplierDesks;
  readonly visits: Visits;
  readonly database: Database;
  readonly mails: MailQueue;
}

/** Freezes the answers, sends the receipt, and shows it. */
export class SubmissionDesk {
  readonly #parts: SubmissionParts;

  constructor(parts: SubmissionParts) {
    this.#parts = parts;
  }

  async submit(visit: Visit, by: { readonly name: string; readonly role: string }): Promise<Receipt | Rejection> {
    const { acts, desks, visits } = this.#parts;
    const { tenant } = visit.session;
    const context = visits.commandOf(visit);
    const frozen = frozenAnswers(visit);
    const fingerprint = fingerprintOf(frozen);
    if (!fingerprint.fitsInEvent) await desks.contents.put(tenant, fingerprint);
    const fields = shownFields(visit);
    const contents = contentsOf(visit);
    const said = fields.flatMap((field) => saidIn(field, contents.get(field.id)) ?? []);
    const command = new SubmitAnswers({
      assessmentId: visit.row.key,
      answers: fingerprint.fitsInEvent ? frozen.answers : null,
      sha256: fingerprint.sha256,
      said,
      ...{ answered: said.length, asked: fields.length, respondent: visit.respondent.id, ...by },
    });
    const outcome = await acts.run(submitAnswers, command, context);
    if (!isRejection(outcome))
      await this.#mailReceipt(visit, { ...by, at: context.receivedAt, sha256: fingerprint.sha256 });
    return outcome;
  }

  /** The receipt with all answers as they were sent: the respondent's own copy. */
  async receiptOf(visit: Visit) {
    const { row, organisation, supplierName, questions, session, respondent } = visit;
    if (row.state.status === 'absent' || row.state.submission === undefined || row.submittedAt === null)
      return undefined;
    const { name, role, sha256 } = row.state.submission;
    const answers = await this.#parts.desks.rounds.answersOf(session.tenant, row);
    const files = await this.#parts.desks.evidence.known(session.tenant, visit);
    return {
      ...{ reference: row.reference, submittedAt: row.submittedAt, name, role, organisation, supplier: supplierName },
      ...{ title: titleOf(questions.template), attribution: questions.template.attribution, sha256 },
      mailedTo: respondent.email,
      sections: questions.sections.map(({ id, title }) => ({
        section: id,
        title: inBothLanguages(title),
        answers: questions.fields
          .filter((field) => field.section === id && answers.has(field.id))
          .map((field) => {
            const answer = answers.get(field.id);
            const { comment = null, notApplicableBecause = null, evidence = [] } = answer ?? {};
            const text = answerText(field, answer);
            const label = inBothLanguages(field.label);
            return {
              field: field.id,
              label,
              text,
              comment,
              notApplicableBecause,
              evidence: evidenceBody({ evidence }, files),
              heldDown: answer !== undefined && isHeldDown(field, answer, tierOf(visit)),
            };
          }),
      })),
    };
  }

  /** Once a submission: a repeated one after a lost answer finds the mail there. */
  async #mailReceipt(
    visit: Visit,
    sent: { readonly name: string; readonly at: Instant; readonly sha256: string },
  ): Promise<void> {
    const { database, mails } = this.#parts;
    const { tenant } = visit.session;
    const { respondent, row, organisation } = visit;
    const about = `supplier-receipt-${row.key}-${String(row.state.status === 'absent' ? 0 : row.history.length)}`;
    await database.inTenant(tenant satisfies TenantId, async (sql) => {
      if ((await mails.fates(sql, about)).has(about)) return;
      const params = {
        ...{ organisation, reference: row.reference, name: sent.name, sha256: sent.sha256 },
        ...{ submittedAt: formatMoment(sent.at, 'da'), submittedAtEn: formatMoment(sent.at, 'en') },
      };
      await mails.enqueue(sql, tenant, {
        ...{ template: receiptMail, params, about },
        ...{ language: respondent.language, to: { address: respondent.email } },
      });
    });
  }
}

/** What is shown and answered, in the order of the questionnaire; what another answer hides is not sent. */
function frozenAnswers(visit: Visit): FrozenAnswers {
  const contents = contentsOf(visit);
  const answers = shownFields(visit).flatMap((field): readonly FrozenAnswer[] => {
    const content = contents.get(field.id);
    return content !== undefined && isAnswered(field, content) ? [{ field: field.id, ...content }] : [];
  });
  const { row } = visit;
  return { schema: 1, assessment: row.key, template: row.sent.template.sha256, answers };
}
