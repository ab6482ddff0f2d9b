import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { BilingualText, connectionOf, DateTime, opaqueId } from '@varsel/graphql-vocabulary';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '@varsel/graphql-vocabulary';
import type { TrailEntry } from './trail.ts';

@ObjectType({ description: 'Who did it.' })
export class HistoryActor {
  @Field(() => String, {
    description: '`person`, `service` (a program with a token) or `system` (the product itself).',
  })
  readonly kind!: string;

  @Field(() => ID, { description: 'The person, token or rule.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the person or the program is called; a program keeps its name when its token is revoked.',
  })
  readonly name!: string | null;

  @Field(() => BilingualText, { nullable: true, description: 'What the product does by itself, when it was a rule.' })
  readonly rule!: Bilingual | null;
}

@ObjectType({ description: 'The record the act belongs to.' })
export class HistoryRecord {
  @Field(() => String, { description: 'The kind of record, for programs.' })
  readonly category!: string;

  @Field(() => String, { description: 'The record’s id within its kind, as the history filter takes it.' })
  readonly id!: string;

  @Field(() => BilingualText, { description: 'The kind of record.' })
  readonly title!: Bilingual;

  @Field(() => String, { nullable: true, description: 'What the record was called then, in the words of your people.' })
  readonly name!: string | null;
}

@ObjectType({ description: 'What a part or a code within a field is called.' })
export class HistoryWord {
  @Field(() => String, {
    description: 'Where it stands: from the field inwards, `*` for each of a list, e.g. `members.*.role`.',
  })
  readonly path!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code that is said in words; null when it is the part that is named.',
  })
  readonly code!: string | null;

  @Field(() => BilingualText, { description: 'The words.' })
  readonly words!: Bilingual;
}

@ObjectType({ description: 'One field: what stood before and what stands after.' })
export class HistoryChange {
  @Field(() => String, { description: 'The field, for programs.' })
  readonly field!: string;

  @Field(() => BilingualText, { description: 'The field’s name.' })
  readonly label!: Bilingual;

  @Field(() => String, { nullable: true, description: 'What stood before; text, or JSON for anything else.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'What stands after; text, or JSON for anything else.' })
  readonly after!: string | null;

  @Field(() => [HistoryWord], {
    description: 'Names of the parts and words for the codes that stand within, before and after, at every depth.',
  })
  readonly words!: readonly HistoryWord[];
}

@ObjectType({ description: 'One thing that happened: who, when, what, why, before and after.' })
export class HistoryEntry {
  @Field(() => ID, { description: 'The entry.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Its number in your organisation’s log: 1, 2, 3 … without holes.' })
  readonly seq!: number;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly at!: Instant;

  @Field(() => String, {
    nullable: true,
    description: 'The moment or day it happened, where the law counts from that; null where only `at` is known.',
  })
  readonly happened!: string | null;

  @Field(() => HistoryActor, { description: 'Who did it.' })
  readonly actor!: HistoryActor;

  @Field(() => String, { description: 'The act, for programs.' })
  readonly act!: string;

  @Field(() => String, { description: 'What happened, for programs.' })
  readonly type!: string;

  @Field(() => BilingualText, { description: 'What happened.' })
  readonly title!: Bilingual;

  @Field(() => HistoryRecord, { description: 'The record it belongs to.' })
  readonly record!: HistoryRecord;

  @Field(() => String, { nullable: true, description: 'Why, when a reason was given.' })
  readonly reason!: string | null;

  @Field(() => [HistoryChange], { description: 'What it changed.' })
  readonly changes!: readonly HistoryChange[];
}

export const HistoryConnection = connectionOf(HistoryEntry);

@InputType({ description: 'Which part of the history.' })
export class HistoryFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Only this part of the product, as `historyAreas` names it, e.g. `incidents`.',
  })
  readonly area?: string | null;

  @Field(() => String, { nullable: true, description: 'Only records of this kind, e.g. `incident`.' })
  readonly category?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only this record: its id, as its own query or the history gives it.',
  })
  readonly record?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what this person, token or rule did.' })
  readonly actor?: string | null;

  @Field(() => [String], { nullable: true, description: 'Only these things, as `type` names them.' })
  readonly types?: readonly string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'From this moment on.' })
  readonly from?: Instant | null;

  @Field(() => DateTime, { nullable: true, description: 'Up to and with this moment.' })
  readonly to?: Instant | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of the title, in either language, or of what was written.',
  })
  readonly text?: string | null;
}

enum HistoryOrder {
  RECORDED = 'recorded',
  HAPPENED = 'happened',
}
registerEnumType(HistoryOrder, {
  name: 'HistoryOrder',
  description: 'The two times of an entry.',
  valuesMap: {
    RECORDED: { description: 'When it was recorded: it cannot be moved.' },
    HAPPENED: { description: 'When it happened, by what the entry says.' },
  },
});

@ArgsType()
export class HistoryArgs extends PageArgs {
  @Field(() => HistoryFilter, { nullable: true, description: 'Which part of the history; all of it when left out.' })
  readonly filter?: HistoryFilter | null;

  @Field(() => HistoryOrder, {
    nullable: true,
    description: 'By which time the newest come first; by when they were recorded when left out.',
  })
  readonly order?: 'recorded' | 'happened' | null;

  @Field(() => DateTime, { nullable: true, description: 'As it stood at this moment.' })
  readonly asOf?: Instant | null;
}

export function historyEntry({
  key,
  seq,
  at,
  happened,
  actor,
  act,
  type,
  title,
  record,
  reason,
  changes,
}: TrailEntry): HistoryEntry {
  const shown =
    actor.kind === 'system' ? actor.id : opaqueId(actor.kind === 'person' ? 'Person' : 'ServiceToken', actor.id);
  return {
    id: opaqueId('HistoryEntry', key),
    seq,
    at,
    happened,
    actor: { ...actor, id: shown },
    act,
    type,
    title,
    record,
    reason,
    changes,
  };
}
