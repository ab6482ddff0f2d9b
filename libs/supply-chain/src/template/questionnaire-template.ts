import { aggregate, evolveBy } from '@varsel/event-sourcing';
import { assessmentPrivacy } from '../privacy.ts';
import { importQuestionnaireTemplate } from './import-questionnaire-template.ts';
import { retireQuestionnaireTemplate } from './retire-questionnaire-template.ts';

export interface QuestionnaireTemplateImported {
  readonly type: 'QuestionnaireTemplateImported';
  readonly title: string;
  readonly version: string;
  readonly attribution: string | null;
  readonly licence: string | null;
  readonly source: string | null;
  /** SHA-256 of the RFC 8785 form of the content. */
  readonly sha256: string;
  readonly fieldCount: number;
  readonly sectionCount: number;
  readonly languages: readonly string[];
  /** The RFC 8785 form; null above 64 KiB: it is then kept beside the log under its hash. */
  readonly content: string | null;
}

export interface QuestionnaireTemplateRetired {
  readonly type: 'QuestionnaireTemplateRetired';
  readonly reason: string;
}

export type QuestionnaireTemplateEvent = QuestionnaireTemplateImported | QuestionnaireTemplateRetired;

export type QuestionnaireTemplateState =
  { readonly status: 'absent' } | { readonly status: 'in-use' | 'retired'; readonly sha256: string };

export const questionnaireTemplate = aggregate<QuestionnaireTemplateState, QuestionnaireTemplateEvent>({
  name: 'questionnaire_template',
  title: { da: 'Spørgeskemaskabelon', en: 'Questionnaire template' },
  initial: { status: 'absent' },
  evolve: evolveBy<QuestionnaireTemplateState, QuestionnaireTemplateEvent>({
    // Imported again is a new version; rounds that were sent keep theirs.
    QuestionnaireTemplateImported: (_, { sha256 }) => ({ status: 'in-use', sha256 }),
    QuestionnaireTemplateRetired: (state) => (state.status === 'absent' ? state : { ...state, status: 'retired' }),
  }),
  events: {
    QuestionnaireTemplateImported: {
      title: { da: 'Skabelon indlæst', en: 'Template imported' },
      fields: {
        title: { da: 'Titel', en: 'Title' },
        version: { da: 'Version', en: 'Version' },
        attribution: { da: 'Kreditering', en: 'Attribution' },
        licence: { da: 'Licens', en: 'Licence' },
        source: { da: 'Kilde', en: 'Source' },
        sha256: { da: 'SHA-256 af indholdet', en: 'SHA-256 of the content' },
        fieldCount: { da: 'Spørgsmål', en: 'Questions' },
        sectionCount: { da: 'Afsnit', en: 'Sections' },
        languages: { da: 'Sprog', en: 'Languages' },
        content: { da: 'Indhold', en: 'Content' },
      },
    },
    QuestionnaireTemplateRetired: {
      title: { da: 'Skabelon taget ud af brug', en: 'Template taken out of use' },
      fields: { reason: { da: 'Begrundelse', en: 'Reason' } },
      personal: { reason: 'stream' },
    },
  },
  privacy: assessmentPrivacy,
  acts: [importQuestionnaireTemplate, retireQuestionnaireTemplate],
});
