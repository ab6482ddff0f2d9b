import {
  act,
  command,
  firstRejection,
  isRejection,
  nothing,
  refuseText,
  type Rejection,
  reject,
  tidyText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { texts } from '../texts.ts';
import { openRisk } from './refusals.ts';
import type { Risk, RiskAssessed, RiskEvent, RiskState } from './risk.ts';
import { areScores, isHigher, levelOf, sameScores, type Scores } from './scoring.ts';

export class AssessRisk extends command<{
  readonly riskId: string;
  readonly inherent: Scores;
  readonly residual?: Scores | null | undefined;
  readonly reason: string;
}>() {}

/** Weighs a risk on the four properties, without measures and with them. */
export const assessRisk = act<AssessRisk, RiskState, RiskEvent>({
  command: AssessRisk,
  requires: 'risk:manage',
  basis: statute.riskAnalysis,
  on: ({ riskId }) => riskId,
  decide: ({ inherent, residual, reason }, state) => {
    const risk = openRisk(state);
    if (isRejection(risk)) return risk;
    const refused = firstRejection(
      refuseScores(inherent, 'inherent'),
      refuseResidual(residual ?? undefined, inherent),
      refuseText(reason, texts.reason),
    );
    if (refused !== undefined) return refused;
    const assessed = { inherent, residual: residual ?? null, reason: tidyText(reason) };
    return stands(risk, assessed) ? nothing() : [{ type: 'RiskAssessed', ...assessed }];
  },
});

function stands({ assessment }: Risk, { inherent, residual, reason }: Omit<RiskAssessed, 'type'>): boolean {
  if (assessment?.reason !== reason || !sameScores(assessment.inherent, inherent)) return false;
  if (assessment.residual === null || residual === null) return assessment.residual === residual;
  return sameScores(assessment.residual, residual);
}

function refuseResidual(residual: Scores | undefined, inherent: Scores): Rejection | undefined {
  if (residual === undefined) return undefined;
  return firstRejection(
    refuseScores(residual, 'residual'),
    isHigher(levelOf(residual), levelOf(inherent)) && measuresMakeItWorse(),
  );
}

function refuseScores(scores: Scores, field: string): Rejection | undefined {
  if (areScores(scores)) return undefined;
  return reject(
    'SCORE_OFF_THE_SCALE',
    statute.riskAnalysis,
    {
      da: 'Sandsynlighed går fra 1 til 5 og konsekvens fra 0 til 5, i hele tal, for alle fire egenskaber. Ret tallet.',
      en: 'Likelihood runs from 1 to 5 and consequence from 0 to 5, in whole numbers, for all four properties. Correct the number.',
    },
    field,
  );
}

function measuresMakeItWorse(): Rejection {
  return reject(
    'RESIDUAL_ABOVE_INHERENT',
    statute.riskAnalysis,
    {
      da: 'Restrisikoen er højere end risikoen uden foranstaltninger. Ret en af de to vurderinger.',
      en: 'The residual risk is higher than the inherent risk. Correct one of the two assessments.',
    },
    'residual',
  );
}
