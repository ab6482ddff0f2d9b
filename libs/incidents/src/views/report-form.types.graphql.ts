import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { BilingualText, DateTime } from '@varsel/graphql-vocabulary';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { StageEnum } from '../incident/incident.enums.graphql.ts';
import type { Stage } from '../incident/incident.ts';
import type { FieldKind } from '../incident/report-fields.ts';
import type { FieldChange, FormField, Source } from '../incident/report-form.ts';

const FieldChangeEnum = { FIRST: 'first', SAME: 'same', CHANGED: 'changed', NEW: 'new' } as const;
registerEnumType(FieldChangeEnum, {
  name: 'ReportFieldChange',
  description: 'How a field stands beside what the authority has received already.',
  valuesMap: {
    FIRST: { description: 'Nothing has been received yet.' },
    SAME: { description: 'Unchanged.' },
    CHANGED: { description: 'It says something else now.' },
    NEW: { description: 'No report has said anything of it before.' },
  },
});

const FieldKindEnum = {
  ANSWER: 'answer',
  SEVERITY: 'severity',
  ROOT_CAUSE: 'root-cause',
  LINE: 'line',
  TEXT: 'text',
  MOMENT: 'moment',
  CVR: 'cvr',
  TICK: 'tick',
  REFERENCE: 'reference',
} as const;
registerEnumType(FieldKindEnum, {
  name: 'ReportFieldKind',
  description: 'What may stand in a field.',
  valuesMap: {
    ANSWER: { description: 'Yes, no or not yet known.' },
    SEVERITY: { description: 'High, medium or low.' },
    ROOT_CAUSE: { description: 'One of the root causes.' },
    LINE: { description: 'A line of text.' },
    TEXT: { description: 'Text of several lines.' },
    MOMENT: { description: 'A moment.' },
    CVR: { description: 'A CVR number.' },
    TICK: { description: '`true` or `false`.' },
    REFERENCE: { description: 'Your own reference; nobody writes it.' },
  },
});

const SourceEnum = { EARLIER_REPORT: 'earlier-report', RECORD: 'record' } as const;
registerEnumType(SourceEnum, {
  name: 'ReportFieldSource',
  description: 'Where the first words of a field come from.',
  valuesMap: {
    EARLIER_REPORT: { description: 'An earlier report.' },
    RECORD: { description: 'What the incident knows: its facts, assessment and moments.' },
  },
});

@ObjectType({ description: 'One field of the form and what to put there.' })
class FilingField {
  @Field(() => String, { description: 'Which field.' })
  readonly id!: string;

  @Field(() => BilingualText, { description: 'What it is called.' })
  readonly label!: Bilingual;

  @Field(() => BilingualText, { description: 'The text to copy.' })
  readonly text!: Bilingual;

  @Field(() => Boolean, { description: 'The law asks for it.' })
  readonly required!: boolean;

  @Field(() => BilingualText, { nullable: true, description: 'What the earlier reports said last.' })
  readonly before!: Bilingual | null;

  @Field(() => FieldChangeEnum, { description: 'How it stands beside that.' })
  readonly change!: FieldChange;
}

@ObjectType({ description: 'A report field by field, to be copied. Nothing is filed from here.' })
export class ReportPreview {
  @Field(() => String, { description: 'The version of the list of fields.' })
  readonly version!: string;

  @Field(() => BilingualText, { description: 'What to know about the order of the fields.' })
  readonly note!: Bilingual;

  @Field(() => Boolean, { description: 'True when these are the contents that were made ready.' })
  readonly ready!: boolean;

  @Field(() => BilingualText, {
    nullable: true,
    description: 'The report received last, that this one is compared with.',
  })
  readonly comparedWith!: Bilingual | null;

  @Field(() => DateTime, { nullable: true, description: 'When that report was received.' })
  readonly comparedReceivedAt!: Instant | null;

  @Field(() => [FilingField], { description: 'The fields in order.' })
  readonly fields!: readonly FormField[];
}

@ObjectType({ description: 'One answer a field can be given.' })
class FieldChoice {
  @Field(() => String, { description: 'The value.' })
  readonly value!: string;

  @Field(() => BilingualText, { description: 'In words.' })
  readonly label!: Bilingual;
}

@ObjectType({ description: 'One field to be filled in, with what is known already.' })
class ReportFormField {
  @Field(() => String, { description: 'Which field; the name it has in `ReportContentsInput`.' })
  readonly id!: string;

  @Field(() => FieldKindEnum, { description: 'What may stand there.' })
  readonly kind!: FieldKind;

  @Field(() => BilingualText, { description: 'The question, or the name of the field.' })
  readonly label!: Bilingual;

  @Field(() => BilingualText, { nullable: true, description: 'What helps to answer it.' })
  readonly help!: Bilingual | null;

  @Field(() => Int, { nullable: true, description: 'How many characters there is room for.' })
  readonly maxLength!: number | null;

  @Field(() => [FieldChoice], { description: 'The answers to choose among; empty when it is written.' })
  readonly choices!: readonly FieldChoice[];

  @Field(() => Boolean, { description: 'The law asks for it.' })
  readonly asked!: boolean;

  @Field(() => Boolean, { description: 'The report cannot be made ready without it.' })
  readonly needed!: boolean;

  @Field(() => Boolean, { description: 'Taken from the record: nobody writes it.' })
  readonly given!: boolean;

  @Field(() => String, { nullable: true, description: 'What is known already.' })
  readonly value!: string | null;

  @Field(() => SourceEnum, { nullable: true, description: 'Where that comes from; null when nothing is known.' })
  readonly source!: Source | null;
}

@ObjectType({ description: 'A report as it begins: every field with what earlier reports and the record say.' })
export class ReportForm {
  @Field(() => StageEnum, { description: 'Which stage.' })
  readonly stage!: Stage;

  @Field(() => Int, { description: 'The number of the report among those of its stage.' })
  readonly round!: number;

  @Field(() => BilingualText, { description: 'The name of the stage.' })
  readonly title!: Bilingual;

  @Field(() => String, { description: 'The provision.' })
  readonly provision!: string;

  @Field(() => [ReportFormField], { description: 'The fields in order.' })
  readonly fields!: readonly ReportFormField[];
}
