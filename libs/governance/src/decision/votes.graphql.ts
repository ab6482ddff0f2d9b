import type { CommandContext } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, CommandOf, Requires } from '@varsel/graphql-vocabulary';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { answerAs, decisionId } from '../answer.graphql.ts';
import { AbstainFromDecision, abstainFromDecision } from './abstain-from-decision.ts';
import { ApproveDecision, approveDecision } from './approve-decision.ts';
import { AskAboutDecision, askAboutDecision } from './ask-about-decision.ts';
import { StatementLanguageEnum } from './decision.enums.graphql.ts';
import type { StatementLanguage } from './decision.events.ts';
import { RefuseDecision, refuseDecision } from './refuse-decision.ts';

@InputType({ isAbstract: true })
class BallotInput {
  @Field(() => ID, { description: 'The decision.' })
  readonly decisionId!: string;

  @Field(() => String, { description: 'The hash of the measures you read.' })
  readonly hash!: string;

  @Field(() => StatementLanguageEnum, { description: 'The language in which you read the statement.' })
  readonly language!: StatementLanguage;
}

@InputType({ description: 'A vote for the measures as they were put.' })
class ApproveDecisionInput extends BallotInput {}

@InputType({ description: 'A vote against the measures as they were put.' })
class RefuseDecisionInput extends BallotInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  readonly reason!: string;
}

@InputType({ description: 'A vote neither way.' })
class AbstainFromDecisionInput extends BallotInput {
  @Field(() => String, { nullable: true, description: 'Why, if you like; at most 2,000 characters.' })
  readonly reason?: string | null;
}

@InputType({ description: 'A question before voting.' })
class AskAboutDecisionInput {
  @Field(() => ID, { description: 'The decision.' })
  readonly decisionId!: string;

  @Field(() => String, { description: 'The question; at most 2,000 characters.' })
  readonly text!: string;
}

const ApproveDecisionPayload = actPayload('ApproveDecision');
const RefuseDecisionPayload = actPayload('RefuseDecision');
const AbstainFromDecisionPayload = actPayload('AbstainFromDecision');
const AskAboutDecisionPayload = actPayload('AskAboutDecision');

@Resolver()
export class VotesResolver {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Mutation(() => ApproveDecisionPayload, {
    description: 'Votes for the measures. Asks for a code from your app, given for this decision within five minutes.',
  })
  @Requires('decision:vote')
  async approveDecision(@Args('input') input: ApproveDecisionInput, @CommandOf() context: CommandContext) {
    const command = new ApproveDecision(ballotOf(input));
    return answerAs('Decision', await this.acts.run(approveDecision, command, context));
  }

  @Mutation(() => RefuseDecisionPayload, {
    description:
      'Votes against the measures. Asks for a code from your app, given for this decision within five minutes.',
  })
  @Requires('decision:vote')
  async refuseDecision(@Args('input') input: RefuseDecisionInput, @CommandOf() context: CommandContext) {
    const command = new RefuseDecision({ ...ballotOf(input), reason: input.reason });
    return answerAs('Decision', await this.acts.run(refuseDecision, command, context));
  }

  @Mutation(() => AbstainFromDecisionPayload, {
    description: 'Takes part and votes neither way. Asks for a code from your app, as any vote.',
  })
  @Requires('decision:vote')
  async abstainFromDecision(@Args('input') input: AbstainFromDecisionInput, @CommandOf() context: CommandContext) {
    const command = new AbstainFromDecision({ ...ballotOf(input), reason: input.reason ?? null });
    return answerAs('Decision', await this.acts.run(abstainFromDecision, command, context));
  }

  @Mutation(() => AskAboutDecisionPayload, { description: 'Asks whoever put the measures, before voting.' })
  @Requires('decision:vote')
  async askAboutDecision(@Args('input') input: AskAboutDecisionInput, @CommandOf() context: CommandContext) {
    const command = new AskAboutDecision({ decisionId: decisionId(input.decisionId), text: input.text });
    return answerAs('Decision', await this.acts.run(askAboutDecision, command, context));
  }
}

function ballotOf({ decisionId: id, hash, language }: BallotInput) {
  return { decisionId: decisionId(id), hash, language };
}
