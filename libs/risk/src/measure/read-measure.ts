import type { LocalDate } from '@varsel/event-sourcing';
import type { StatedMeasure } from '@varsel/published-events';
import {
  type CatalogueMeasure,
  catalogueMeasure,
  partsOf,
  type MeasurePart,
  requirementsOf,
} from '@varsel/statute/measures';
import { type MeasureEvidence, measureEvidence } from '../evidence/evidence-standing.ts';
import type { ApprovedMeasuresRow } from '../views/approved-measures.view.ts';
import type { MeasureStanding } from '../views/measure-register.view.ts';
import { isOverdue, type TaskRow } from '../views/measure-tasks.view.ts';
import type { RequirementRow } from '../views/requirement-states.view.ts';
import { type DriftEntry, driftOf } from './drift.ts';
import type { MeasureState } from './measure.ts';
import { statedMeasures, type StatementRows } from './statement.ts';
import { type MeasureWarning, warningsOf } from './warnings.ts';

export interface MeasureGround extends StatementRows {
  /** Open ones. */
  readonly tasks: readonly TaskRow[];
  readonly approved: ApprovedMeasuresRow | undefined;
}

export interface RequirementCounts {
  readonly total: number;
  readonly leftOut: number;
  readonly byState: Readonly<Record<MeasureState, number>>;
}

/** One heading of § 6 with what follows from it on the day of reading. */
export interface ReadMeasure {
  readonly catalogue: CatalogueMeasure;
  readonly standing: MeasureStanding;
  readonly stated: StatedMeasure;
  readonly mayLeaveOut: readonly MeasurePart[];
  readonly reviewOverdue: boolean;
  readonly evidence: MeasureEvidence;
  readonly requirements: RequirementCounts;
  readonly openTasks: number;
  readonly overdueTasks: number;
  readonly approved: StatedMeasure | undefined;
  readonly drift: readonly DriftEntry[];
  readonly warnings: readonly MeasureWarning[];
}

/** All ten, in the order of the act. */
export function readMeasures(ground: MeasureGround, today: LocalDate): readonly ReadMeasure[] {
  const stated = statedMeasures(ground);
  return ground.measures.flatMap((standing, index) => {
    const now = stated[index];
    return now === undefined ? [] : [readMeasure(ground, standing, now, today)];
  });
}

function readMeasure(
  { tasks, requirements, approved }: MeasureGround,
  standing: MeasureStanding,
  stated: StatedMeasure,
  today: LocalDate,
): ReadMeasure {
  const own = tasks.filter(({ measure }) => measure === standing.id);
  const evidence = measureEvidence(stated.evidence, today);
  const before = approved?.measures.find(({ id }) => id === standing.id);
  const { state, applicable, owner, nextReviewOn } = stated;
  return {
    catalogue: catalogueMeasure(standing.id),
    standing,
    stated,
    mayLeaveOut: partsOf(standing.id),
    reviewOverdue: nextReviewOn !== null && nextReviewOn < today,
    evidence,
    requirements: countRequirements(standing.id, requirements),
    openTasks: own.length,
    overdueTasks: own.filter((task) => isOverdue(task, today)).length,
    approved: before,
    drift: before && approved ? driftOf(before, stated, { approvedOn: approved.approvedOn, today }) : [],
    warnings: warningsOf({ state, applicable, owner, nextReviewOn, evidence, openTasks: own.length }, today),
  };
}

function countRequirements(
  measure: MeasureStanding['id'],
  found: ReadonlyMap<string, RequirementRow>,
): RequirementCounts {
  const rows = requirementsOf(measure).map(({ requirement }) => found.get(requirement.id));
  const count = (state: MeasureState): number =>
    rows.filter((row) => row?.leftOut !== true && (row?.state ?? 'not-assessed') === state).length;
  return {
    total: rows.length,
    leftOut: rows.filter((row) => row?.leftOut === true).length,
    byState: {
      'not-assessed': count('not-assessed'),
      planned: count('planned'),
      partial: count('partial'),
      'in-place': count('in-place'),
      'in-place-and-tested': count('in-place-and-tested'),
    },
  };
}
