import type { YesNoUnknown } from '../../../design/choices.tsx';

export type Answer = 'YES' | 'NO' | 'NOT_YET_KNOWN';

const answers: Readonly<Record<YesNoUnknown, Answer>> = { yes: 'YES', no: 'NO', unknown: 'NOT_YET_KNOWN' };
const choices: Readonly<Record<Answer, YesNoUnknown>> = { YES: 'yes', NO: 'no', NOT_YET_KNOWN: 'unknown' };

export const answerOf = (choice: YesNoUnknown): Answer => answers[choice];

export const choiceOf = (answer: Answer): YesNoUnknown => choices[answer];

/** A kept answer as text; `null` when it was not given. */
export const choiceIn = (kept: string | null): YesNoUnknown | null =>
  kept === 'yes' || kept === 'no' || kept === 'unknown' ? kept : null;
