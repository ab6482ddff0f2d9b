import type { Instant } from '@varsel/event-sourcing';
import type { RegistrationProvision } from '@varsel/statute';
import { type ScopeDecision, scopeDecision, type Standing, standingOf } from '../registration/standing.ts';
import type {
  RecordedChange,
  RecordedReceipt,
  RecordedSheet,
  RecordedSubmission,
  RegistrationRow,
} from './registration.view.ts';
import type { ScopeAssessmentRow } from './scope-assessment.view.ts';

export interface Filed {
  readonly submission: RecordedSubmission | undefined;
  readonly receipt: RecordedReceipt | undefined;
}

export interface ChangeStanding extends RecordedChange, Filed {
  readonly duty: Standing;
}

export interface RegistrationStanding extends Filed {
  readonly scopeApproved: boolean;
  readonly entityTypes: readonly string[];
  readonly decision: ScopeDecision | undefined;
  readonly duty: Standing | undefined;
  readonly sheet: RecordedSheet | null;
  readonly changes: readonly ChangeStanding[];
}

export interface Rows {
  /** Newest first. */
  readonly assessments: readonly Pick<ScopeAssessmentRow, 'inputs' | 'approval'>[];
  readonly row: Omit<RegistrationRow, 'tenant' | 'key'> | undefined;
}

/** How the registration stands, from the approved scope and what was recorded. */
export function readRegistration({ assessments, row }: Rows, now: Instant): RegistrationStanding {
  const approved = lastApproved(assessments);
  const decision = approved && scopeDecision(approved);
  const filed = filedUnder(row, null);
  return {
    ...filed,
    scopeApproved: approved !== undefined,
    entityTypes: approved?.approval.entityTypes ?? [],
    decision,
    duty: decision && dutyOf(decision, filed, now),
    ...(row === undefined ? nothingRecorded : recorded(row, decision, now)),
  };
}

const nothingRecorded = { sheet: null, changes: [] };

function recorded(row: NonNullable<Rows['row']>, decision: ScopeDecision | undefined, now: Instant) {
  return { sheet: row.sheet, changes: changesOf(row, changeProvision(decision, row.sheet), now) };
}

function dutyOf({ provision, coveredSince }: ScopeDecision, { receipt }: Filed, now: Instant): Standing {
  return standingOf({ provision, trigger: 'covered', on: coveredSince }, receipt?.receivedAt, now);
}

type Approved = Rows['assessments'][number] & {
  readonly approval: NonNullable<ScopeAssessmentRow['approval']>;
};

function lastApproved(assessments: Rows['assessments']): Approved | undefined {
  return assessments.find((each): each is Approved => each.approval !== null);
}

/** A change after the entity left the act is still told under the provision it was registered by. */
function changeProvision(decision: ScopeDecision | undefined, { provisions }: RecordedSheet): RegistrationProvision {
  return decision?.provision ?? (provisions.includes('10') ? '10' : '9');
}

function changesOf(
  row: NonNullable<Rows['row']>,
  provision: RegistrationProvision,
  now: Instant,
): readonly ChangeStanding[] {
  return row.changes.toReversed().map((change) => {
    const filed = filedUnder(row, change.change);
    const question = { provision, trigger: 'changed', on: change.changedOn } as const;
    return { ...change, ...filed, duty: standingOf(question, filed.receipt?.receivedAt, now) };
  });
}

function filedUnder(row: Rows['row'], change: number | null): Filed {
  return {
    submission: row?.submissions.findLast((each) => each.change === change),
    receipt: row?.receipts.findLast((each) => each.change === change),
  };
}
