import type { Instant, LocalDate as Day } from '@varsel/event-sourcing';
import type { StatedMeasure } from '@varsel/published-events';
import { DateTime, LocalDate, opaqueId } from '@varsel/graphql-vocabulary';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { personOut } from '../ids.graphql.ts';
import type { DriftEntry } from '../measure/drift.ts';
import { MeasureStateEnum } from '../measure/measure.enums.graphql.ts';
import type { MeasureState } from '../measure/measure.ts';
import { AnnexSectionType, MeasureReferences } from './annex.types.graphql.ts';
import type { ApprovedMeasuresRow } from './approved-measures.view.ts';
import { EvidenceItem } from './evidence.types.graphql.ts';
import { DriftEntryType } from './measure-parts.types.graphql.ts';
import { MeasureSummary } from './measure-summary.types.graphql.ts';
import { MeasureTask } from './measure-tasks.graphql.ts';
import { RiskLine } from './risk.types.graphql.ts';

@ObjectType({ description: 'Evidence as it stood when it was approved.' })
class ApprovedEvidence {
  @Field(() => String, { description: 'The SHA-256 of the file.' })
  readonly sha256!: string;

  @Field(() => LocalDate, { description: 'From when it held.' })
  readonly effectiveOn!: Day;

  @Field(() => LocalDate, { nullable: true, description: 'The last day it held.' })
  readonly expiresOn!: Day | null;
}

@ObjectType({ description: 'The measure as the management body last approved it, § 7.' })
class ApprovedMeasure {
  @Field(() => ID, { description: 'The decision.' })
  readonly decision!: string;

  @Field(() => String, { description: 'The hash of everything that was approved with it.' })
  readonly manifestHash!: string;

  @Field(() => LocalDate, { description: 'When it was approved.' })
  readonly approvedOn!: Day;

  @Field(() => MeasureStateEnum, { description: 'The state that was approved.' })
  readonly state!: MeasureState;

  @Field(() => Boolean, { description: 'Whether it applied.' })
  readonly applicable!: boolean;

  @Field(() => String, { nullable: true, description: 'The reason that was approved.' })
  readonly reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answered for it.' })
  readonly owner!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The review that was planned.' })
  readonly nextReviewOn!: Day | null;

  @Field(() => [ApprovedEvidence], { description: 'The evidence it rested on.' })
  readonly evidence!: readonly ApprovedEvidence[];
}

@ObjectType({ description: 'A state the measure was found in.' })
class MeasureStateChange {
  @Field(() => MeasureStateEnum, { description: 'The state.' })
  readonly state!: MeasureState;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;

  @Field(() => DateTime, { description: 'When it was found so.' })
  readonly at!: Instant;

  @Field(() => ID, { description: 'By whom.' })
  readonly by!: string;
}

@ObjectType({ description: 'One heading of § 6 with everything that stands behind it.' })
export class Measure extends MeasureSummary {
  @Field(() => MeasureReferences, { description: 'Where other frameworks speak of the same.' })
  readonly references!: MeasureReferences;

  @Field(() => [AnnexSectionType], { description: 'The sections of the annex under it, with their requirements.' })
  readonly sections!: readonly AnnexSectionType[];

  @Field(() => [EvidenceItem], { description: 'Its evidence, newest first, also what was withdrawn.' })
  readonly evidenceItems!: readonly EvidenceItem[];

  @Field(() => [MeasureTask], { description: 'Its tasks, newest first, also those that are done.' })
  readonly tasks!: readonly MeasureTask[];

  @Field(() => [RiskLine], { description: 'The open risks it bears on.' })
  readonly risks!: readonly RiskLine[];

  @Field(() => [DriftEntryType], { description: 'What has changed since the approval.' })
  readonly driftEntries!: readonly DriftEntry[];

  @Field(() => ApprovedMeasure, { nullable: true, description: 'As it was approved; null when it never was.' })
  readonly approved!: ApprovedMeasure | null;

  @Field(() => [MeasureStateChange], { description: 'The states it was found in, oldest first.' })
  readonly stateHistory!: readonly MeasureStateChange[];

  @Field(() => String, { description: 'Its record, for the history.' })
  readonly record!: string;
}

export function approvedType(
  row: ApprovedMeasuresRow | undefined,
  stated: StatedMeasure | undefined,
): ApprovedMeasure | null {
  if (row === undefined || stated === undefined) return null;
  const { decision, manifestHash, approvedOn } = row;
  const { state, applicable, reason, owner, nextReviewOn, evidence } = stated;
  return Object.assign(new ApprovedMeasure(), {
    decision: opaqueId('Decision', decision),
    ...{ manifestHash, approvedOn, state, applicable, reason, nextReviewOn, evidence },
    owner: personOut(owner),
  });
}
