import type {
  ConditionParts,
  DecisionParts,
  DifferenceParts,
  FrozenMeasureParts,
  MeasureId,
  VoteParts,
} from '../graphql/generated/decisions/decision.ts';

export type Decision = DecisionParts;
export type Difference = Omit<DifferenceParts, '__typename'>;
export type Condition = Omit<ConditionParts, '__typename'>;
export type FrozenMeasure = Omit<FrozenMeasureParts, '__typename'>;
export type Vote = VoteParts;
export type Member = Decision['members'][number];
export type Question = Decision['questions'][number];
export type Change = Difference['measures'][number]['changes'][number];

/** A calendar day as a moment that is that day in Denmark, whatever the season. */
export const noonOf = (day: string): string => `${day}T12:00:00Z`;

/** A hash in groups of four, as people read it out to each other. */
export const grouped = (hash: string): string => hash.match(/.{1,4}/g)?.join(' ') ?? hash;

/** `m10` in the manifest is `M10` where measures are asked for. */
export const measureIdOf = (measure: string): MeasureId => measure.toUpperCase() as MeasureId;

/** How many of the annex’s requirements are assessed; what is left out or not assessed makes up the rest. */
export const requirementNumbers = ({
  requirements,
  requirementsInAll: of,
}: Pick<FrozenMeasure, 'requirements' | 'requirementsInAll'>) => {
  const out = requirements.filter(({ applicable }) => !applicable).length;
  return { n: requirements.length - out, of, out, open: of - requirements.length };
};
