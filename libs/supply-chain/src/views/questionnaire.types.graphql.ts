import { type PartType, type Scoring } from '../questionnaire/template.ts';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Bilingual } from '@varsel/event-sourcing';
import { BilingualText } from '@varsel/graphql-vocabulary';

const QuestionScoringEnum = {
  AUTOMATIC: 'automatic',
  REVIEWER: 'reviewer',
  FACT: 'fact',
} as const;
registerEnumType(QuestionScoringEnum, {
  name: 'QuestionScoring',
  description: 'How an answer gets its score.',
  valuesMap: {
    AUTOMATIC: { description: 'From its own yes, partly or no; a reviewer may change it.' },
    REVIEWER: { description: 'By a reviewer.' },
    FACT: { description: 'It is a fact and counts only if a reviewer scores it.' },
  },
});

const QuestionPartTypeEnum = {
  STRING: 'string',
  TEXT: 'text',
  EMAIL: 'email',
  PHONE: 'phone',
  URL: 'url',
  COUNTRY: 'country',
  YES_NO: 'yes-no',
  YES_PARTLY_NO: 'yes-partly-no',
  CHOICE: 'choice',
  INTEGER: 'integer',
  DATE: 'date',
  ROWS: 'rows',
} as const;
registerEnumType(QuestionPartTypeEnum, {
  name: 'QuestionPartType',
  description: 'What is filled in.',
  valuesMap: {
    STRING: { description: 'A line of text.' },
    TEXT: { description: 'Text.' },
    EMAIL: { description: 'An e-mail address.' },
    PHONE: { description: 'A telephone number.' },
    URL: { description: 'A web address.' },
    COUNTRY: { description: 'A country.' },
    YES_NO: { description: 'Yes or no.' },
    YES_PARTLY_NO: { description: 'Yes, partly or no.' },
    CHOICE: { description: 'One of the options.' },
    INTEGER: { description: 'A whole number.' },
    DATE: { description: 'A day.' },
    ROWS: { description: 'Rows with the columns given.' },
  },
});

@ObjectType({
  description: 'A text as it is shown on a Danish and on an English page, and the language it really is in.',
})
export class TextInLanguage {
  @Field(() => String, { description: 'On a Danish page.' })
  readonly da!: string;

  @Field(() => String, { description: 'The language of that text.' })
  readonly daLanguage!: string;

  @Field(() => String, { description: 'On an English page.' })
  readonly en!: string;

  @Field(() => String, { description: 'The language of that text.' })
  readonly enLanguage!: string;

  @Field(() => String, { nullable: true, description: 'In German, if there is such a text.' })
  readonly de!: string | null;
}

@ObjectType({ description: 'One of several choices.' })
export class QuestionnaireOption {
  @Field(() => String, { description: 'The value.' })
  readonly value!: string;

  @Field(() => TextInLanguage, { description: 'The words.' })
  readonly label!: TextInLanguage;
}

@ObjectType({ description: 'One thing to fill in.' })
export class QuestionnairePart {
  @Field(() => String, { description: 'Its key.' })
  readonly key!: string;

  @Field(() => QuestionPartTypeEnum, { description: 'The type.' })
  readonly type!: PartType;

  @Field(() => TextInLanguage, { nullable: true, description: 'The words.' })
  readonly label!: TextInLanguage | null;

  @Field(() => TextInLanguage, { nullable: true, description: 'The unit.' })
  readonly unit!: TextInLanguage | null;

  @Field(() => [QuestionnaireOption], { description: 'The options of a choice.' })
  readonly options!: readonly QuestionnaireOption[];

  @Field(() => [QuestionnairePart], { description: 'The columns of rows.' })
  readonly columns!: readonly QuestionnairePart[];

  @Field(() => Int, { nullable: true, description: 'Most characters.' })
  readonly maxLength!: number | null;

  @Field(() => Int, { nullable: true, description: 'The smallest number.' })
  readonly min!: number | null;

  @Field(() => Int, { nullable: true, description: 'The largest number.' })
  readonly max!: number | null;
}

@ObjectType({ description: 'Shown only while the other question has this value.' })
export class QuestionnaireCondition {
  @Field(() => String, { description: 'The question, by its id in the questionnaire.' })
  readonly field!: string;

  @Field(() => String, { description: 'The value of the other question.' })
  readonly equals!: string;
}

@ObjectType({ description: 'A question.' })
export class QuestionnaireField {
  @Field(() => String, { description: 'The question, by its id in the questionnaire.' })
  readonly field!: string;

  @Field(() => String, { description: 'The section, by its id.' })
  readonly section!: string;

  @Field(() => TextInLanguage, { description: 'The words.' })
  readonly label!: TextInLanguage;

  @Field(() => TextInLanguage, { nullable: true, description: 'More about the question.' })
  readonly help!: TextInLanguage | null;

  @Field(() => [QuestionnairePart], { description: 'What is filled in.' })
  readonly parts!: readonly QuestionnairePart[];

  @Field(() => Boolean, { description: 'It must be answered.' })
  readonly required!: boolean;

  @Field(() => String, { nullable: true, description: 'The provision it rests on.' })
  readonly legalBasis!: string | null;

  @Field(() => Int, { description: 'How much it counts.' })
  readonly weight!: number;

  @Field(() => Boolean, { description: 'A score of 0 makes the whole result red.' })
  readonly critical!: boolean;

  @Field(() => QuestionScoringEnum, { description: 'How the answer gets its score.' })
  readonly scoring!: Scoring;

  @Field(() => [BilingualText], { description: 'Documentation that is asked for.' })
  readonly evidenceAsked!: readonly Bilingual[];

  @Field(() => [String], { description: 'The measures of § 6 it speaks of.' })
  readonly measures!: readonly string[];

  @Field(() => [String], { description: 'Points of the annex to Regulation (EU) 2024/2690.' })
  readonly annex!: readonly string[];

  @Field(() => BilingualText, { nullable: true, description: 'Why it is asked.' })
  readonly why!: Bilingual | null;

  @Field(() => Boolean, { description: 'It may be set aside with a reason.' })
  readonly mayBeNotApplicable!: boolean;

  @Field(() => QuestionnaireCondition, { nullable: true, description: 'Shown only under this condition.' })
  readonly visibleWhen!: QuestionnaireCondition | null;
}

@ObjectType({ description: 'A section of a questionnaire.' })
export class QuestionnaireSection {
  @Field(() => String, { description: 'The section, by its id.' })
  readonly section!: string;

  @Field(() => TextInLanguage, { description: 'The title.' })
  readonly title!: TextInLanguage;

  @Field(() => [QuestionnaireField], { description: 'The questions.' })
  readonly fields!: readonly QuestionnaireField[];
}
