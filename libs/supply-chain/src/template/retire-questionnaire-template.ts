import { act, command, nothing, refuseText, type Rejection, reject, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { QuestionnaireTemplateEvent, QuestionnaireTemplateState } from './questionnaire-template.ts';

const basis = statute.supplyChain;

export class RetireQuestionnaireTemplate extends command<{ readonly templateId: string; readonly reason: string }>() {}

/** Takes a template out of use; rounds that were sent with it go on. */
export const retireQuestionnaireTemplate = act<
  RetireQuestionnaireTemplate,
  QuestionnaireTemplateState,
  QuestionnaireTemplateEvent
>({
  command: RetireQuestionnaireTemplate,
  requires: 'supplier:manage',
  basis,
  on: ({ templateId }) => templateId,
  decide: ({ reason }, template) => {
    if (template.status === 'absent') return templateUnknown();
    if (template.status === 'retired') return nothing();
    return (
      refuseText(reason, {
        field: 'reason',
        name: { da: 'begrundelsen', en: 'the reason' },
        maxLength: 2_000,
        basis,
      }) ?? [{ type: 'QuestionnaireTemplateRetired', reason: tidyText(reason) }]
    );
  },
});

export function templateUnknown(): Rejection {
  return reject('TEMPLATE_UNKNOWN', basis, {
    da: 'Skabelonen findes ikke. Vælg den på listen.',
    en: 'There is no such template. Choose it from the list.',
  });
}
