import type { Instant } from '@varsel/event-sourcing';
import { DateTime } from '@varsel/graphql-vocabulary';
import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

/** Names of the alarms as programs read them. */
const LogFault = {
  ALTERED: 'altered',
  MISSING: 'missing',
  REWRITTEN: 'rewritten',
  UNSIGNED: 'unsigned',
  SHORTER: 'shorter',
  FORKED: 'forked',
} as const;

registerEnumType(LogFault, {
  name: 'LogFault',
  description: 'What is wrong with a log.',
  valuesMap: {
    ALTERED: { description: 'An event is not what was recorded.' },
    MISSING: { description: 'Events are gone.' },
    REWRITTEN: { description: 'Events do not give the head that was sealed over them.' },
    UNSIGNED: { description: 'A head is not as it was signed.' },
    SHORTER: { description: 'A witness has seen more events than there are.' },
    FORKED: { description: 'A witness has seen other events.' },
  },
});

@ObjectType({ description: 'Something that is wrong with the log.' })
export class LogAlarm {
  @Field(() => LogFault, { description: 'What is wrong.' })
  readonly kind!: string;

  @Field(() => Int, { description: 'The number of the first bad event.' })
  readonly position!: number;

  @Field(() => Int, { description: 'The number of the last event that may be bad.' })
  readonly until!: number;

  @Field(() => Int, { description: 'How many events the last known head counts.' })
  readonly knownEvents!: number;

  @Field(() => DateTime, { description: 'When it was found.' })
  readonly raisedAt!: Instant;
}

@ObjectType({ description: 'The last head a witness put its name under.' })
export class LogWitness {
  @Field(() => String, { description: 'What the witness calls itself.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its verifier key: compare it with what the witness itself tells you.' })
  readonly key!: string;

  @Field(() => Int, { description: 'How many events the head counts.' })
  readonly events!: number;

  @Field(() => DateTime, { description: 'When it was witnessed.' })
  readonly at!: Instant;

  @Field(() => Boolean, { description: 'It signed this before the log was restored, and nothing since.' })
  readonly beforeRestore!: boolean;
}

@ObjectType('LogStanding', { description: 'How the audit log of your organisation stands.' })
export class LogStandingType {
  @Field(() => Int, { description: 'Events in the log.' })
  readonly events!: number;

  @Field(() => DateTime, { nullable: true, description: 'When the first event came.' })
  readonly since!: Instant | null;

  @Field(() => String, { description: 'The name under which the log is signed.' })
  readonly origin!: string;

  @Field(() => Int, { description: 'Events under the last signed head.' })
  readonly sealedEvents!: number;

  @Field(() => DateTime, { nullable: true, description: 'When the last head was signed.' })
  readonly sealedAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Fingerprint of the last head: the root of the tree, base64.' })
  readonly root!: string | null;

  @Field(() => String, { nullable: true, description: 'Verifier key of the log.' })
  readonly key!: string | null;

  @Field(() => [LogWitness], { description: 'The last head of each witness.' })
  readonly witnesses!: readonly LogWitness[];

  @Field(() => Boolean, { description: 'A witness is set up: every new head is brought to it, as soon as it answers.' })
  readonly witnessExpected!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When all events were last recomputed and found intact.' })
  readonly checkedAt!: Instant | null;

  @Field(() => Boolean, { description: 'The log is in alarm: nothing can be signed off until it is settled.' })
  readonly broken!: boolean;

  @Field(() => [LogAlarm], { description: 'Why, first bad event first.' })
  readonly alarms!: readonly LogAlarm[];
}

@InputType({ description: 'Why the log is as it is.' })
export class RecordLogRestoredInput {
  @Field(() => String, { description: 'What happened and what was restored, in your own words.' })
  readonly reason!: string;
}
