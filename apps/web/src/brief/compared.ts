import type { BriefChangesResult, BriefRiskParts } from '../graphql/generated/brief/brief.ts';

type MeasureNow = BriefChangesResult['measures'][number];
type MeasureThen = BriefChangesResult['measuresThen'][number];

interface Changed extends MeasureNow {
  readonly before: Pick<MeasureThen, 'state' | 'applicable'>;
}

/** Measures whose state or applicability is another than then. */
export const changedMeasures = (now: readonly MeasureNow[], then: readonly MeasureThen[]): readonly Changed[] =>
  now.flatMap((measure) => {
    const before = then.find(({ measureId }) => measureId === measure.measureId);
    if (!before || (before.state === measure.state && before.applicable === measure.applicable)) return [];
    return [{ ...measure, before }];
  });

type Posture = BriefChangesResult['riskPosture'];

/** How many risks stand at one level. */
export const countAt = ({ byLevel }: Posture, level: Posture['byLevel'][number]['level']): number =>
  byLevel.find((group) => group.level === level)?.count ?? 0;

export type Way = 'up' | 'down' | 'same' | 'new';

interface TopRisk {
  readonly risk: BriefRiskParts;
  readonly way: Way;
}

const scoreOf = ({ residual, inherent }: BriefRiskParts): number => residual?.score ?? inherent?.score ?? 0;

const wayOf = (risk: BriefRiskParts, before: BriefRiskParts | undefined): Way => {
  if (!before) return 'new';
  const moved = scoreOf(risk) - scoreOf(before);
  if (moved === 0) return 'same';
  return moved > 0 ? 'up' : 'down';
};

/** The heaviest first, as they stand after the measures, each with the way it has gone. */
export const topRisks = (
  now: readonly BriefRiskParts[],
  then: readonly BriefRiskParts[],
  most: number,
): readonly TopRisk[] =>
  [...now]
    .filter(({ level }) => level !== null)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || (a.reference < b.reference ? -1 : 1))
    .slice(0, most)
    .map((risk) => ({
      risk,
      way: wayOf(
        risk,
        then.find(({ id }) => id === risk.id),
      ),
    }));
