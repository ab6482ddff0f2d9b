import type { SendPreviewResult } from '../../../graphql/generated/supply-chain/send.ts';
import type { Field, Part, PartType, QuestionSection } from '../../../questions/question.ts';

type Sections = NonNullable<SendPreviewResult['questionnairePreview']>['sections'];
type GivenField = Sections[number]['fields'][number];
type GivenPart = Omit<GivenField['parts'][number], 'columns'> & {
  readonly columns?: readonly Omit<GivenField['parts'][number], 'columns'>[];
};

const typeOf = (type: GivenPart['type']): PartType => type.toLowerCase().replaceAll('_', '-') as PartType;

const partOf = (part: GivenPart): Part => ({
  ...part,
  type: typeOf(part.type),
  columns: (part.columns ?? []).map(partOf),
});

const conditionOf = ({ visibleWhen, parts }: GivenField, all: readonly GivenField[]): Field['visibleWhen'] => {
  if (visibleWhen === null) return null;
  const other = all.find(({ field }) => field === visibleWhen.field)?.parts ?? parts;
  const { field, equals } = visibleWhen;
  return { field, equals: other[0]?.type === 'INTEGER' ? Number(equals) : equals };
};

/** A questionnaire as the portal reads it, in the form the supplier's own page draws. */
export const askedOf = (sections: Sections): readonly QuestionSection[] => {
  const all = sections.flatMap(({ fields }) => fields);
  return sections.map(({ section, title, fields }) => ({
    section,
    title,
    fields: fields.map((field) => ({
      ...field,
      parts: field.parts.map(partOf),
      visibleWhen: conditionOf(field, all),
    })),
  }));
};
