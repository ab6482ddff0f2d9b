import type { Bilingual } from '@varsel/event-sourcing';
import { type AnswerContent, isAnswered, isNotApplicable, leadValue, visibleFields } from './answer.ts';
import { problemsOf } from './check-answer.ts';
import type { Field, Tier } from './template.ts';
import { documentsCount } from './which-questions.ts';

/** What stands about one question. */
export interface Remark {
  readonly field: string;
  readonly section: string;
  readonly message: Bilingual;
}

export interface Place {
  readonly field: string;
  readonly section: string;
}

/** How a questionnaire stands before it is sent. */
export interface QuestionnaireCheck {
  readonly ready: boolean;
  readonly answered: number;
  readonly asked: number;
  /** Required and unanswered. */
  readonly missing: readonly Place[];
  /** Unanswered, and not required. */
  readonly left: readonly Place[];
  readonly problems: readonly Remark[];
  readonly remarks: readonly Remark[];
  /** Written, but hidden by another answer: it is not sent. */
  readonly hidden: readonly Place[];
}

export function checkQuestionnaire(
  fields: readonly Field[],
  answers: ReadonlyMap<string, AnswerContent>,
  tier: Tier,
): QuestionnaireCheck {
  const visible = visibleFields(fields, answers);
  const shown = new Set(visible.map(({ id }) => id));
  const open = visible.filter((field) => !isAnswered(field, answers.get(field.id)));
  const about = (tell: (field: Field, answer: AnswerContent) => readonly Bilingual[]): readonly Remark[] =>
    visible.flatMap((field) => {
      const answer = answers.get(field.id);
      return answer === undefined ? [] : tell(field, answer).map((message) => ({ ...placeOf(field), message }));
    });
  const missing = open.filter(({ required }) => required).map(placeOf);
  const problems = about(problemsOf);
  return {
    ready: missing.length === 0 && problems.length === 0,
    answered: visible.length - open.length,
    asked: visible.length,
    missing,
    left: open.filter(({ required }) => !required).map(placeOf),
    problems,
    remarks: about((field, answer) => remarksOn(field, answer, tier)),
    hidden: fields.filter((field) => !shown.has(field.id) && isAnswered(field, answers.get(field.id))).map(placeOf),
  };
}

/** What a reader will stop at, said before it is sent so that it can be explained. */
export function remarksOn(field: Field, answer: AnswerContent, tier: Tier): readonly Bilingual[] {
  const onAnswer = remarksOnAnswer(field, answer);
  if (!isAnswered(field, answer) || !isBare(field, answer)) return onAnswer;
  return [...onAnswer, documentsCount(tier) ? countsHalf : noEvidence];
}

/** What is said of the answer itself. Whoever reviews it sees the files, and what they count, beside it. */
export function remarksOnAnswer(field: Field, answer: AnswerContent): readonly Bilingual[] {
  if (isNotApplicable(answer)) return field.critical ? [criticalSetAside] : [];
  return isAnswered(field, answer) ? remarksOnWord(field, answer) : [];
}

/** The answer counts one half at most: documentation counts for this supplier, was asked for and is not attached. */
export function isHeldDown(field: Field, answer: AnswerContent, tier: Tier): boolean {
  return documentsCount(tier) && isAnswered(field, answer) && isBare(field, answer);
}

/** Documentation would support the answer, and there is none; a no and what is set aside need none. */
function isBare(field: Field, answer: AnswerContent): boolean {
  if (field.evidence.length === 0 || answer.evidence.length > 0 || isNotApplicable(answer)) return false;
  const said = field.scoring === 'automatic' ? leadValue(field, answer) : null;
  return said !== 'no' && said !== 'unknown';
}

function remarksOnWord(field: Field, answer: AnswerContent): readonly Bilingual[] {
  if (field.scoring !== 'automatic') return [];
  const said = leadValue(field, answer);
  if (said === 'unknown') return [doNotKnow];
  if ((answer.comment ?? '') !== '') return [];
  if (said === 'no') return [field.critical ? criticalNo : plainNo];
  return said === 'partly' ? [partly] : [];
}

function placeOf({ id, section }: Field): Place {
  return { field: id, section };
}

const criticalSetAside: Bilingual = {
  da: 'Spørgsmålet er kritisk for modtageren og er sat som ikke relevant. Begrund det, så det kan forstås uden for jeres virksomhed.',
  en: 'The question is critical to the recipient and is set as not applicable. Give a reason that can be understood outside your company.',
};
const criticalNo: Bilingual = {
  da: 'Et nej på et kritisk spørgsmål gør hele vurderingen rød. Skriv i kommentaren, hvad I gør i stedet, eller hvornår det er på plads.',
  en: 'A no to a critical question makes the whole assessment red. Say in the comment what you do instead, or when it will be in place.',
};
const plainNo: Bilingual = {
  da: 'I svarer nej. En kort forklaring i kommentaren sparer et spørgsmål senere.',
  en: 'You answer no. A short explanation in the comment saves a question later.',
};
const partly: Bilingual = {
  da: 'I svarer delvist. Skriv i kommentaren, hvad der mangler.',
  en: 'You answer partly. Say in the comment what is missing.',
};
const doNotKnow: Bilingual = {
  da: '»Ved ikke« tæller som nej. Spørg en kollega, eller invitér en til afsnittet.',
  en: '“Do not know” counts as no. Ask a colleague, or invite one to the section.',
};
const countsHalf: Bilingual = {
  da: 'Der er bedt om dokumentation, men ingen fil er vedlagt. Svaret tæller derfor højst halvt, medmindre kunden ser dokumentationen på anden vis, fx ved et besøg.',
  en: 'Documentation is asked for, but no file is attached. The answer therefore counts one half at most, unless the customer sees the documentation elsewhere, for example at a visit.',
};
const noEvidence: Bilingual = {
  da: 'Der er bedt om dokumentation, men ingen fil er vedlagt. Det trækker ikke svaret ned.',
  en: 'Documentation is asked for, but no file is attached. That does not lower the answer.',
};
