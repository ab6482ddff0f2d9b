import type { Format } from '../language/format.ts';
import { useFormat } from '../language/use-format.ts';
import { type Say, useTexts } from '../language/use-texts.ts';
import { type Deadline, type Face, faceOf, limitOf, sameDanishDay } from './deadline.ts';
import { deadlineTexts } from './deadline.texts.ts';

type T = Say<(typeof deadlineTexts)['catalogue']>;

export interface DeadlineWords {
  readonly face: Face;
  readonly status: string;
  /** The large words: what is left, or what happened. */
  readonly large: string;
  /** The absolute date, the margin or the condition. */
  readonly small: string;
  /** Whether `large` is relative to now, so that print says so. */
  readonly relative: boolean;
  readonly dateTime: string | undefined;
}

interface Asked {
  readonly deadline: Deadline;
  readonly now: number;
  readonly t: T;
  readonly f: Format;
}

const margin = ({ deadline, f }: Asked) => {
  const happened = Date.parse(deadline.happenedAt ?? '');
  const spared = limitOf(deadline, happened) - happened;
  const words = Number.isNaN(spared) ? '' : f.margin(spared);
  return [words, deadline.reference].filter((word) => word !== undefined && word !== '').join(' · ');
};

const isToday = ({ deadline, now }: Asked) => sameDanishDay(Date.parse(deadline.happenedAt ?? ''), now);

/** Today by the clock; earlier by the day, with the clock in the line below. */
const happenedAt = (asked: Asked) =>
  isToday(asked) ? asked.f.time(asked.deadline.happenedAt ?? '') : asked.f.dayShort(asked.deadline.happenedAt ?? '');

const happenedBelow = (asked: Asked) =>
  isToday(asked) ? margin(asked) : [asked.f.time(asked.deadline.happenedAt ?? ''), margin(asked)].join(' · ');

const dueWords = ({ deadline, now, t, f }: Asked) => {
  const due = deadline.dueAt ?? '';
  return sameDanishDay(Date.parse(due), now)
    ? t('dueToday', { time: f.time(due) })
    : t('dueAt', { date: f.dateTime(due) });
};

type Body = Omit<DeadlineWords, 'face' | 'status' | 'dateTime'>;

const bodies: Record<Face, (asked: Asked) => Body> = {
  running: (asked) => ({ large: asked.f.remaining(leftOf(asked)), small: dueWords(asked), relative: true }),
  'due-soon': (asked) => ({ large: asked.f.remaining(leftOf(asked)), small: dueWords(asked), relative: true }),
  'due-today': ({ t }) => ({ large: t('today'), small: t('endOfToday'), relative: false }),
  late: (asked) => ({
    large: asked.f.remaining(leftOf(asked)),
    small: asked.t('wasDue', { date: asked.f.dateTime(asked.deadline.dueAt ?? '') }),
    relative: true,
  }),
  sent: (asked) => ({
    large: asked.t('sentAt', { time: happenedAt(asked) }),
    small: happenedBelow(asked),
    relative: false,
  }),
  receipted: (asked) => ({
    large: asked.t('receivedAt', { time: happenedAt(asked) }),
    small: happenedBelow(asked),
    relative: false,
  }),
  'on-request': ({ t, deadline }) => ({ large: t('notAsked'), small: deadline.condition ?? '', relative: false }),
  calculated: ({ f, deadline }) => ({
    large: f.date(deadline.dueAt ?? ''),
    small: [f.time(deadline.dueAt ?? ''), deadline.condition].filter((word) => word !== undefined).join(', '),
    relative: false,
  }),
};

const leftOf = ({ deadline, now }: Asked) => limitOf(deadline, now) - now;

/** A deadline in words, the same words on overview, incident, report and print. */
export const useDeadlineWords = (deadline: Deadline, now: number): DeadlineWords => {
  const t = useTexts(deadlineTexts);
  const f = useFormat();
  const face = faceOf(deadline, now);
  return { face, status: t(face), dateTime: deadline.dueAt, ...bodies[face]({ deadline, now, t, f }) };
};
