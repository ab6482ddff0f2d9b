import type { CommandContext, LocalDate as Day } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, CommandOf, LocalDate, Requires } from '@varsel/graphql-vocabulary';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { answerAs, decisionId } from '../answer.graphql.ts';
import { AnswerQuestion, answerQuestion } from './answer-question.ts';
import { ConcludeVote, concludeVote } from './conclude-vote.ts';
import { ProposeMeasures, proposeMeasures } from './propose-measures.ts';
import { RenewProposal, renewProposal } from './renew-proposal.ts';
import { WithdrawProposal, withdrawProposal } from './withdraw-proposal.ts';

@InputType({ description: 'The measures as they are now, put to the management body.' })
class ProposeMeasuresInput {
  @Field(() => String, { description: 'A title; at most 200 characters.' })
  readonly title!: string;

  @Field(() => String, { description: 'Why it is asked and what it costs; at most 4,000 characters.' })
  readonly explanation!: string;

  @Field(() => LocalDate, { description: 'The day until which members are asked to vote; within three months.' })
  readonly voteBy!: Day;

  @Field(() => String, { description: 'The hash of the preview you saw.' })
  readonly hash!: string;
}

@InputType({
  description: 'The measures as they are now, put to the body as it is now in place of what is being voted on.',
})
class RenewProposalInput {
  @Field(() => ID, { description: 'The decision.' })
  readonly decisionId!: string;

  @Field(() => String, { description: 'The hash of the preview you saw.' })
  readonly hash!: string;

  @Field(() => String, { description: 'Why it is put again; at most 2,000 characters.' })
  readonly reason!: string;

  @Field(() => LocalDate, { description: 'The day until which members are asked to vote; within three months.' })
  readonly voteBy!: Day;
}

@InputType({ description: 'A proposal to take back.' })
class WithdrawProposalInput {
  @Field(() => ID, { description: 'The decision.' })
  readonly decisionId!: string;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  readonly reason!: string;
}

@InputType({ description: 'A vote to close.' })
class ConcludeVoteInput {
  @Field(() => ID, { description: 'The decision.' })
  readonly decisionId!: string;
}

@InputType({ description: 'The answer to a member’s question.' })
class AnswerQuestionInput {
  @Field(() => ID, { description: 'The decision.' })
  readonly decisionId!: string;

  @Field(() => Int, { description: 'The number of the question.' })
  readonly question!: number;

  @Field(() => String, { description: 'The answer; at most 4,000 characters.' })
  readonly text!: string;
}

const ProposeMeasuresPayload = actPayload('ProposeMeasures');
const RenewProposalPayload = actPayload('RenewProposal');
const WithdrawProposalPayload = actPayload('WithdrawProposal');
const ConcludeVotePayload = actPayload('ConcludeVote');
const AnswerQuestionPayload = actPayload('AnswerQuestion');

@Resolver()
export class ProposalsResolver {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Mutation(() => ProposeMeasuresPayload, {
    description: 'Puts the measures to the management body, frozen exactly as they are now.',
  })
  @Requires('decision:propose')
  async proposeMeasures(@Args('input') input: ProposeMeasuresInput, @CommandOf() context: CommandContext) {
    const { title, explanation, voteBy, hash } = input;
    const command = new ProposeMeasures({ title, explanation, voteBy, hash });
    return answerAs('Decision', await this.acts.run(proposeMeasures, command, context));
  }

  @Mutation(() => RenewProposalPayload, {
    description:
      'Puts it again when measures or the management body have changed since. Votes given so far no longer count.',
  })
  @Requires('decision:propose')
  async renewProposal(
    @Args('input') { decisionId: id, hash, reason, voteBy }: RenewProposalInput,
    @CommandOf() context: CommandContext,
  ) {
    const command = new RenewProposal({ decisionId: decisionId(id), hash, reason, voteBy });
    return answerAs('Decision', await this.acts.run(renewProposal, command, context));
  }

  @Mutation(() => WithdrawProposalPayload, { description: 'Takes a proposal back before it is decided.' })
  @Requires('decision:propose')
  async withdrawProposal(@Args('input') input: WithdrawProposalInput, @CommandOf() context: CommandContext) {
    const command = new WithdrawProposal({ decisionId: decisionId(input.decisionId), reason: input.reason });
    return answerAs('Decision', await this.acts.run(withdrawProposal, command, context));
  }

  @Mutation(() => ConcludeVotePayload, {
    description: 'Counts the votes of those who took part, once the day has passed.',
  })
  @Requires('decision:propose')
  async concludeVote(@Args('input') input: ConcludeVoteInput, @CommandOf() context: CommandContext) {
    const command = new ConcludeVote({ decisionId: decisionId(input.decisionId) });
    return answerAs('Decision', await this.acts.run(concludeVote, command, context));
  }

  @Mutation(() => AnswerQuestionPayload, { description: 'Answers a member’s question.' })
  @Requires('decision:propose')
  async answerQuestion(
    @Args('input') { decisionId: id, question, text }: AnswerQuestionInput,
    @CommandOf() context: CommandContext,
  ) {
    const command = new AnswerQuestion({ decisionId: decisionId(id), question, text });
    return answerAs('Decision', await this.acts.run(answerQuestion, command, context));
  }
}
