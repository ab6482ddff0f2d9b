import type { Deadline } from '../../../design/deadline.ts';
import type { DerivationData, DerivationStep } from '../../../design/derivation.tsx';
import type { Bilingual } from '../../../language/language.ts';

/** A clock of § 13 as every screen asks for it (fragment `ClockParts`). */
export interface Clock {
  readonly kind: 'EARLY_WARNING' | 'NOTIFICATION' | 'INTERIM_REPORT' | 'FINAL_REPORT';
  readonly form: string;
  readonly title: Bilingual;
  readonly provision: string;
  readonly obligation: Bilingual;
  readonly startedAt: string;
  readonly startReason?: string | null | undefined;
  readonly setBy: string;
  readonly dueAt: string;
  readonly lateAfter: string;
  readonly status: 'RUNNING' | 'DUE_SOON' | 'DUE_TODAY' | 'LATE' | 'RECEIPTED' | 'RECEIPTED_LATE' | 'CONDITIONAL';
  readonly receiptAt?: string | null | undefined;
  readonly condition?: Bilingual | null | undefined;
  readonly derivation: {
    readonly provision: string;
    readonly ruleVersion: string;
    readonly steps: readonly {
      readonly id: string;
      readonly text: Bilingual;
      readonly utc?: string | null | undefined;
      readonly local?: string | null | undefined;
    }[];
    readonly unmovedBy: readonly Bilingual[];
  };
  readonly formerDeadlines: readonly {
    readonly dueAt: string;
    readonly awareAt: string;
    readonly replacedAt: string;
    readonly replacedBy: string;
    readonly reason?: string | null | undefined;
  }[];
}

type Say = (words: Bilingual) => string;

const stateOf = ({ status }: Clock): Deadline['state'] => {
  if (status === 'RECEIPTED' || status === 'RECEIPTED_LATE') return 'receipted';
  return status === 'CONDITIONAL' ? 'calculated' : 'open';
};

/** The design's deadline for a clock. The server says where it stands; the distance to now is the browser's. */
export const deadlineOf = (clock: Clock, pick: Say, reference?: string): Deadline => ({
  state: stateOf(clock),
  startsAt: clock.startedAt,
  dueAt: clock.dueAt,
  lateAfter: clock.lateAfter,
  happenedAt: clock.receiptAt ?? undefined,
  reference,
  condition: clock.condition ? pick(clock.condition) : undefined,
});

const stepIds = ['rule', 'start', 'sum', 'adjustment', 'result', 'late-after'] as const;

const stepId = (id: string): DerivationStep['id'] => stepIds.find((known) => known === id) ?? 'adjustment';

export const derivationOf = ({ derivation }: Clock): DerivationData => ({
  ...derivation,
  steps: derivation.steps.map((step) => ({ ...step, id: stepId(step.id) })),
});

export const isOpen = (clock: Clock): boolean => stateOf(clock) === 'open';

export const isLate = (clock: Pick<Clock, 'lateAfter'>, now: number): boolean => now > Date.parse(clock.lateAfter);

/** A clock looked at from a later moment: its date as it was, and no counting. */
export const stilled = (deadline: Deadline): Deadline =>
  deadline.state === 'open' ? { ...deadline, state: 'calculated' } : deadline;

/** The nearest that can still be met; when all are late, the one that has waited longest. */
export const nearest = (clocks: readonly Clock[], now: number): Clock | undefined => {
  const open = clocks.filter(isOpen).toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  return open.find((clock) => !isLate(clock, now)) ?? open[0];
};
