import type { Bilingual, LocalDate as Day } from '@varsel/event-sourcing';
import { BilingualText, LocalDate, opaqueId } from '@varsel/graphql-vocabulary';
import { catalogueMeasure, type MeasureId } from '@varsel/statute/measures';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MeasureChangeEnum } from '../decision/decision.enums.graphql.ts';
import { changeText, referenceOf } from '../decision/difference-text.ts';
import type { Change, ChangeKind, MeasureChanges } from '../decision/difference.ts';

@ObjectType({ description: 'One thing of a measure that is otherwise than before.' })
class MeasureChange {
  @Field(() => MeasureChangeEnum, { description: 'What.' })
  readonly kind!: ChangeKind;

  @Field(() => BilingualText, { description: 'The change in words.' })
  readonly text!: Bilingual;

  @Field(() => String, { nullable: true, description: 'What it was; a person by their id.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is; a person by their id.' })
  readonly after!: string | null;

  @Field(() => String, { nullable: true, description: 'The requirement, e.g. cir-1.1.1.' })
  readonly requirement!: string | null;

  @Field(() => String, { nullable: true, description: 'The hash of the file.' })
  readonly sha256!: string | null;
}

@ObjectType({ description: 'A measure that is otherwise than before.' })
class MeasureDifferenceEntry {
  @Field(() => String, { description: 'm01 to m10.' })
  readonly measure!: string;

  @Field(() => String, { description: 'The number people use, e.g. M-6.1.' })
  readonly reference!: string;

  @Field(() => BilingualText, { description: 'Its name.' })
  readonly name!: Bilingual;

  @Field(() => Boolean, { description: 'There is nothing to compare with.' })
  readonly added!: boolean;

  @Field(() => [MeasureChange], { description: 'What changed.' })
  readonly changes!: readonly MeasureChange[];
}

@ObjectType({ description: 'What differs between two sets of measures.' })
export class MeasureDifference {
  @Field(() => ID, {
    nullable: true,
    description: 'The decision compared with; null when nothing was approved before.',
  })
  readonly since!: string | null;

  @Field(() => String, { nullable: true, description: 'Its number.' })
  readonly sinceReference!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day of that approval, or of the opening.' })
  readonly sinceOn!: Day | null;

  @Field(() => [MeasureDifferenceEntry], { description: 'The measures that differ, in the order of the act.' })
  readonly measures!: readonly MeasureDifferenceEntry[];

  @Field(() => Boolean, { description: 'Every measure is as it was.' })
  readonly same!: boolean;
}

interface Since {
  readonly decision: string;
  readonly reference: string;
  readonly on: Day;
}

export function differenceType(
  difference: readonly MeasureChanges[],
  since: Since | undefined,
  same = difference.length === 0,
): MeasureDifference {
  return {
    since: since === undefined ? null : opaqueId('Decision', since.decision),
    sinceReference: since?.reference ?? null,
    sinceOn: since?.on ?? null,
    measures: difference.map(({ measure, added, changes }) => ({
      ...{ measure, reference: referenceOf(measure), name: catalogueMeasure(measure as MeasureId).name, added },
      changes: changes.map((change) => ({ ...outside(change), text: changeText(change) })),
    })),
    same,
  };
}

function outside(change: Change): Change {
  if (change.kind !== 'owner') return change;
  const opaque = (person: string | null): string | null => (person === null ? null : opaqueId('Person', person));
  return { ...change, before: opaque(change.before), after: opaque(change.after) };
}
