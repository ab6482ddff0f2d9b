import { type Place, readPlace, written } from '../../evaluation/levels.ts';
import type { RiskData, Scores } from '../risk-data.ts';

export const properties = ['authenticity', 'confidentiality', 'integrity', 'availability'] as const;
export type Property = (typeof properties)[number];
/** The same properties as the server and the texts name them. */
export const wordOf = {
  authenticity: 'AUTHENTICITY',
  confidentiality: 'CONFIDENTIALITY',
  integrity: 'INTEGRITY',
  availability: 'AVAILABILITY',
} as const;

export type Stage = 'inherent' | 'residual';

/** Squares as they are written (`4-3`), flat, so that the draft keeps them by name. */
export type AssessmentValues = Readonly<
  Record<`${Stage}_${Property}`, string | null> & { weighsResidual: boolean; reason: string }
>;

const squaresOf = (stage: Stage, scores: Scores | null | undefined) =>
  Object.fromEntries(
    properties.map((property) => [`${stage}_${property}`, scores ? written(scores[property]) : null]),
  ) as Record<`${typeof stage}_${Property}`, string | null>;

export const beginWith = ({ inherent, residual }: RiskData): AssessmentValues => ({
  ...squaresOf('inherent', inherent),
  ...squaresOf('residual', residual),
  weighsResidual: Boolean(residual),
  reason: '',
});

/** What is left stands where it stood before the measures until it is moved. */
export const placeIn = (values: AssessmentValues, stage: Stage, property: Property): Place | undefined =>
  readPlace(values[`${stage}_${property}`]) ??
  (stage === 'residual' ? readPlace(values[`inherent_${property}`]) : undefined);

const nowhere: Place = { likelihood: 1, consequence: 0 };

const scoresIn = (values: AssessmentValues, stage: Stage) => ({
  authenticity: placeIn(values, stage, 'authenticity') ?? nowhere,
  confidentiality: placeIn(values, stage, 'confidentiality') ?? nowhere,
  integrity: placeIn(values, stage, 'integrity') ?? nowhere,
  availability: placeIn(values, stage, 'availability') ?? nowhere,
});

/** Only after nothing is missing: see {@link missingPlaces}. */
export const assessmentInput = (riskId: string, values: AssessmentValues) => ({
  riskId,
  inherent: scoresIn(values, 'inherent'),
  residual: values.weighsResidual ? scoresIn(values, 'residual') : null,
  reason: values.reason,
});

export const missingPlaces = (values: AssessmentValues): readonly Property[] =>
  properties.filter((property) => placeIn(values, 'inherent', property) === undefined);
