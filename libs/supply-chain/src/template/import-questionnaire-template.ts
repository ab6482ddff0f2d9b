import {
  act,
  command,
  firstRejection,
  nothing,
  refuseOptionalText,
  refuseText,
  type Rejection,
  tidyOptionalText,
  tidyText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { languagesOf, type Template } from '../questionnaire/template.ts';
import { templateUnknown } from './retire-questionnaire-template.ts';
import type { QuestionnaireTemplateEvent, QuestionnaireTemplateState } from './questionnaire-template.ts';

const basis = statute.supplyChain;

export class ImportQuestionnaireTemplate extends command<{
  /** Made for a new template; the one there is for a new version. */
  readonly templateId: string;
  /** False for a new version of a template that is there. */
  readonly isNew: boolean;
  /** Brought to our own model; what is wrong with a file was told before by path. */
  readonly content: Template;
  readonly sha256: string;
  /** The RFC 8785 form; null above 64 KiB. */
  readonly text: string | null;
}>() {}

/** Takes a questionnaire that somebody else wrote into use, with the attribution its licence asks for. */
export const importQuestionnaireTemplate = act<
  ImportQuestionnaireTemplate,
  QuestionnaireTemplateState,
  QuestionnaireTemplateEvent
>({
  command: ImportQuestionnaireTemplate,
  requires: 'supplier:manage',
  basis,
  on: ({ templateId }) => templateId,
  starts: true,
  decide: ({ content, sha256, text, isNew }, template) => {
    if (!isNew && template.status === 'absent') return templateUnknown();
    const refused = refuseWords(content);
    if (refused !== undefined) return refused;
    const title = content.title['da'] ?? '';
    if (template.status === 'in-use' && template.sha256 === sha256) return nothing();
    return [
      {
        type: 'QuestionnaireTemplateImported',
        title: tidyText(title),
        version: content.version,
        attribution: tidyOptionalText(content.attribution),
        licence: tidyOptionalText(content.licence),
        source: tidyOptionalText(content.source),
        sha256,
        fieldCount: content.fields.length,
        sectionCount: content.sections.length,
        languages: languagesOf(content),
        content: text,
      },
    ];
  },
});

/** What the importer writes about the template; asked before its content is kept. */
export function refuseWords({ title, attribution, licence, source }: Template): Rejection | undefined {
  return firstRejection(
    refuseText(title['da'], rule('name', 'skabelonens navn', 'the name of the template', 200)),
    refuseOptionalText(attribution, rule('attribution', 'krediteringen', 'the attribution', 500)),
    refuseOptionalText(licence, rule('licence', 'licensen', 'the licence', 200)),
    refuseOptionalText(source, rule('source', 'kilden', 'the source', 500)),
  );
}

function rule(field: string, da: string, en: string, maxLength: number) {
  return { field, name: { da, en }, maxLength, basis };
}
