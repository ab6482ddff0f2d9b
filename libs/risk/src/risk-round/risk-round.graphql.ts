import type { CommandContext } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, CommandOf, plainId, Requires } from '@varsel/graphql-vocabulary';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { answerOf } from '../ids.graphql.ts';
import { ConcludeRiskRound, concludeRiskRound } from './conclude-risk-round.ts';
import { OpenRiskRound, openRiskRound } from './open-risk-round.ts';

@InputType({ description: 'A round in which the risks are gone through.' })
class OpenRiskRoundInput {
  @Field(() => String, { description: 'What it is called; at most 200 characters.' })
  readonly title!: string;
}

@InputType({ description: 'What a round has covered, and what came of it.' })
class ConcludeRiskRoundInput {
  @Field(() => [ID], { description: 'The services whose risks were gone through.' })
  readonly services!: readonly string[];

  @Field(() => String, { description: 'The conclusion; at most 10,000 characters.' })
  readonly conclusion!: string;
}

const OpenRiskRoundPayload = actPayload('OpenRiskRound');
const ConcludeRiskRoundPayload = actPayload('ConcludeRiskRound');

@Resolver()
export class RiskRoundActsResolver {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Mutation(() => OpenRiskRoundPayload, { description: 'Opens a round of risk assessments.' })
  @Requires('risk:manage')
  async openRiskRound(@Args('input') input: OpenRiskRoundInput, @CommandOf() context: CommandContext) {
    return answerOf('RiskRound', await this.acts.run(openRiskRound, new OpenRiskRound(input), context));
  }

  @Mutation(() => ConcludeRiskRoundPayload, { description: 'Concludes the open round with what was covered.' })
  @Requires('risk:manage')
  async concludeRiskRound(@Args('input') input: ConcludeRiskRoundInput, @CommandOf() context: CommandContext) {
    const services = input.services.map((service) => plainId('Service', service));
    const command = new ConcludeRiskRound({ services, conclusion: input.conclusion });
    return answerOf('RiskRound', await this.acts.run(concludeRiskRound, command, context));
  }
}
