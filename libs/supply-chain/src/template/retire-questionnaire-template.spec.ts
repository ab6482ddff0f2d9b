import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { questionnaireTemplate, type QuestionnaireTemplateEvent } from './questionnaire-template.ts';
import { retireQuestionnaireTemplate, RetireQuestionnaireTemplate } from './retire-questionnaire-template.ts';

const imported: QuestionnaireTemplateEvent = {
  ...{ type: 'QuestionnaireTemplateImported', title: 'Spørgsmål', version: '1', attribution: null, licence: null },
  ...{ source: null, sha256: 'a'.repeat(64), fieldCount: 1, sectionCount: 1, languages: ['da'], content: '{}' },
};
const retirement = (reason = 'Erstattet.') => new RetireQuestionnaireTemplate({ templateId: 'id-1', reason });

describe('taking a questionnaire out of use', () => {
  it('is kept with the reason, and done once', () => {
    const retired: QuestionnaireTemplateEvent = { type: 'QuestionnaireTemplateRetired', reason: 'Erstattet.' };
    expect(given(questionnaireTemplate, [imported]).when(retireQuestionnaireTemplate, retirement())).toEqual([retired]);
    expect(given(questionnaireTemplate, [imported, retired]).when(retireQuestionnaireTemplate, retirement())).toEqual({
      kind: 'nothing',
    });
  });

  it('is refused without a reason and for a questionnaire that is not there', () => {
    expect(given(questionnaireTemplate, [imported]).when(retireQuestionnaireTemplate, retirement(' '))).toMatchObject({
      code: 'TEXT_MISSING',
    });
    expect(given(questionnaireTemplate).when(retireQuestionnaireTemplate, retirement())).toMatchObject({
      code: 'TEMPLATE_UNKNOWN',
    });
  });
});
