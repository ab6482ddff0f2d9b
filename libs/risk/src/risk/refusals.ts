import { type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { type MeasureId, measureIds } from '@varsel/statute/measures';
import { unknownMeasure } from '../texts.ts';
import type { Risk, RiskState } from './risk.ts';

/** The risk an act may change, or why there is none. */
export function openRisk(state: RiskState): Risk | Rejection {
  if (state.status === 'unidentified') return unknownRisk();
  return state.status === 'closed' ? riskClosed() : state;
}

/** The answer of every act on a risk that was never identified. */
function unknownRisk(): Rejection {
  return reject('RISK_UNKNOWN', statute.riskAnalysis, {
    da: 'Risikoen findes ikke her. Vælg den fra listen, eller opret den.',
    en: 'There is no such risk here. Choose it from the list, or identify it.',
  });
}

function riskClosed(): Rejection {
  return reject('RISK_CLOSED', statute.riskAnalysis, {
    da: 'Risikoen er lukket. Opret en ny, hvis den er der igen.',
    en: 'The risk is closed. Identify a new one if it is there again.',
  });
}

export function refuseMeasures(measures: readonly MeasureId[]): Rejection | undefined {
  return measures.every((id) => measureIds.includes(id)) ? undefined : unknownMeasure('measures');
}

/** In the order of the act, each once. */
export function tidyMeasures(measures: readonly MeasureId[]): readonly MeasureId[] {
  return measureIds.filter((id) => measures.includes(id));
}

export function sameMeasures(a: readonly MeasureId[], b: readonly MeasureId[]): boolean {
  return a.join() === b.join();
}
