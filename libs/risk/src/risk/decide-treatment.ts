import {
  act,
  command,
  firstRejection,
  isRejection,
  type LocalDate,
  nothing,
  refuseText,
  tidyText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { MeasureId } from '@varsel/statute/measures';
import { texts } from '../texts.ts';
import { openRisk, refuseMeasures, sameMeasures, tidyMeasures } from './refusals.ts';
import type { Risk, RiskEvent, RiskState, RiskTreatmentDecided, Treatment } from './risk.ts';

export class DecideTreatment extends command<{
  readonly riskId: string;
  readonly treatment: Treatment;
  readonly plan: string;
  readonly measures: readonly MeasureId[];
  readonly dueOn?: LocalDate | null | undefined;
}>() {}

/** Decides what is done about a risk, by which measures and by when. Accepting it is an act of its own. */
export const decideTreatment = act<DecideTreatment, RiskState, RiskEvent>({
  command: DecideTreatment,
  requires: 'risk:manage',
  basis: statute.riskAnalysis,
  on: ({ riskId }) => riskId,
  decide: ({ treatment, plan, measures, dueOn }, state) => {
    const risk = openRisk(state);
    if (isRejection(risk)) return risk;
    const refused = firstRejection(refuseText(plan, texts.plan), refuseMeasures(measures));
    if (refused !== undefined) return refused;
    const decided: RiskTreatmentDecided = {
      type: 'RiskTreatmentDecided',
      treatment,
      plan: tidyText(plan),
      measures: tidyMeasures(measures),
      dueOn: dueOn ?? null,
    };
    return stands(risk, decided) ? nothing() : [decided];
  },
});

function stands(risk: Risk, { treatment, plan, dueOn, measures }: RiskTreatmentDecided): boolean {
  const before = risk.treatment;
  return (
    before?.treatment === treatment &&
    before.plan === plan &&
    before.dueOn === dueOn &&
    sameMeasures(risk.measures, measures)
  );
}
