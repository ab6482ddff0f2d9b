import {
  act,
  command,
  firstRejection,
  type LocalDate,
  refuseOptionalText,
  tidyOptionalText,
} from '@varsel/event-sourcing';
import { copenhagenDate } from '@varsel/statute';
import { builtInRef } from '../questionnaire/built-in-ref.ts';
import { builtInTemplate } from '../questionnaire/built-in.ts';
import type { Field, SupplierKind, Tier } from '../questionnaire/template.ts';
import { questionsFor } from '../questionnaire/which-questions.ts';
import type { AskedQuestion, TemplateRef } from './assessment.contents.ts';
import { basis, dateInThePast, nothingToAsk, texts, tierAsksNothing } from './assessment-rules.ts';
import type { AssessmentEvent, AssessmentState } from './assessment.ts';

/** Made by `prepareRound`: tier, kinds and questions are those of supplier and template at this moment. */
export class SendQuestionnaire extends command<{
  readonly supplier: string;
  readonly tier: Tier;
  readonly kinds: readonly SupplierKind[];
  /** Left out with the questions: our own, as deep as the tier demands. */
  readonly template?: TemplateRef;
  readonly questions?: readonly AskedQuestion[];
  readonly contact: string;
  readonly dueOn: LocalDate;
  readonly message?: string | null;
}>() {}

/** Asks a supplier how it secures what it delivers, as deep as its tier demands. */
export const sendQuestionnaire = act<SendQuestionnaire, AssessmentState, AssessmentEvent>({
  command: SendQuestionnaire,
  requires: 'supplier:manage',
  basis,
  on: 'new',
  decide: ({ supplier, tier, kinds, contact, dueOn, message, ...asked }, _state, { now }) => {
    const questions = asked.questions ?? questionsFor(builtInTemplate, tier, kinds).map(askedQuestion);
    return (
      firstRejection(
        tier === 'T4' && tierAsksNothing(),
        questions.length === 0 && nothingToAsk(),
        dueOn < copenhagenDate(now) && dateInThePast('dueOn'),
        refuseOptionalText(message, texts.message),
      ) ?? [
        {
          type: 'QuestionnaireSent',
          ...{ supplier, tier, kinds, contact, dueOn },
          template: asked.template ?? builtInRef,
          questions,
          message: tidyOptionalText(message),
        },
      ]
    );
  },
});

/** What the score needs of a question. */
export function askedQuestion({ id, weight, critical, scoring, evidence }: Field): AskedQuestion {
  return { id, weight, critical, scoring, evidence: evidence.length > 0 };
}
