import { useEffect, useRef, useState } from 'react';
import { questionId } from '../../questions/question-field.tsx';
import { type AskedSection, answeredBy } from '../../questions/visible.ts';
import { useWork, type Work } from './work.ts';

/** The question that is shown alone: the one somebody is at, the one the address names, or the first that is open. */
export const useQuestionInHand = (section: AskedSection, asked: string | undefined) => {
  const work = useWork();
  // Chosen once: a question must not walk away because it has just been answered.
  const [first] = useState(() => firstOpen(section, work)?.field);
  const [taken, setTaken] = useState<{ readonly field: string; readonly asked: string | undefined }>();
  const fields = section.fields.map(({ field }) => field);
  const wanted = [taken?.asked === asked ? taken?.field : undefined, asked, first].filter((each) => each !== undefined);
  const hand = wanted.find((each) => fields.includes(each)) ?? fields[0] ?? '';
  const take = (field: string | undefined) => {
    if (field !== undefined && field !== hand) setTaken({ field, asked });
  };
  return [hand, take] as const;
};

const firstOpen = ({ fields }: AskedSection, { answerOf }: Pick<Work, 'answerOf'>) =>
  fields.find((field) => !answeredBy(field, answerOf)) ?? fields[0];

const prefix = questionId('');

/** The question an element belongs to. */
export const questionAt = (element: Element): string | undefined =>
  element.closest(`[id^="${prefix}"]`)?.id.slice(prefix.length);

/** A link to one question leads to it and gives it the focus: once, not again when the window changes. */
export const useArrival = (field: string | undefined, narrow: boolean) => {
  const arrived = useRef<string>(undefined);
  useEffect(() => {
    if (arrived.current === field) return;
    arrived.current = field;
    if (field === undefined || narrow) return;
    const place = document.getElementById(questionId(field));
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  }, [field, narrow]);
};

/** Among more or fewer questions than a moment ago, what somebody is at stays in sight. */
export const useSamePlace = (narrow: boolean) => {
  const before = useRef(narrow);
  useEffect(() => {
    if (before.current === narrow) return;
    before.current = narrow;
    const here = document.activeElement;
    if (here?.closest('main')) here.scrollIntoView({ block: 'center' });
  }, [narrow]);
};
