import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { builtInTemplate } from '../questionnaire/built-in.ts';
import { importQuestionnaireTemplate, ImportQuestionnaireTemplate } from './import-questionnaire-template.ts';
import { questionnaireTemplate, type QuestionnaireTemplateEvent } from './questionnaire-template.ts';

const content = {
  ...builtInTemplate,
  title: { da: 'Spørgsmål fra brancheforeningen' },
  attribution: 'Brancheforeningen',
};
const importing = (change: object = {}, events: readonly QuestionnaireTemplateEvent[] = []) =>
  given(questionnaireTemplate, events).when(
    importQuestionnaireTemplate,
    new ImportQuestionnaireTemplate({
      templateId: 'id-1',
      isNew: true,
      content,
      sha256: 'a'.repeat(64),
      text: '{}',
      ...change,
    }),
  );
const [imported] = importing() as readonly [QuestionnaireTemplateEvent];

describe('importing a questionnaire', () => {
  it('keeps content, hash and attribution', () => {
    expect(imported).toMatchObject({
      ...{ type: 'QuestionnaireTemplateImported', title: 'Spørgsmål fra brancheforeningen', version: '1' },
      ...{ attribution: 'Brancheforeningen', fieldCount: 42, sectionCount: 12, languages: ['da', 'en'], content: '{}' },
    });
  });

  it('is a new version when it is imported again, and nothing when nothing differs', () => {
    expect(importing({ isNew: false, sha256: 'b'.repeat(64) }, [imported])).toMatchObject([{ sha256: 'b'.repeat(64) }]);
    expect(importing({ isNew: false }, [imported])).toEqual({ kind: 'nothing' });
  });

  it('is refused without a name, with too long an attribution, and as a version of a template that is not there', () => {
    expect(importing({ content: { ...content, title: { da: ' ' } } })).toMatchObject({
      code: 'TEXT_MISSING',
      field: 'name',
    });
    expect(importing({ content: { ...content, attribution: 'x'.repeat(501) } })).toMatchObject({
      code: 'TEXT_TOO_LONG',
    });
    expect(importing({ isNew: false })).toMatchObject({ code: 'TEMPLATE_UNKNOWN' });
  });
});
