import { opaqueId } from '@varsel/graphql-vocabulary';
import { builtInRef } from '../questionnaire/built-in-ref.ts';
import { builtInTemplate } from '../questionnaire/built-in.ts';
import { showField } from '../questionnaire/show-field.ts';
import { type Field, inBothLanguages, languagesOf, type Section, type Template } from '../questionnaire/template.ts';
import {
  QuestionnaireCondition,
  QuestionnaireField,
  QuestionnairePart,
  QuestionnaireSection,
  TextInLanguage,
} from './questionnaire.types.graphql.ts';
import type { QuestionnaireTemplateRow } from './questionnaire-template.view.ts';
import { titleOf } from './shown-round.ts';
import { QuestionnaireTemplateType } from './template.types.graphql.ts';

export function builtInType(): QuestionnaireTemplateType {
  return Object.assign(new QuestionnaireTemplateType(), {
    ...{
      id: opaqueId('QuestionnaireTemplate', builtInRef.id),
      builtIn: true,
      retired: false,
      ...contentFacts(builtInTemplate),
    },
    ...{ sha256: builtInRef.sha256, importedAt: null, importedBy: null },
  });
}

export function contentFacts(template: Template) {
  const { version, attribution, licence, source, fields, sections } = template;
  const size = { fieldCount: fields.length, sectionCount: sections.length, languages: languagesOf(template) };
  return { title: titleOf(template), version, attribution, licence, source, ...size };
}

export function importedType({
  key,
  retired,
  versions,
}: QuestionnaireTemplateRow): QuestionnaireTemplateType | undefined {
  const version = versions.at(-1);
  if (version === undefined) return undefined;
  const { at, by, title, ...facts } = version;
  return Object.assign(new QuestionnaireTemplateType(), {
    ...facts,
    ...{ id: opaqueId('QuestionnaireTemplate', key), title: { da: title, en: title }, builtIn: false, retired },
    ...{ importedAt: at, importedBy: opaqueId('Person', by) },
  });
}

export function sectionTypes(sections: readonly Section[], fields: readonly Field[]): readonly QuestionnaireSection[] {
  return sections.map(({ id, title }) =>
    Object.assign(new QuestionnaireSection(), {
      section: id,
      title: textType(title),
      fields: fields.filter(({ section }) => section === id).map(fieldType),
    }),
  );
}

export function textType(labels: Field['label']): TextInLanguage {
  return Object.assign(new TextInLanguage(), inBothLanguages(labels));
}

export function fieldType(field: Field): QuestionnaireField {
  const { weight, scoring, measures, annex, visibleWhen } = field;
  const shown = showField(field);
  return Object.assign(new QuestionnaireField(), {
    ...{ ...shown, weight, scoring, measures, annex },
    parts: shown.parts.map((part) => Object.assign(new QuestionnairePart(), part)),
    visibleWhen:
      visibleWhen === null
        ? null
        : Object.assign(new QuestionnaireCondition(), { field: visibleWhen.field, equals: String(visibleWhen.equals) }),
  });
}
