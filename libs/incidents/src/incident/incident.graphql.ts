import type { CommandContext, Instant } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, CommandOf, DateTime, Requires } from '@varsel/graphql-vocabulary';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { AddNote, addNote } from './add-note.ts';
import { AmendFacts, amendFacts } from './amend-facts.ts';
import { AssessSignificance, assessSignificance } from './assess-significance.ts';
import { DowngradeIncident, downgradeIncident } from './downgrade-incident.ts';
import { FixAwareness, fixAwareness } from './fix-awareness.ts';
import { incidentAnswer, incidentId, ofIncident } from './incident.answer.graphql.ts';
import { AnswerEnum, CriterionEnum } from './incident.enums.graphql.ts';
import type { Answer, Criterion2690 } from './incident.ts';
import { ReportIncident, reportIncident } from './report-incident.ts';

@InputType({ description: 'What is known when an incident is reported.' })
class ReportIncidentInput {
  @Field(() => String, { description: 'A title; at most 200 characters.' })
  readonly title!: string;

  @Field(() => String, { description: 'What happened; at most 10,000 characters.' })
  readonly description!: string;

  @Field(() => String, { nullable: true, description: 'The services that are affected.' })
  readonly affectedServices?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it began, if known.' })
  readonly occurredAt?: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was detected; now when left out.' })
  readonly detectedAt?: Instant | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When you became aware; the moment of detection when left out.',
  })
  readonly awareAt?: Instant | null;

  @Field(() => String, { nullable: true, description: 'Why then: required more than 24 hours after detection.' })
  readonly awarenessReason?: string | null;
}

@InputType({ description: 'A correction of the facts. What is left out stays as it is.' })
class AmendFactsInput {
  @Field(() => ID, { description: 'The incident.' })
  readonly incidentId!: string;

  @Field(() => String, { nullable: true, description: 'The title.' })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: 'What happened.' })
  readonly description?: string | null;

  @Field(() => String, { nullable: true, description: 'The affected services; null takes them away.' })
  readonly affectedServices?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was detected.' })
  readonly detectedAt?: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'When it began; null takes it away.' })
  readonly occurredAt?: Instant | null;

  @Field(() => String, { description: 'Why the facts are corrected.' })
  readonly reason!: string;
}

@InputType({ description: 'The answers from which it follows whether the incident is significant, § 12(2).' })
class AssessSignificanceInput {
  @Field(() => ID, { description: 'The incident.' })
  readonly incidentId!: string;

  @Field(() => AnswerEnum, {
    description: 'Has it caused, or can it cause, severe operational disruption or economic loss?',
  })
  readonly disruptionOrLoss!: Answer;

  @Field(() => AnswerEnum, { description: 'Has it caused, or can it cause, others considerable damage?' })
  readonly damageToOthers!: Answer;

  @Field(() => [CriterionEnum], { nullable: true, description: 'Criteria of Regulation (EU) 2024/2690 that are met.' })
  readonly criteria2690?: readonly Criterion2690[] | null;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

@InputType({ description: 'The moment you became aware of the incident, and why it is that one.' })
class FixAwarenessInput {
  @Field(() => ID, { description: 'The incident.' })
  readonly incidentId!: string;

  @Field(() => DateTime, { description: 'When you became aware: all deadlines of § 13 run from it.' })
  readonly awareAt!: Instant;

  @Field(() => String, { description: 'Why this moment.' })
  readonly reason!: string;
}

@InputType({ description: 'The incident was not significant after all.' })
class DowngradeIncidentInput {
  @Field(() => ID, { description: 'The incident.' })
  readonly incidentId!: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

@InputType({ description: 'A note in the course of the incident.' })
class AddNoteInput {
  @Field(() => ID, { description: 'The incident.' })
  readonly incidentId!: string;

  @Field(() => String, { description: 'The note; at most 10,000 characters.' })
  readonly text!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it happened, if not now.' })
  readonly happenedAt?: Instant | null;
}

const ReportIncidentPayload = actPayload('ReportIncident');
const AmendFactsPayload = actPayload('AmendFacts');
const AssessSignificancePayload = actPayload('AssessSignificance');
const FixAwarenessPayload = actPayload('FixAwareness');
const DowngradeIncidentPayload = actPayload('DowngradeIncident');
const AddNotePayload = actPayload('AddNote');

@Resolver()
export class IncidentResolver {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Mutation(() => ReportIncidentPayload, { description: 'Reports an incident the moment it is suspected.' })
  @Requires('incident:report')
  async reportIncident(@Args('input') input: ReportIncidentInput, @CommandOf() context: CommandContext) {
    return incidentAnswer(await this.acts.run(reportIncident, new ReportIncident(input), context));
  }

  @Mutation(() => AmendFactsPayload, { description: 'Corrects what is known of the incident.' })
  @Requires('incident:report')
  async amendFacts(@Args('input') input: AmendFactsInput, @CommandOf() context: CommandContext) {
    const amendment = new AmendFacts({
      incidentId: incidentId(input.incidentId),
      title: input.title ?? undefined,
      description: input.description ?? undefined,
      affectedServices: input.affectedServices,
      detectedAt: input.detectedAt ?? undefined,
      occurredAt: input.occurredAt,
      reason: input.reason,
    });
    return incidentAnswer(await this.acts.run(amendFacts, amendment, context));
  }

  @Mutation(() => AssessSignificancePayload, { description: 'Decides whether the incident is significant.' })
  @Requires('incident:assess')
  async assessSignificance(@Args('input') input: AssessSignificanceInput, @CommandOf() context: CommandContext) {
    const { incidentId: id, disruptionOrLoss, damageToOthers, criteria2690, reason } = input;
    const answers = { disruptionOrLoss, damageToOthers, criteria2690: criteria2690 ?? undefined, reason };
    const command = new AssessSignificance({ incidentId: incidentId(id), ...answers });
    return incidentAnswer(await this.acts.run(assessSignificance, command, context));
  }

  @Mutation(() => FixAwarenessPayload, { description: 'Fixes the moment you became aware of the incident.' })
  @Requires('incident:assess')
  async fixAwareness(@Args('input') input: FixAwarenessInput, @CommandOf() context: CommandContext) {
    const command = new FixAwareness(ofIncident(input));
    return incidentAnswer(await this.acts.run(fixAwareness, command, context));
  }

  @Mutation(() => DowngradeIncidentPayload, { description: 'Withdraws the decision that the incident is significant.' })
  @Requires('incident:assess')
  async downgradeIncident(@Args('input') input: DowngradeIncidentInput, @CommandOf() context: CommandContext) {
    const command = new DowngradeIncident(ofIncident(input));
    return incidentAnswer(await this.acts.run(downgradeIncident, command, context));
  }

  @Mutation(() => AddNotePayload, { description: 'Writes a note into the course of the incident.' })
  @Requires('incident:report')
  async addNote(@Args('input') input: AddNoteInput, @CommandOf() context: CommandContext) {
    const command = new AddNote(ofIncident(input));
    return incidentAnswer(await this.acts.run(addNote, command, context));
  }
}
