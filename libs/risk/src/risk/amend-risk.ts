import {
  act,
  command,
  firstRejection,
  isRejection,
  nothing,
  refuseText,
  type Rejection,
  tidyText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { MeasureId } from '@varsel/statute/measures';
import { texts } from '../texts.ts';
import { openRisk, refuseMeasures, sameMeasures, tidyMeasures } from './refusals.ts';
import type { Risk, RiskEvent, RiskState } from './risk.ts';

/** What is left out stays as it is. */
export class AmendRisk extends command<{
  readonly riskId: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly measures?: readonly MeasureId[] | undefined;
  readonly reason: string;
}>() {}

/** Corrects what is said of a risk, with the reason. */
export const amendRisk = act<AmendRisk, RiskState, RiskEvent>({
  command: AmendRisk,
  requires: 'risk:manage',
  basis: statute.riskAnalysis,
  on: ({ riskId }) => riskId,
  decide: (amendment, state) => {
    const risk = openRisk(state);
    if (isRejection(risk)) return risk;
    const next = { ...toldOf(risk), ...given(amendment) };
    const refused = firstRejection(refuseTold(next), refuseText(amendment.reason, texts.reason));
    if (refused !== undefined) return refused;
    const told = tidyTold(next);
    return sameTold(told, risk) ? nothing() : [{ type: 'RiskAmended', ...told, reason: tidyText(amendment.reason) }];
  },
});

type Told = Pick<Risk, 'title' | 'description' | 'measures'>;

function toldOf({ title, description, measures }: Told): Told {
  return { title, description, measures };
}

function given({ title, description, measures }: AmendRisk): Partial<Told> {
  return Object.fromEntries(
    Object.entries({ title, description, measures }).filter(([, value]) => value !== undefined),
  );
}

function refuseTold({ title, description, measures }: Told): Rejection | undefined {
  return firstRejection(
    refuseText(title, texts.title),
    refuseText(description, texts.description),
    refuseMeasures(measures),
  );
}

function tidyTold({ title, description, measures }: Told): Told {
  return { title: tidyText(title), description: tidyText(description), measures: tidyMeasures(measures) };
}

function sameTold(a: Told, b: Told): boolean {
  return a.title === b.title && a.description === b.description && sameMeasures(a.measures, b.measures);
}
