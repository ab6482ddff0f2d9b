import type { CommandContext } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, CommandOf, plainId, Requires } from '@varsel/graphql-vocabulary';
import { Presence } from '@varsel/identity';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { answerOf, inputWith, personGiven } from '../ids.graphql.ts';
import { AmendService, amendService } from './amend-service.ts';
import { RegisterService, registerService } from './register-service.ts';
import { RetireService, retireService } from './retire-service.ts';

@InputType({ description: 'A service under NIS 2.' })
class RegisterServiceInput {
  @Field(() => String, { description: 'What it is called; at most 200 characters.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What it does, and for whom.' })
  readonly description?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  readonly owner?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many hours it may be away before it hurts: 0 to 8,760.' })
  readonly maxOutageHours?: number | null;
}

@InputType({ description: 'A correction of a service. What is left out stays as it is; null takes it away.' })
class AmendServiceInput {
  @Field(() => ID, { description: 'The service.' })
  readonly serviceId!: string;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it does, and for whom.' })
  readonly description?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  readonly owner?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many hours it may be away before it hurts.' })
  readonly maxOutageHours?: number | null;

  @Field(() => String, { description: 'Why it is corrected.' })
  readonly reason!: string;
}

@InputType({ description: 'A service that is no longer delivered.' })
class RetireServiceInput {
  @Field(() => ID, { description: 'The service.' })
  readonly serviceId!: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

const RegisterServicePayload = actPayload('RegisterService');
const AmendServicePayload = actPayload('AmendService');
const RetireServicePayload = actPayload('RetireService');

@Resolver()
export class ServiceActsResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Presence) private readonly presence: Presence,
  ) {}

  @Mutation(() => RegisterServicePayload, { description: 'Registers a service under NIS 2.' })
  @Requires('risk:manage')
  async registerService(@Args('input') input: RegisterServiceInput, @CommandOf() context: CommandContext) {
    const owner = personGiven(input.owner, 'owner');
    const run = () => this.acts.run(registerService, new RegisterService(inputWith(input, { owner })), context);
    return answerOf('Service', await this.presence.ofThose(context, { owner }, run));
  }

  @Mutation(() => AmendServicePayload, { description: 'Corrects what is said of a service.' })
  @Requires('risk:manage')
  async amendService(@Args('input') input: AmendServiceInput, @CommandOf() context: CommandContext) {
    const owner = personGiven(input.owner, 'owner');
    const command = new AmendService({
      serviceId: plainId('Service', input.serviceId),
      name: input.name ?? undefined,
      description: input.description,
      owner,
      maxOutageHours: input.maxOutageHours,
      reason: input.reason,
    });
    const run = () => this.acts.run(amendService, command, context);
    return answerOf('Service', await this.presence.ofThose(context, { owner }, run));
  }

  @Mutation(() => RetireServicePayload, { description: 'Takes a service out of use.' })
  @Requires('risk:manage')
  async retireService(@Args('input') input: RetireServiceInput, @CommandOf() context: CommandContext) {
    const command = new RetireService({ serviceId: plainId('Service', input.serviceId), reason: input.reason });
    return answerOf('Service', await this.acts.run(retireService, command, context));
  }
}
