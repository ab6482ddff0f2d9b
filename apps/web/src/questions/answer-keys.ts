import type { KeyboardEvent } from 'react';
import type { Field } from './question.ts';

export const notApplicable = 'not-applicable';

/** The same letters in both languages, and the Danish first letters beside them. */
const keys: Readonly<Record<string, string>> = {
  y: 'yes',
  j: 'yes',
  p: 'partly',
  d: 'partly',
  n: 'no',
  a: notApplicable,
};

const optionsOf = ({ parts: [first], mayBeNotApplicable }: Field): readonly string[] => {
  const own = first?.type === 'yes-no' ? ['yes', 'no'] : first?.type === 'yes-partly-no' ? ['yes', 'partly', 'no'] : [];
  return mayBeNotApplicable ? [...own, notApplicable] : own;
};

const isWriting = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.tagName === 'TEXTAREA' ||
    target.getAttribute('role') === 'spinbutton' ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)));

/** The answer a single key means while a question, and no text field of it, has the focus. */
export const answerOfKey = (event: KeyboardEvent, field: Field): string | undefined => {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return undefined;
  const meant = keys[event.key.toLowerCase()];
  return meant !== undefined && optionsOf(field).includes(meant) ? meant : undefined;
};

export const hasKeys = (field: Field): boolean => field.parts[0]?.type.startsWith('yes-') === true;
