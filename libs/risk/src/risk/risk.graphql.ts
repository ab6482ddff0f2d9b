import type { CommandContext } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, CommandOf, plainId, Requires } from '@varsel/graphql-vocabulary';
import { Presence } from '@varsel/identity';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { answerOf, inputWith, personGiven } from '../ids.graphql.ts';
import { AcceptRisk, acceptRisk } from './accept-risk.ts';
import { AmendRisk, amendRisk } from './amend-risk.ts';
import { AssessRisk, assessRisk } from './assess-risk.ts';
import { AssignRiskOwner, assignRiskOwner } from './assign-risk-owner.ts';
import { CloseRisk, closeRisk } from './close-risk.ts';
import { DecideTreatment, decideTreatment } from './decide-treatment.ts';
import { IdentifyRisk, identifyRisk } from './identify-risk.ts';
import { RevokeAcceptance, revokeAcceptance } from './revoke-acceptance.ts';
import {
  AcceptRiskInput,
  AmendRiskInput,
  AssessRiskInput,
  AssignRiskOwnerInput,
  CloseRiskInput,
  DecideTreatmentInput,
  IdentifyRiskInput,
  RevokeAcceptanceInput,
} from './risk.inputs.graphql.ts';

const IdentifyRiskPayload = actPayload('IdentifyRisk');
const AmendRiskPayload = actPayload('AmendRisk');
const AssessRiskPayload = actPayload('AssessRisk');
const DecideTreatmentPayload = actPayload('DecideTreatment');
const AssignRiskOwnerPayload = actPayload('AssignRiskOwner');
const AcceptRiskPayload = actPayload('AcceptRisk');
const RevokeAcceptancePayload = actPayload('RevokeAcceptance');
const CloseRiskPayload = actPayload('CloseRisk');

@Resolver()
export class RiskActsResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Presence) private readonly presence: Presence,
  ) {}

  @Mutation(() => IdentifyRiskPayload, { description: 'Writes down a risk to a service.' })
  @Requires('risk:manage')
  async identifyRisk(@Args('input') input: IdentifyRiskInput, @CommandOf() context: CommandContext) {
    const owner = personGiven(input.owner, 'owner');
    const command = new IdentifyRisk(inputWith(input, { serviceId: plainId('Service', input.serviceId), owner }));
    const run = () => this.acts.run(identifyRisk, command, context);
    return answerOf('Risk', await this.presence.ofThose(context, { owner }, run));
  }

  @Mutation(() => AmendRiskPayload, { description: 'Corrects what is said of a risk.' })
  @Requires('risk:manage')
  async amendRisk(@Args('input') input: AmendRiskInput, @CommandOf() context: CommandContext) {
    const command = new AmendRisk({
      riskId: riskIn(input),
      title: input.title ?? undefined,
      description: input.description ?? undefined,
      measures: input.measures ?? undefined,
      reason: input.reason,
    });
    return answerOf('Risk', await this.acts.run(amendRisk, command, context));
  }

  @Mutation(() => AssessRiskPayload, { description: 'Weighs a risk, without the measures and with them.' })
  @Requires('risk:manage')
  async assessRisk(@Args('input') input: AssessRiskInput, @CommandOf() context: CommandContext) {
    const command = new AssessRisk(inputWith(input, { riskId: riskIn(input) }));
    return answerOf('Risk', await this.acts.run(assessRisk, command, context));
  }

  @Mutation(() => DecideTreatmentPayload, { description: 'Decides what is done about a risk.' })
  @Requires('risk:manage')
  async decideTreatment(@Args('input') input: DecideTreatmentInput, @CommandOf() context: CommandContext) {
    const command = new DecideTreatment(inputWith(input, { riskId: riskIn(input) }));
    return answerOf('Risk', await this.acts.run(decideTreatment, command, context));
  }

  @Mutation(() => AssignRiskOwnerPayload, { description: 'Names the person who answers for a risk.' })
  @Requires('risk:manage')
  async assignRiskOwner(@Args('input') input: AssignRiskOwnerInput, @CommandOf() context: CommandContext) {
    const owner = personGiven(input.owner, 'owner') ?? null;
    const command = new AssignRiskOwner({ riskId: riskIn(input), owner });
    const run = () => this.acts.run(assignRiskOwner, command, context);
    return answerOf('Risk', await this.presence.ofThose(context, { owner }, run));
  }

  @Mutation(() => AcceptRiskPayload, { description: 'Accepts a risk as it is, for a time, or puts it to the board.' })
  @Requires('risk:accept')
  async acceptRisk(@Args('input') input: AcceptRiskInput, @CommandOf() context: CommandContext) {
    const command = new AcceptRisk(inputWith(input, { riskId: riskIn(input) }));
    return answerOf('Risk', await this.acts.run(acceptRisk, command, context));
  }

  @Mutation(() => RevokeAcceptancePayload, { description: 'Takes back an acceptance, or one put to the board.' })
  @Requires('risk:accept')
  async revokeAcceptance(@Args('input') input: RevokeAcceptanceInput, @CommandOf() context: CommandContext) {
    const command = new RevokeAcceptance(inputWith(input, { riskId: riskIn(input) }));
    return answerOf('Risk', await this.acts.run(revokeAcceptance, command, context));
  }

  @Mutation(() => CloseRiskPayload, { description: 'Closes a risk that is no longer there.' })
  @Requires('risk:manage')
  async closeRisk(@Args('input') input: CloseRiskInput, @CommandOf() context: CommandContext) {
    const command = new CloseRisk(inputWith(input, { riskId: riskIn(input) }));
    return answerOf('Risk', await this.acts.run(closeRisk, command, context));
  }
}

function riskIn({ riskId }: { readonly riskId: string }): string {
  return plainId('Risk', riskId);
}
