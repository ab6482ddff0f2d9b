import { type CommandContext, isRejection } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, CommandOf, plainId, Requires, Session } from '@varsel/graphql-vocabulary';
import type { TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { SupplierDesks } from '../door/desks.desk.ts';
import { mailedRound, RoundMailer } from '../door/round-mailer.desk.ts';
import { answerOf, refused } from '../ids.graphql.ts';
import type { Contact } from '../supplier/supplier.contents.ts';
import { supplierId } from '../supplier/supplier.graphql.ts';
import { findAssessment } from '../views/assessment-detail.view.ts';
import { findSupplierDetail } from '../views/supplier-detail.view.ts';
import {
  ChangeQuestionnaireDueDateInput,
  ReopenQuestionnaireInput,
  ResendQuestionnaireLinkInput,
  SendQuestionnaireInput,
  WithdrawQuestionnaireInput,
} from './assessment.inputs.graphql.ts';
import { unknownAssessment } from './assessment-rules.ts';
import { ChangeQuestionnaireDueDate, changeQuestionnaireDueDate } from './change-questionnaire-due-date.ts';
import { contactUnknown, prepareRound } from './prepare-round.ts';
import { ReopenQuestionnaire, reopenQuestionnaire } from './reopen-questionnaire.ts';
import { ResendQuestionnaireLink, resendQuestionnaireLink } from './resend-questionnaire-link.ts';
import { roundSource } from './round-source.graphql.ts';
import { sendQuestionnaire } from './send-questionnaire.ts';
import { WithdrawQuestionnaire, withdrawQuestionnaire } from './withdraw-questionnaire.ts';

const SendQuestionnairePayload = actPayload('SendQuestionnaire');
const ResendQuestionnaireLinkPayload = actPayload('ResendQuestionnaireLink');
const ChangeQuestionnaireDueDatePayload = actPayload('ChangeQuestionnaireDueDate');
const ReopenQuestionnairePayload = actPayload('ReopenQuestionnaire');
const WithdrawQuestionnairePayload = actPayload('WithdrawQuestionnaire');

@Resolver()
export class AssessmentResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(SupplierDesks) private readonly desks: SupplierDesks,
    @Inject(RoundMailer) private readonly mailer: RoundMailer,
  ) {}

  @Mutation(() => SendQuestionnairePayload, { description: 'Sends a questionnaire to a contact of the supplier.' })
  @Requires('supplier:manage')
  async sendQuestionnaire(
    @Args('input') input: SendQuestionnaireInput,
    @CommandOf() context: CommandContext,
    @Session() session: TenantSession,
  ) {
    const template = plainId('QuestionnaireTemplate', input.templateId);
    const ids = { supplier: supplierId(input), template, command: context.commandId };
    const source = await roundSource(session, this.desks, ids);
    if (isRejection(source)) return refused(source);
    const command = prepareRound(source, input);
    if (isRejection(command)) return refused(command);
    await this.desks.templates.keep(session.tenant, source.template.content);
    const outcome = await this.acts.run(sendQuestionnaire, command, context);
    if (isRejection(outcome)) return refused(outcome);
    const contact = source.contacts.find(({ id }) => id === input.contact);
    const sent = { dueOn: command.dueOn, asked: command.questions?.length ?? 0 };
    if (contact !== undefined)
      await this.mailer.send(session.tenant, outcome, { contact, command: context.commandId, sent });
    return answerOf('Assessment', outcome);
  }

  @Mutation(() => ResendQuestionnaireLinkPayload, { description: 'Sends a new link; the old ones open nothing.' })
  @Requires('supplier:manage')
  async resendQuestionnaireLink(
    @Args('input') input: ResendQuestionnaireLinkInput,
    @CommandOf() context: CommandContext,
    @Session() session: TenantSession,
  ) {
    const id = assessmentId(input);
    const round = await findAssessment(session, id);
    if (round === undefined || round.state.status === 'absent') return refused(unknownAssessment());
    const wanted = input.contact ?? round.state.contact;
    const contact = (await this.#contactsOf(session, round.supplier)).find((each) => each.id === wanted);
    if (contact === undefined) return refused(contactUnknown());
    const command = new ResendQuestionnaireLink({ assessmentId: id, contact: contact.id });
    const outcome = await this.acts.run(resendQuestionnaireLink, command, context);
    if (isRejection(outcome)) return refused(outcome);
    await this.mailer.resend(session.tenant, mailedRound(round), { contact, command: context.commandId });
    return answerOf('Assessment', outcome);
  }

  async #contactsOf(session: TenantSession, supplier: string): Promise<readonly Contact[]> {
    const detail = await findSupplierDetail(session, supplier);
    return detail === undefined || detail.state.status === 'absent' ? [] : detail.state.contacts;
  }

  @Mutation(() => ChangeQuestionnaireDueDatePayload, { description: 'Gives another date to answer by.' })
  @Requires('supplier:manage')
  async changeQuestionnaireDueDate(
    @Args('input') input: ChangeQuestionnaireDueDateInput,
    @CommandOf() context: CommandContext,
  ) {
    const command = new ChangeQuestionnaireDueDate(ofRound(input));
    return answerOf('Assessment', await this.acts.run(changeQuestionnaireDueDate, command, context));
  }

  @Mutation(() => ReopenQuestionnairePayload, { description: 'Lets the supplier answer everything again.' })
  @Requires('supplier:manage')
  async reopenQuestionnaire(
    @Args('input') input: ReopenQuestionnaireInput,
    @CommandOf() context: CommandContext,
    @Session() session: TenantSession,
  ) {
    const id = assessmentId(input);
    const outcome = await this.acts.run(reopenQuestionnaire, new ReopenQuestionnaire(ofRound(input)), context);
    if (isRejection(outcome)) return refused(outcome);
    const round = await findAssessment(session, id);
    if (round !== undefined)
      await this.mailer.tell(
        session.tenant,
        { ...mailedRound(round), dueOn: input.dueOn },
        'reopened',
        context.commandId,
      );
    return answerOf('Assessment', outcome);
  }

  @Mutation(() => WithdrawQuestionnairePayload, { description: 'Takes a questionnaire back.' })
  @Requires('supplier:manage')
  async withdrawQuestionnaire(
    @Args('input') input: WithdrawQuestionnaireInput,
    @CommandOf() context: CommandContext,
    @Session() session: TenantSession,
  ) {
    const id = assessmentId(input);
    const outcome = await this.acts.run(withdrawQuestionnaire, new WithdrawQuestionnaire(ofRound(input)), context);
    if (!isRejection(outcome)) await this.desks.close(session.tenant, id);
    return answerOf('Assessment', outcome);
  }
}

/** The input with the stored id in place of the opaque one. */
export function ofRound<Input extends { readonly assessmentId: string }>(input: Input): Input {
  return { ...input, assessmentId: assessmentId(input) };
}

/** The id as it is stored. */
export function assessmentId({ assessmentId: opaque }: { readonly assessmentId: string }): string {
  return plainId('Assessment', opaque);
}
