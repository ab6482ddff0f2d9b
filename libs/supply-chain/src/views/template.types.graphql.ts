import { type Tier } from '../questionnaire/template.ts';
import { SupplierTierEnum } from '../supplier/supplier.enums.graphql.ts';
import { QuestionnaireSection } from './questionnaire.types.graphql.ts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Bilingual, type Instant } from '@varsel/event-sourcing';
import { BilingualText, BringsUpTo, DateTime } from '@varsel/graphql-vocabulary';

@ObjectType('QuestionnaireTemplate', { description: 'A questionnaire that can be sent.' })
export class QuestionnaireTemplateType {
  @Field(() => ID, { description: 'The thing itself.' })
  readonly id!: string;

  @Field(() => BilingualText, { description: 'The title.' })
  readonly title!: Bilingual;

  @Field(() => String, { description: 'The version.' })
  readonly version!: string;

  @Field(() => Boolean, { description: 'Our own questions.' })
  readonly builtIn!: boolean;

  @Field(() => Boolean, { description: 'No longer in use.' })
  readonly retired!: boolean;

  @Field(() => String, { nullable: true, description: 'Whom it is by: always to be shown.' })
  readonly attribution!: string | null;

  @Field(() => String, { nullable: true, description: 'The licence.' })
  readonly licence!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  readonly source!: string | null;

  @Field(() => [String], { description: 'Languages that every question has.' })
  readonly languages!: readonly string[];

  @Field(() => Int, { description: 'How many questions.' })
  readonly fieldCount!: number;

  @Field(() => Int, { description: 'How many sections.' })
  readonly sectionCount!: number;

  @Field(() => String, { description: 'The SHA-256.' })
  readonly sha256!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was imported.' })
  readonly importedAt!: Instant | null;

  @Field(() => ID, { nullable: true, description: 'Who imported it.' })
  readonly importedBy!: string | null;
}

@ObjectType({ description: 'A template with its questions.' })
export class QuestionnaireTemplateContent {
  @Field(() => QuestionnaireTemplateType, { description: 'The questionnaire.' })
  readonly template!: QuestionnaireTemplateType;

  @Field(() => [QuestionnaireSection], { description: 'The sections.' })
  readonly sections!: readonly QuestionnaireSection[];
}

@ObjectType({ description: 'A template of somebody else that may be imported.' })
export class QuestionnaireTemplateExample {
  @Field(() => String, { description: 'Its key.' })
  readonly key!: string;

  @Field(() => String, { description: 'The title.' })
  readonly title!: string;

  @Field(() => String, { description: 'The version.' })
  readonly version!: string;

  @Field(() => String, { description: 'Whom it is by: always to be shown.' })
  readonly attribution!: string;

  @Field(() => String, { description: 'The licence.' })
  readonly licence!: string;

  @Field(() => String, { description: 'Where it comes from.' })
  readonly source!: string;

  @Field(() => Int, { description: 'How many questions.' })
  readonly fieldCount!: number;

  @Field(() => [String], { description: 'Languages that every question has.' })
  readonly languages!: readonly string[];

  @Field(() => String, { description: 'The file as it is.' })
  @BringsUpTo({ bytes: 40_000 })
  readonly content!: string;
}

@ObjectType({ description: 'What a supplier would be asked.' })
export class QuestionnairePreview {
  @Field(() => QuestionnaireTemplateType, { description: 'The questionnaire.' })
  readonly template!: QuestionnaireTemplateType;

  @Field(() => SupplierTierEnum, { description: 'The tier.' })
  readonly tier!: Tier;

  @Field(() => Boolean, { description: 'An answer without the documentation asked for counts one half at most.' })
  readonly documentsCount!: boolean;

  @Field(() => Int, { description: 'How many are asked.' })
  readonly asked!: number;

  @Field(() => Int, { description: 'About how many minutes it takes.' })
  readonly minutes!: number;

  @Field(() => [QuestionnaireSection], { description: 'The sections.' })
  readonly sections!: readonly QuestionnaireSection[];

  @Field(() => BilingualText, { nullable: true, description: 'Why it cannot be sent; null when it can.' })
  readonly obstacle!: Bilingual | null;
}
