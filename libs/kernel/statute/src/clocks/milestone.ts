import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { copenhagenDate } from '../copenhagen-time.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { Derivation } from '../deadlines/derivation.ts';
import type { StatuteEntry } from '../statute.ts';

export type MilestoneStatus =
  'running' | 'due-soon' | 'due-today' | 'late' | 'receipted' | 'receipted-late' | 'conditional';
export type MilestoneId = 'earlyWarning' | 'notification' | 'interim' | 'final';

/** One stage of § 13 as the clock shows it: when it is due, how it stands and why. */
export interface Milestone {
  readonly id: MilestoneId;
  /** What is to be sent: a status report takes the place of the final report while the incident is ongoing. */
  readonly form: 'early-warning' | 'notification' | 'interim-report' | 'final-report' | 'status-report';
  readonly basis: StatuteEntry;
  readonly dueAt: Instant;
  readonly lateAfter: Instant;
  readonly dueAtLocal: string;
  readonly lateAfterLocal: string;
  readonly status: MilestoneStatus;
  /** To the deadline; negative once late. Undefined when receipted. */
  readonly remainingMs: number | undefined;
  readonly receiptAt: Instant | undefined;
  /** From receipt to the deadline; negative when it came late. Undefined until receipted. */
  readonly marginMs: number | undefined;
  /** On what the date rests, when it is not fixed yet. */
  readonly condition: Bilingual | undefined;
  readonly derivation: Derivation;
}

export interface Stage {
  readonly id: MilestoneId;
  readonly form: Milestone['form'];
  readonly deadline: Pick<Deadline, 'basis' | 'dueAt' | 'lateAfter' | 'dueAtLocal' | 'lateAfterLocal' | 'derivation'>;
  readonly receiptAt: Instant | undefined;
  readonly condition?: Bilingual | undefined;
  /** The date rests on something that has not happened; it counts as running only when it is late. */
  readonly conditional?: boolean;
}

const DUE_SOON_MS = 2 * 3_600_000;

export function milestone(stage: Stage, now: Instant): Milestone {
  const { deadline, receiptAt } = stage;
  return {
    id: stage.id,
    form: stage.form,
    basis: deadline.basis,
    dueAt: deadline.dueAt,
    lateAfter: deadline.lateAfter,
    dueAtLocal: deadline.dueAtLocal,
    lateAfterLocal: deadline.lateAfterLocal,
    status:
      receiptAt === undefined
        ? openStatus(stage, now)
        : receiptAt > deadline.lateAfter
          ? 'receipted-late'
          : 'receipted',
    remainingMs: receiptAt === undefined ? distance(deadline, now) : undefined,
    receiptAt,
    marginMs: receiptAt === undefined ? undefined : distance(deadline, receiptAt),
    condition: stage.condition,
    derivation: deadline.derivation,
  };
}

function openStatus({ deadline, conditional = false }: Stage, now: Instant): MilestoneStatus {
  if (now > deadline.lateAfter) return 'late';
  if (conditional) return 'conditional';
  const untilMidnight = deadline.lateAfter !== deadline.dueAt;
  if (untilMidnight && (now > deadline.dueAt || copenhagenDate(now) === copenhagenDate(deadline.dueAt)))
    return 'due-today';
  return distance(deadline, now) < DUE_SOON_MS ? 'due-soon' : 'running';
}

/** To `dueAt` until it has passed, then to `lateAfter`: what is due today is not late yet. */
function distance({ dueAt, lateAfter }: Stage['deadline'], at: Instant): number {
  return Date.parse(at <= dueAt ? dueAt : lateAfter) - Date.parse(at);
}
