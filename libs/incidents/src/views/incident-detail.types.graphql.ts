import type { Instant } from '@varsel/event-sourcing';
import { BringsUpTo, Cvr, DateTime } from '@varsel/graphql-vocabulary';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  AnswerEnum,
  ChannelEnum,
  CriterionEnum,
  IncidentRoleEnum,
  StageEnum,
} from '../incident/incident.enums.graphql.ts';
import {
  incident,
  type Answer,
  type Channel,
  type Criterion2690,
  type IncidentEvent,
  type IncidentRole,
  type Stage,
} from '../incident/incident.ts';

type Step = IncidentEvent['type'];

const steps = Object.entries(incident.events).map(([type, { title }]) => [snakeCase(type), type, title.en] as const);
const TimelineStepEnum = Object.fromEntries(steps.map(([name, type]) => [name, type]));
registerEnumType(TimelineStepEnum, {
  name: 'IncidentStep',
  description: 'What happened in the course of an incident.',
  valuesMap: Object.fromEntries(steps.map(([name, , description]) => [name, { description: `${description}.` }])),
});

function snakeCase(type: string): string {
  return type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

@ObjectType({ description: 'When something was entered, and by whom.' })
export class Entered {
  @Field(() => DateTime, { description: 'When it was entered.' })
  readonly at!: Instant;

  @Field(() => ID, { description: 'Who entered it.' })
  readonly by!: string;
}

@ObjectType({ description: 'The facts as they stood at one time.' })
export class FactsVersion extends Entered {
  @Field(() => String, { description: 'The title.' })
  readonly title!: string;

  @Field(() => String, { description: 'What happened.' })
  @BringsUpTo({ bytes: 20_000 })
  readonly description!: string;

  @Field(() => String, { nullable: true, description: 'The affected services.' })
  readonly affectedServices!: string | null;

  @Field(() => DateTime, { description: 'When it was detected.' })
  readonly detectedAt!: Instant;

  @Field(() => DateTime, { nullable: true, description: 'When it began.' })
  readonly occurredAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Why the facts were corrected; null for the report.' })
  readonly reason!: string | null;
}

@ObjectType({ description: 'A moment of awareness as it was set.' })
export class AwarenessVersion extends Entered {
  @Field(() => DateTime, { description: 'The moment.' })
  readonly awareAt!: Instant;

  @Field(() => String, { nullable: true, description: 'Why.' })
  readonly reason!: string | null;
}

@ObjectType({ description: 'One assessment of significance.' })
export class SignificanceAssessment extends Entered {
  @Field(() => AnswerEnum, { description: 'Severe operational disruption or economic loss?' })
  readonly disruptionOrLoss!: Answer;

  @Field(() => AnswerEnum, { description: 'Considerable damage to others?' })
  readonly damageToOthers!: Answer;

  @Field(() => [CriterionEnum], { description: 'Criteria of Regulation (EU) 2024/2690 that were met.' })
  readonly criteria2690!: readonly Criterion2690[];

  @Field(() => AnswerEnum, { description: 'So is it significant?' })
  readonly significant!: Answer;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

@ObjectType({ description: 'The early warning as it was made ready.' })
export class PreparedEarlyWarning extends Entered {
  @Field(() => String, { description: 'What happened, in a line or two.' })
  readonly summary!: string;

  @Field(() => AnswerEnum, { description: 'Is an unlawful or malicious act suspected?' })
  readonly malicious!: Answer;

  @Field(() => AnswerEnum, { description: 'Can it have effects in other countries?' })
  readonly crossBorder!: Answer;

  @Field(() => String, { nullable: true, description: 'Which countries and how.' })
  readonly crossBorderDetails!: string | null;

  @Field(() => String, { description: 'The name of the entity.' })
  readonly entityName!: string;

  @Field(() => Cvr, { description: 'The CVR number of the entity.' })
  readonly cvr!: string;

  @Field(() => String, { description: 'Whom the authority reaches around the clock.' })
  readonly contact!: string;

  @Field(() => String, { description: 'The affected services.' })
  readonly affectedServices!: string;

  @Field(() => Boolean, { description: 'Is help from the CSIRT wanted?' })
  readonly helpWanted!: boolean;

  @Field(() => DateTime, { description: 'The moment of awareness it states.' })
  readonly awareAt!: Instant;
}

@ObjectType({ description: 'The receipt for the early warning, or a correction of it.' })
export class EarlyWarningReceiptVersion extends Entered {
  @Field(() => DateTime, { description: 'When the authority received it.' })
  readonly receivedAt!: Instant;

  @Field(() => ChannelEnum, { description: 'How it was filed.' })
  readonly channel!: Channel;

  @Field(() => String, { nullable: true, description: 'Why not virk.dk.' })
  readonly channelReason!: string | null;

  @Field(() => String, { nullable: true, description: 'The number on the receipt.' })
  readonly receiptNumber!: string | null;

  @Field(() => ID, { nullable: true, description: 'The person here who signed.' })
  readonly signedByPerson!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of somebody else who signed.' })
  readonly signedByName!: string | null;

  @Field(() => String, { nullable: true, description: 'If it came late: why.' })
  readonly lateExplanation!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected; null for the first record.' })
  readonly reason!: string | null;
}

@ObjectType({ description: 'One entry in the course of the incident.' })
export class IncidentTimelineEntry extends Entered {
  @Field(() => TimelineStepEnum, { description: 'What happened.' })
  readonly type!: Step;

  @Field(() => String, { nullable: true, description: 'The note, or the reason given.' })
  @BringsUpTo({ bytes: 20_000 })
  readonly text!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it happened, if the entry says so; `at` is when it was entered.',
  })
  readonly happenedAt!: Instant | null;

  @Field(() => StageEnum, { nullable: true, description: 'Which report it is about.' })
  readonly stage!: Stage | null;

  @Field(() => IncidentRoleEnum, { nullable: true, description: 'Which role it is about.' })
  readonly role!: IncidentRole | null;

  @Field(() => ID, { nullable: true, description: 'Who took the role.' })
  readonly person!: string | null;
}
