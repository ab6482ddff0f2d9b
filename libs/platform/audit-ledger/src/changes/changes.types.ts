import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { AS_OF, BilingualText, type Connection, connectionOf, DateTime, PageArgs } from '@varsel/graphql-vocabulary';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { HistoryChange, HistoryRecord } from '../history/history.types.ts';
import type { ChangedRecord } from './changes-between.ts';

@ObjectType({ description: 'Something that was done, and how often.' })
class ChangeAct {
  @Field(() => String, { description: 'What was done, for programs.' })
  readonly type!: string;

  @Field(() => BilingualText, { description: 'What was done.' })
  readonly title!: Bilingual;

  @Field(() => Int, { description: 'How often.' })
  readonly count!: number;
}

@ObjectType('ChangedArea', { description: 'A part of the product in which something changed.' })
class ChangedAreaType {
  @Field(() => String, { description: 'The part, as the filter takes it.' })
  readonly name!: string;

  @Field(() => BilingualText, { description: 'Its name.' })
  readonly title!: Bilingual;

  @Field(() => Int, { description: 'How many records changed.' })
  readonly records!: number;

  @Field(() => Int, { description: 'How many things were done.' })
  readonly events!: number;
}

@ObjectType('ChangedRecord', { description: 'One record and what became of it between the two moments.' })
class ChangedRecordType {
  @Field(() => String, { description: 'The part of the product it belongs to.' })
  readonly area!: string;

  @Field(() => HistoryRecord, { description: 'The record, called as it was called at the later moment.' })
  readonly record!: HistoryRecord;

  @Field(() => Boolean, { description: 'It was not there at the earlier moment.' })
  readonly isNew!: boolean;

  @Field(() => Int, { description: 'How many things were done to it.' })
  readonly events!: number;

  @Field(() => DateTime, { description: 'When the last of them was recorded.' })
  readonly lastAt!: Instant;

  @Field(() => [ChangeAct], { description: 'What was done, in the order it was first done.' })
  readonly acts!: readonly ChangeAct[];

  @Field(() => [HistoryChange], {
    description:
      'The fields that stand otherwise at the later moment than at the earlier; one written back is left out.',
  })
  readonly changes!: readonly HistoryChange[];
}

const ChangedRecordConnection = connectionOf(ChangedRecordType, 'ChangedRecord');

@ObjectType('ChangesBetween', { description: 'What changed between two moments.' })
export class ChangesBetweenType {
  @Field(() => DateTime, { description: 'The earlier moment.' })
  readonly from!: Instant;

  @Field(() => DateTime, { description: 'The later moment.' })
  readonly to!: Instant;

  @Field(() => Int, { description: 'How many records changed, in all parts.' })
  readonly records!: number;

  @Field(() => Int, { description: 'How many things were done, in all parts.' })
  readonly events!: number;

  @Field(() => [ChangedAreaType], { description: 'The parts in which something changed.' })
  readonly areas!: readonly ChangedAreaType[];

  @Field(() => ChangedRecordConnection, { description: 'The records, by part and kind.' })
  readonly changed!: Connection<ChangedRecordType>;
}

@ArgsType()
export class ChangesArgs extends PageArgs {
  @Field(() => DateTime, { description: 'The earlier moment; before the first record everything is new.' })
  readonly from!: Instant;

  @Field(() => DateTime, { nullable: true, description: 'The later moment; now, or `asOf`, when left out.' })
  readonly to?: Instant | null;

  @Field(() => String, { nullable: true, description: 'Only this part of the product, e.g. `incidents`.' })
  readonly area?: string | null;

  @Field(AS_OF.type, { nullable: true, description: AS_OF.description })
  readonly asOf?: Instant | null;
}

export function changedRecord({ category, id, title, name, ...told }: ChangedRecord): ChangedRecordType {
  return { ...told, record: { category, id, title, name } };
}
