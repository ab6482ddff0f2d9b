import type { Bilingual, Instant, LocalDate as Day } from '@varsel/event-sourcing';
import { BilingualText, DateTime, LocalDate } from '@varsel/graphql-vocabulary';
import type { MeasurePart } from '@varsel/statute/measures';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MeasureEvidenceStanding as EvidenceOfMeasure } from '../evidence/evidence-standing.ts';
import type { DriftKind } from '../measure/drift.ts';
import { MeasurePartEnum } from '../measure/measure.enums.graphql.ts';
import type { WarningCode } from '../measure/warnings.ts';

export const MeasureEvidenceEnum = {
  NONE: 'none',
  CURRENT: 'current',
  EXPIRING: 'expiring',
  PARTLY_EXPIRED: 'partly-expired',
  EXPIRED: 'expired',
} as const;
registerEnumType(MeasureEvidenceEnum, {
  name: 'MeasureEvidenceStanding',
  description: 'All evidence of a measure together, read on the day.',
  valuesMap: {
    NONE: { description: 'There is none that is in effect.' },
    CURRENT: { description: 'All of it holds.' },
    EXPIRING: { description: 'It holds; some expires within 30 days.' },
    PARTLY_EXPIRED: { description: 'Some has expired, some holds.' },
    EXPIRED: { description: 'All of it has expired.' },
  },
});

export const WarningCodeEnum = {
  NO_OWNER: 'NO_OWNER',
  NO_EVIDENCE: 'NO_EVIDENCE',
  EVIDENCE_EXPIRED: 'EVIDENCE_EXPIRED',
  REVIEW_OVERDUE: 'REVIEW_OVERDUE',
  NO_REVIEW_PLANNED: 'NO_REVIEW_PLANNED',
  NO_CORRECTION_PLANNED: 'NO_CORRECTION_PLANNED',
} as const;
registerEnumType(WarningCodeEnum, {
  name: 'MeasureWarningCode',
  description: 'What to know of a measure besides its state.',
  valuesMap: {
    NO_OWNER: { description: 'Nobody answers for it.' },
    NO_EVIDENCE: { description: 'Said to be in place, and nothing shows it.' },
    EVIDENCE_EXPIRED: { description: 'Said to be in place, and evidence has expired.' },
    REVIEW_OVERDUE: { description: 'The planned review is past.' },
    NO_REVIEW_PLANNED: { description: 'Assessed, and no review is planned.' },
    NO_CORRECTION_PLANNED: { description: 'Something is missing and no task mends it, § 6(2).' },
  },
});

const DriftKindEnum = {
  STATE: 'state',
  APPLICABILITY: 'applicability',
  REASON: 'reason',
  REQUIREMENT: 'requirement',
  EVIDENCE_ADDED: 'evidence-added',
  EVIDENCE_WITHDRAWN: 'evidence-withdrawn',
  EVIDENCE_EXPIRED: 'evidence-expired',
  OWNER: 'owner',
  NEXT_REVIEW: 'next-review',
} as const;
registerEnumType(DriftKindEnum, {
  name: 'DriftKind',
  description: 'What is different from what the management body approved.',
  valuesMap: {
    STATE: { description: 'The state.' },
    APPLICABILITY: { description: 'A part was left out or taken in.' },
    REASON: { description: 'The reason of the state.' },
    REQUIREMENT: { description: 'A requirement of the annex.' },
    EVIDENCE_ADDED: { description: 'Evidence was added.' },
    EVIDENCE_WITHDRAWN: { description: 'Evidence was withdrawn.' },
    EVIDENCE_EXPIRED: { description: 'Evidence has expired.' },
    OWNER: { description: 'Who answers for it.' },
    NEXT_REVIEW: { description: 'The planned review.' },
  },
});

@ObjectType({ description: 'A part of a measure that is left out, and why.' })
export class LeftOutPart {
  @Field(() => MeasurePartEnum, { description: 'The part.' })
  readonly part!: MeasurePart;

  @Field(() => String, { description: 'Why it is not relevant.' })
  readonly reason!: string;

  @Field(() => DateTime, { description: 'When it was left out.' })
  readonly at!: Instant;

  @Field(() => ID, { description: 'Who left it out.' })
  readonly by!: string;
}

@ObjectType('MeasureEvidence', { description: 'The evidence of a measure together, without what was withdrawn.' })
export class MeasureEvidenceType {
  @Field(() => MeasureEvidenceEnum, { description: 'How it stands.' })
  readonly standing!: EvidenceOfMeasure;

  @Field(() => Int, { description: 'How many there are.' })
  readonly count!: number;

  @Field(() => Int, { description: 'How many have expired.' })
  readonly expired!: number;

  @Field(() => Int, { description: 'How many expire within 30 days.' })
  readonly expiring!: number;

  @Field(() => LocalDate, { nullable: true, description: 'When the newest took effect.' })
  readonly newestEffectiveOn!: Day | null;

  @Field(() => Int, { nullable: true, description: 'How many days ago that is.' })
  readonly ageInDays!: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'The next day on which some expires.' })
  readonly nextExpiryOn!: Day | null;
}

@ObjectType('RequirementCounts', { description: 'How many requirements of the annex stand how.' })
export class RequirementCountsType {
  @Field(() => Int, { description: 'All under the measure.' })
  readonly total!: number;

  @Field(() => Int, { description: 'Nobody has looked yet.' })
  readonly notAssessed!: number;

  @Field(() => Int, { description: 'Planned.' })
  readonly planned!: number;

  @Field(() => Int, { description: 'Met in part.' })
  readonly partial!: number;

  @Field(() => Int, { description: 'Met.' })
  readonly inPlace!: number;

  @Field(() => Int, { description: 'Met and tested.' })
  readonly inPlaceAndTested!: number;

  @Field(() => Int, { description: 'Left out with a reason.' })
  readonly leftOut!: number;
}

@ObjectType('MeasureWarning', { description: 'Something to know of a measure besides its state.' })
export class MeasureWarningType {
  @Field(() => WarningCodeEnum, { description: 'What it is, for programs.' })
  readonly code!: WarningCode;

  @Field(() => BilingualText, { description: 'What it is, and what to do.' })
  readonly text!: Bilingual;
}

@ObjectType({ description: 'How far a measure is from what the management body approved.' })
export class MeasureDrift {
  @Field(() => LocalDate, { nullable: true, description: 'When it was approved; null when it never was.' })
  readonly approvedOn!: Day | null;

  @Field(() => Int, { description: 'How many things have changed.' })
  readonly changes!: number;

  @Field(() => Boolean, { description: 'Some of them bear on what was approved.' })
  readonly material!: boolean;
}

@ObjectType('DriftEntry', { description: 'One thing that has changed since the approval.' })
export class DriftEntryType {
  @Field(() => DriftKindEnum, { description: 'What it is about.' })
  readonly kind!: DriftKind;

  @Field(() => Boolean, { description: 'It bears on what was approved.' })
  readonly material!: boolean;

  @Field(() => BilingualText, { description: 'What has changed.' })
  readonly text!: Bilingual;

  @Field(() => String, { nullable: true, description: 'The reason or the title of evidence, as it was approved.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason or the title of evidence, as it is now.' })
  readonly after!: string | null;

  @Field(() => String, { nullable: true, description: 'The requirement it is about.' })
  readonly requirement!: string | null;

  @Field(() => String, { nullable: true, description: 'The file it is about.' })
  readonly sha256!: string | null;
}
