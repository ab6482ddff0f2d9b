import type { Bilingual, LocalDate as Day } from '@varsel/event-sourcing';
import { BilingualText, LocalDate } from '@varsel/graphql-vocabulary';
import type { StatedMeasure } from '@varsel/published-events';
import { catalogueMeasure } from '@varsel/statute/measures';
import { Field, ObjectType } from '@nestjs/graphql';
import { referenceOf } from '../decision/difference-text.ts';
import type { AgeingEvidence, SetCondition } from '../decision/set-condition.ts';

@ObjectType({ description: 'A measure of the set, by its name.' })
class NamedMeasure {
  @Field(() => String, { description: 'm01 to m10.' })
  readonly measure!: string;

  @Field(() => String, { description: 'The number people use, e.g. M-6.1.' })
  readonly reference!: string;

  @Field(() => BilingualText, { description: 'Its name.' })
  readonly name!: Bilingual;
}

@ObjectType('AgeingEvidence', { description: 'Evidence of the set that ends, by the hash of its bytes.' })
class AgeingEvidenceType {
  @Field(() => String, { description: 'The hash of the file.' })
  readonly sha256!: string;

  @Field(() => LocalDate, { description: 'The last day it holds.' })
  readonly expiresOn!: Day;

  @Field(() => [NamedMeasure], { description: 'The measures that rest on it.' })
  readonly measures!: readonly NamedMeasure[];
}

@ObjectType('OverdueReview', { description: 'A review of a measure of the set that was planned and is past.' })
class OverdueReviewType extends NamedMeasure {
  @Field(() => LocalDate, { description: 'The day it was planned for.' })
  readonly plannedOn!: Day;
}

@ObjectType({
  description: 'What of the set is past its time, or soon is, on the day it is read. Nothing of it stops a vote.',
})
export class MeasureSetCondition {
  @Field(() => LocalDate, {
    description: 'The day it is judged on: today, or the one asked about; of what is decided, the day it was.',
  })
  readonly readOn!: Day;

  @Field(() => [AgeingEvidenceType], { description: 'Evidence that has expired by that day.' })
  readonly expired!: readonly AgeingEvidenceType[];

  @Field(() => [AgeingEvidenceType], { description: 'Evidence that expires within 30 days of it.' })
  readonly expiring!: readonly AgeingEvidenceType[];

  @Field(() => [OverdueReviewType], { description: 'Reviews that were planned for an earlier day.' })
  readonly reviewsOverdue!: readonly OverdueReviewType[];

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day of the risk round the measures rest on, when it is past; else null.',
  })
  readonly riskRoundEndedOn!: Day | null;
}

export function conditionType({ readOn, riskRoundEndedOn, ...found }: SetCondition): MeasureSetCondition {
  return {
    ...{ readOn, riskRoundEndedOn },
    expired: found.expired.map(ageingType),
    expiring: found.expiring.map(ageingType),
    reviewsOverdue: found.reviewsOverdue.map(({ measure, plannedOn }) => ({ ...named(measure), plannedOn })),
  };
}

function ageingType({ sha256, expiresOn, measures }: AgeingEvidence): AgeingEvidenceType {
  return { sha256, expiresOn, measures: measures.map(named) };
}

function named(measure: StatedMeasure['id']) {
  return { measure, reference: referenceOf(measure), name: catalogueMeasure(measure).name };
}
