import { type LocalDate, localDate } from '@varsel/event-sourcing';
import type { Tier } from '../questionnaire/template.ts';
import { termsOf } from '../supplier/tier.ts';

export interface NextAssessment {
  readonly on: LocalDate | null;
  readonly overdue: boolean;
}

/** Derived on every read: so many months after the last conclusion as the tier asks for; at once when there was none. */
export function nextAssessment(tier: Tier | null, concludedOn: LocalDate | null, today: LocalDate): NextAssessment {
  const months = tier === null ? null : termsOf(tier).reassessMonths;
  if (months === null) return { on: null, overdue: false };
  if (concludedOn === null) return { on: null, overdue: true };
  const on = plusMonths(concludedOn, months);
  return { on, overdue: on < today };
}

/** The same day of a later month; its last day where the number is missing. */
function plusMonths(day: LocalDate, months: number): LocalDate {
  const start = new Date(`${day}T00:00:00Z`);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return localDate(new Date(Date.UTC(year, month, Math.min(start.getUTCDate(), last))).toISOString().slice(0, 10));
}
