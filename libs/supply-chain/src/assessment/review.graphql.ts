import { type CommandContext, isRejection } from '@varsel/event-sourcing';
import { Acts, derivedUuid } from '@varsel/event-store';
import { actPayload, CommandOf, Requires, Session } from '@varsel/graphql-vocabulary';
import type { TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { SupplierDesks } from '../door/desks.desk.ts';
import { mailedRound, RoundMailer } from '../door/round-mailer.desk.ts';
import { answerOf } from '../ids.graphql.ts';
import { findAssessment } from '../views/assessment-detail.view.ts';
import { AskClarification, askClarification } from './ask-clarification.ts';
import { assessmentId, ofRound } from './assessment.graphql.ts';
import {
  AskClarificationInput,
  CloseSupplierFindingInput,
  ConcludeAssessmentInput,
  RecordSupplierFindingInput,
  ScoreAnswersInput,
} from './assessment.inputs.graphql.ts';
import { CloseSupplierFinding, closeSupplierFinding } from './close-supplier-finding.ts';
import { ConcludeAssessment, concludeAssessment } from './conclude-assessment.ts';
import { RecordSupplierFinding, recordSupplierFinding } from './record-supplier-finding.ts';
import { ScoreAnswers, scoreAnswers } from './score-answers.ts';

const AskClarificationPayload = actPayload('AskClarification');
const ScoreAnswersPayload = actPayload('ScoreAnswers');
const RecordSupplierFindingPayload = actPayload('RecordSupplierFinding');
const CloseSupplierFindingPayload = actPayload('CloseSupplierFinding');
const ConcludeAssessmentPayload = actPayload('ConcludeAssessment');

@Resolver()
export class ReviewResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(SupplierDesks) private readonly desks: SupplierDesks,
    @Inject(RoundMailer) private readonly mailer: RoundMailer,
  ) {}

  @Mutation(() => AskClarificationPayload, { description: 'Asks the supplier to clarify one answer.' })
  @Requires('supplier:review')
  async askClarification(
    @Args('input') input: AskClarificationInput,
    @CommandOf() context: CommandContext,
    @Session() session: TenantSession,
  ) {
    const id = assessmentId(input);
    const clarification = derivedUuid('clarification', context.commandId);
    const command = new AskClarification({
      assessmentId: id,
      clarification,
      question: input.question,
      text: input.text,
    });
    const outcome = await this.acts.run(askClarification, command, context);
    if (!isRejection(outcome)) {
      const round = await findAssessment(session, id);
      if (round !== undefined)
        await this.mailer.tell(session.tenant, mailedRound(round), 'clarification', context.commandId);
    }
    return answerOf('Assessment', outcome);
  }

  @Mutation(() => ScoreAnswersPayload, { description: 'Scores answers as a reviewer.' })
  @Requires('supplier:review')
  async scoreAnswers(@Args('input') input: ScoreAnswersInput, @CommandOf() context: CommandContext) {
    const scores = input.scores.map(({ question, score, note, evidenceSeen }) => ({
      ...{ question, score, note: note ?? null, evidenceSeen: evidenceSeen ?? false },
    }));
    const command = new ScoreAnswers({ assessmentId: assessmentId(input), scores });
    return answerOf('Assessment', await this.acts.run(scoreAnswers, command, context));
  }

  @Mutation(() => RecordSupplierFindingPayload, { description: 'Notes what the supplier must mend.' })
  @Requires('supplier:review')
  async recordSupplierFinding(@Args('input') input: RecordSupplierFindingInput, @CommandOf() context: CommandContext) {
    const finding = derivedUuid('supplier-finding', context.commandId);
    const { question, text, dueOn } = input;
    const round = { assessmentId: assessmentId(input), finding };
    const command = new RecordSupplierFinding({ ...round, question: question ?? null, text, dueOn: dueOn ?? null });
    return answerOf('Assessment', await this.acts.run(recordSupplierFinding, command, context));
  }

  @Mutation(() => CloseSupplierFindingPayload, { description: 'Closes a finding: mended, or the risk is accepted.' })
  @Requires('supplier:review')
  async closeSupplierFinding(@Args('input') input: CloseSupplierFindingInput, @CommandOf() context: CommandContext) {
    const command = new CloseSupplierFinding(ofRound(input));
    return answerOf('Assessment', await this.acts.run(closeSupplierFinding, command, context));
  }

  @Mutation(() => ConcludeAssessmentPayload, { description: 'Decides what follows from the answers.' })
  @Requires('supplier:review')
  async concludeAssessment(
    @Args('input') input: ConcludeAssessmentInput,
    @CommandOf() context: CommandContext,
    @Session() session: TenantSession,
  ) {
    const id = assessmentId(input);
    const outcome = await this.acts.run(concludeAssessment, new ConcludeAssessment(ofRound(input)), context);
    if (!isRejection(outcome)) await this.desks.close(session.tenant, id);
    return answerOf('Assessment', outcome);
  }
}
