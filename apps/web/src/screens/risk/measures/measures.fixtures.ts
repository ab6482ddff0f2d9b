import type { MeasuresMatrixResult } from '../../../graphql/generated/risk/measures.ts';
import { type MeasureId, measureIds, measureReference } from '../standing/measure-ids.ts';
import type { MeasureLine } from './measures-data.ts';

export const aLine = (measureId: MeasureId, changes: Partial<MeasureLine> = {}): MeasureLine => ({
  __typename: 'MeasureSummary',
  measureId,
  reference: measureReference(measureId),
  number: Number(measureId.slice(1)),
  name: { __typename: 'BilingualText', da: `Navn ${measureId}`, en: `Name ${measureId}` },
  state: 'NOT_ASSESSED',
  applicable: true,
  leftOut: [],
  owner: null,
  nextReviewOn: null,
  reviewOverdue: false,
  evidence: {
    __typename: 'MeasureEvidence',
    standing: 'NONE',
    count: 0,
    expired: 0,
    newestEffectiveOn: null,
    nextExpiryOn: null,
  },
  requirements: {
    __typename: 'RequirementCounts',
    total: 8,
    notAssessed: 8,
    inPlace: 0,
    inPlaceAndTested: 0,
    leftOut: 0,
  },
  openTasks: 0,
  overdueTasks: 0,
  drift: { __typename: 'MeasureDrift', approvedOn: null, changes: 0, material: false },
  ...changes,
});

const none = { __typename: 'MeasureGroup', count: 0 } as const;

/** Ten measures: the given ones as told, the others untouched. */
export const theMatrix = (
  lines: readonly MeasureLine[] = [],
  posture: Partial<MeasuresMatrixResult['measurePosture']> = {},
): MeasuresMatrixResult => {
  const measures = measureIds.map((id) => lines.find(({ measureId }) => measureId === id) ?? aLine(id));
  const inState = (state: MeasureLine['state']) => measures.filter((line) => line.state === state);
  return {
    measures,
    measurePosture: {
      __typename: 'MeasurePosture',
      byState: (['NOT_ASSESSED', 'PLANNED', 'PARTIAL', 'IN_PLACE', 'IN_PLACE_AND_TESTED'] as const).map((state) => ({
        __typename: 'MeasureStateGroup' as const,
        state,
        count: inState(state).length,
        measures: inState(state).map(({ measureId }) => measureId),
      })),
      withoutOwner: none,
      reviewOverdue: none,
      evidenceExpired: none,
      drifted: { __typename: 'MeasureGroup', count: 0, measures: [] },
      neverApproved: { __typename: 'MeasureGroup', count: 10, measures: measureIds },
      requirements: [{ __typename: 'RequirementStateGroup', state: 'NOT_ASSESSED', count: 161 }],
      requirementsLeftOut: 0,
      evidenceItemsCurrent: 3,
      tasksOverdue: 0,
      annexBinding: false,
      ...posture,
    },
    riskRounds: {
      __typename: 'RiskRounds',
      status: 'CURRENT',
    },
  };
};
