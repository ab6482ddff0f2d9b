import type { ReactNode } from 'react';
import { useTexts } from '../language/use-texts.ts';
import { type Deadline, limitOf } from './deadline.ts';
import { deadlineTexts } from './deadline.texts.ts';
import { HiddenText } from './text.tsx';

interface AnnouncerProps {
  readonly deadline: Deadline;
  readonly now: number;
  readonly what: ReactNode;
}

const minutes = 60_000;

/** Tells a screen reader of three changes only: two hours, thirty minutes, passed. Silent in between. */
export const DeadlineAnnouncer = ({ deadline, now, what }: AnnouncerProps) => {
  const t = useTexts(deadlineTexts);
  const name = typeof what === 'string' ? what : t('nextDeadline');
  const left = limitOf(deadline, now) - now;
  const message =
    deadline.state !== 'open' || left > 120 * minutes
      ? ''
      : left > 30 * minutes
        ? t('heardSoon', { what: name })
        : left > 0
          ? t('heardVerySoon', { what: name })
          : t('heardLate', { what: name });
  return (
    <HiddenText>
      <span role="status">{message}</span>
    </HiddenText>
  );
};
