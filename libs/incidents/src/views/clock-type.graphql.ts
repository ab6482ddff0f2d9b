import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { BilingualText, DateTime, opaqueId } from '@varsel/graphql-vocabulary';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Clock, FormerDeadline } from '../incident/incident-clocks.ts';

const ClockKindEnum = {
  EARLY_WARNING: 'earlyWarning',
  NOTIFICATION: 'notification',
  INTERIM_REPORT: 'interim',
  FINAL_REPORT: 'final',
} as const;
registerEnumType(ClockKindEnum, {
  name: 'ClockKind',
  description: 'The stages of § 13.',
  valuesMap: {
    EARLY_WARNING: { description: 'The early warning, within 24 hours.' },
    NOTIFICATION: { description: 'The incident notification, within 72 hours (trust services: 24).' },
    INTERIM_REPORT: { description: 'An interim report, by the time the CSIRT asked for.' },
    FINAL_REPORT: { description: 'The final report, a month after the notification.' },
  },
});

const ClockStatusEnum = {
  RUNNING: 'running',
  DUE_SOON: 'due-soon',
  DUE_TODAY: 'due-today',
  LATE: 'late',
  RECEIPTED: 'receipted',
  RECEIPTED_LATE: 'receipted-late',
  CONDITIONAL: 'conditional',
} as const;
registerEnumType(ClockStatusEnum, {
  name: 'ClockStatus',
  description: 'How a deadline stands.',
  valuesMap: {
    RUNNING: { description: 'The time is running.' },
    DUE_SOON: { description: 'Less than two hours are left.' },
    DUE_TODAY: { description: 'A limit in months ends with this day.' },
    LATE: { description: 'The time has run out. The duty stands: file now and explain.' },
    RECEIPTED: { description: 'The authority received it in time.' },
    RECEIPTED_LATE: { description: 'The authority received it after the time had run out.' },
    CONDITIONAL: { description: 'The date rests on something that has not happened yet.' },
  },
});

@ObjectType({ description: 'One step of the reckoning of a deadline.' })
class DeadlineStep {
  @Field(() => String, { description: 'Which step.' })
  readonly id!: string;

  @Field(() => BilingualText, { description: 'The step in words.' })
  readonly text!: Bilingual;

  @Field(() => DateTime, { nullable: true, description: 'The moment the step speaks of.' })
  readonly utc?: Instant;

  @Field(() => String, { nullable: true, description: 'That moment in Danish time, with offset.' })
  readonly local?: string;
}

@ObjectType({ description: 'Why a deadline is what it is.' })
class DeadlineDerivation {
  @Field(() => String, { description: 'The version of the rules.' })
  readonly ruleVersion!: string;

  @Field(() => String, { description: 'The provision.' })
  readonly provision!: string;

  @Field(() => [DeadlineStep], { description: 'The reckoning, step by step.' })
  readonly steps!: readonly DeadlineStep[];

  @Field(() => [BilingualText], { description: 'What one might expect to move the deadline, and does not.' })
  readonly unmovedBy!: readonly Bilingual[];
}

@ObjectType('FormerDeadline', { description: 'A deadline that held until awareness was fixed anew.' })
class FormerDeadlineType implements FormerDeadline {
  @Field(() => DateTime, { description: 'When it would have been due.' })
  readonly dueAt!: Instant;

  @Field(() => DateTime, { description: 'The moment of awareness it ran from.' })
  readonly awareAt!: Instant;

  @Field(() => DateTime, { description: 'When it was replaced.' })
  readonly replacedAt!: Instant;

  @Field(() => ID, { description: 'Who fixed awareness anew.' })
  readonly replacedBy!: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  readonly reason!: string | null;
}

@ObjectType({
  description: 'A deadline of § 13, derived from what happened each time it is read. Nothing of it is stored.',
})
export class IncidentClock {
  @Field(() => ClockKindEnum, { description: 'Which stage.' })
  readonly kind!: Clock['id'];

  @Field(() => String, {
    description: 'What is to be sent: early-warning, notification, interim-report, final-report or status-report.',
  })
  readonly form!: string;

  @Field(() => BilingualText, { description: 'The name of the stage.' })
  readonly title!: Bilingual;

  @Field(() => String, { description: 'The provision.' })
  readonly provision!: string;

  @Field(() => BilingualText, { description: 'The obligation in one sentence.' })
  readonly obligation!: Bilingual;

  @Field(() => DateTime, { description: 'The outer limit: without undue delay is the rule.' })
  readonly dueAt!: Instant;

  @Field(() => DateTime, { description: 'From when it is late; the end of the day for limits in months.' })
  readonly lateAfter!: Instant;

  @Field(() => String, { description: 'The limit in Danish time, with offset.' })
  readonly dueAtLocal!: string;

  @Field(() => ClockStatusEnum, { description: 'How it stands.' })
  readonly status!: Clock['status'];

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds left at `readAt`; negative when late; null when received.',
  })
  readonly remainingSeconds!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When the authority received it.' })
  readonly receiptAt!: Instant | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds from the receipt to the limit; negative when it came late.',
  })
  readonly marginSeconds!: number | null;

  @Field(() => BilingualText, { nullable: true, description: 'On what the date rests, when it is not fixed yet.' })
  readonly condition!: Bilingual | null;

  @Field(() => DateTime, { description: 'The moment the time runs from.' })
  readonly startedAt!: Instant;

  @Field(() => ID, { description: 'Who set that moment.' })
  readonly setBy!: string;

  @Field(() => String, { nullable: true, description: 'Why that moment.' })
  readonly startReason!: string | null;

  @Field(() => DeadlineDerivation, { description: 'Why this time?' })
  readonly derivation!: DeadlineDerivation;

  @Field(() => [FormerDeadlineType], { description: 'Deadlines that held before awareness was fixed anew.' })
  readonly formerDeadlines!: readonly FormerDeadlineType[];

  @Field(() => DateTime, { description: 'The moment this was read: count on from here.' })
  readonly readAt!: Instant;
}

export function clockType(clock: Clock, readAt: Instant): IncidentClock {
  const { basis, receiptAt, condition, remainingMs, marginMs } = clock;
  return Object.assign(new IncidentClock(), clock, {
    kind: clock.id,
    title: basis.title,
    provision: basis.provision,
    obligation: basis.obligation,
    remainingSeconds: seconds(remainingMs),
    receiptAt: receiptAt ?? null,
    marginSeconds: seconds(marginMs),
    condition: condition ?? null,
    setBy: opaqueId('Person', clock.setBy),
    formerDeadlines: clock.formerDeadlines.map((former) => ({
      ...former,
      replacedBy: opaqueId('Person', former.replacedBy),
    })),
    readAt,
  });
}

function seconds(milliseconds: number | undefined): number | null {
  return milliseconds === undefined ? null : Math.floor(milliseconds / 1_000);
}
