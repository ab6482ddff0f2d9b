import type { Instant, LocalDate } from '@varsel/event-sourcing';
import {
  copenhagenDate,
  copenhagenIso,
  endOfCopenhagenDay,
  FIRST_YEAR,
  LAST_YEAR,
  monthsLater,
  resolveWallClock,
  toInstant,
  wallClock,
} from '../copenhagen-time.ts';
import type { StatuteEntry } from '../statute.ts';
import { RULE_VERSION } from '../statute.ts';
import { sameOrNextWorkingDay } from './danish-holidays.ts';
import { derive } from './derivation.ts';
import type { Derivation } from './derivation.ts';
import { deadlineKinds } from './kinds.ts';
import type { DeadlineKind } from './kinds.ts';

const HOUR = 3_600_000;

/** Whether a limit counted in months moves on from a weekend or holiday. No rule says so: `none` is the default. */
export type WeekendRule = 'none' | 'next-working-day';

export interface DeadlineQuestion {
  readonly kind: DeadlineKind;
  /** The moment the limit runs from. */
  readonly start: Instant;
  readonly weekendRule?: WeekendRule | undefined;
}

export interface Deadline {
  readonly kind: DeadlineKind;
  readonly start: Instant;
  /** What the countdown runs to. */
  readonly dueAt: Instant;
  /** What lateness is judged by: the same for hours, 24:00 that day for months. */
  readonly lateAfter: Instant;
  /** `2026-01-15T09:30:00+01:00`, Copenhagen time. */
  readonly dueAtLocal: string;
  readonly lateAfterLocal: string;
  readonly basis: StatuteEntry;
  readonly ruleVersion: string;
  readonly derivation: Derivation;
}

/** How a result came about; the derivation puts it into words. */
export interface Reckoning {
  readonly dueAt: number;
  readonly lateAfter: number;
  readonly clamped: boolean;
  readonly found: 'once' | 'gap' | 'repeated';
  readonly movedToWorkingDay: LocalDate | undefined;
}

/** The deadline of one kind from one start. Throws `RangeError` outside 1996-2199, where the summer time rule is not ours to state. */
export function deadlineFor(question: DeadlineQuestion): Deadline {
  const basis = deadlineKinds[question.kind];
  const start = Date.parse(question.start);
  refuseOutsideRule(start);
  const reckoning =
    basis.deadline.unit === 'hours'
      ? inHours(start, basis.deadline.amount)
      : inMonths(start, basis.deadline.amount, question.weekendRule ?? 'none');
  return {
    kind: question.kind,
    start: question.start,
    dueAt: toInstant(reckoning.dueAt),
    lateAfter: toInstant(reckoning.lateAfter),
    dueAtLocal: copenhagenIso(reckoning.dueAt),
    lateAfterLocal: copenhagenIso(reckoning.lateAfter),
    basis,
    ruleVersion: RULE_VERSION,
    derivation: derive(basis, start, reckoning),
  };
}

/** Elapsed time: nights, weekends, holidays and summer time change nothing but the reading of the clock. */
function inHours(start: number, amount: number): Reckoning {
  const dueAt = start + amount * HOUR;
  return { dueAt, lateAfter: dueAt, clamped: false, found: 'once', movedToWorkingDay: undefined };
}

/** A calendar month in Copenhagen, not 30 days; it expires when the day ends. */
function inMonths(start: number, amount: number, weekendRule: WeekendRule): Reckoning {
  const later = monthsLater(wallClock(start), amount);
  const due = resolveWallClock(later.wall);
  const day = copenhagenDate(toInstant(due.at));
  const lastDay = weekendRule === 'none' ? day : sameOrNextWorkingDay(day);
  return {
    dueAt: due.at,
    lateAfter: Date.parse(endOfCopenhagenDay(lastDay)),
    clamped: later.clamped,
    found: due.found,
    movedToWorkingDay: lastDay === day ? undefined : lastDay,
  };
}

function refuseOutsideRule(start: number): void {
  const year = new Date(start).getUTCFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new RangeError(`A deadline can be computed for the years ${String(FIRST_YEAR)} to ${String(LAST_YEAR)} only`);
  }
}
