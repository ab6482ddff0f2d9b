import { epochMilliseconds, type Instant, type LocalDate } from '@varsel/event-sourcing';
import {
  classify,
  copenhagenDate,
  type EntityClass,
  type RegistrationDuty,
  registrationDuty,
  type RegistrationProvision,
  type RegistrationQuestion,
} from '@varsel/statute';
import { classificationInput, type ScopeInputs } from '../scope-assessment/scope-inputs.ts';

export type DutyStatus = 'running' | 'due-today' | 'overdue' | 'receipted';

/** A duty to tell the authority, as it stands now. Nothing of it is stored. */
export interface Standing extends RegistrationDuty {
  readonly startedOn: LocalDate;
  readonly status: DutyStatus;
  /** Calendar days to the last day; negative when overdue, undefined when received. */
  readonly daysLeft: number | undefined;
  readonly receivedAt: Instant | undefined;
  /** Received after the last day. */
  readonly receivedLate: boolean;
}

/** Overdue until there is a receipt: a missed day does not end the duty. */
export function standingOf(question: RegistrationQuestion, receivedAt: Instant | undefined, now: Instant): Standing {
  const duty = registrationDuty(question);
  const left = daysBetween(copenhagenDate(now), duty.dueOn);
  return {
    ...duty,
    startedOn: question.on,
    status: receivedAt === undefined ? statusBy(left) : 'receipted',
    daysLeft: receivedAt === undefined ? left : undefined,
    receivedAt,
    receivedLate: receivedAt !== undefined && copenhagenDate(receivedAt) > duty.dueOn,
  };
}

function statusBy(daysLeft: number): DutyStatus {
  if (daysLeft < 0) return 'overdue';
  return daysLeft === 0 ? 'due-today' : 'running';
}

const DAY = 86_400_000;

function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((epochMilliseconds(midnight(to)) - epochMilliseconds(midnight(from))) / DAY);
}

/** Days are counted on the calendar, where each has 24 hours. */
function midnight(day: LocalDate): Instant {
  return `${day}T00:00:00.000Z` as Instant;
}

/** What the approved scope says about registration. */
export interface ScopeDecision {
  readonly class: EntityClass;
  readonly coveredSince: LocalDate;
  /** The data sets to file; both for a mixed entity. */
  readonly provisions: readonly RegistrationProvision[];
  /** The period that runs: the shorter of two. */
  readonly provision: RegistrationProvision;
}

interface Approved {
  readonly inputs: ScopeInputs;
  readonly approval: { readonly class: EntityClass; readonly coveredSince: LocalDate | null };
}

/** Undefined where there is no duty: not covered, or the minister has exempted every activity (§ 1, stk. 5). */
export function scopeDecision({ inputs, approval }: Approved): ScopeDecision | undefined {
  const { registrationSheets, consequences } = classify(classificationInput(inputs));
  const registers = consequences.some(({ id, applies }) => id === 'registration' && applies === 'yes');
  const { coveredSince } = approval;
  if (!registers || coveredSince === null || approval.class === 'not-covered') return undefined;
  const provision = registrationSheets.includes('10') ? '10' : '9';
  return { class: approval.class, coveredSince, provisions: registrationSheets, provision };
}
