import type { LocalDate } from '@varsel/event-sourcing';
import { levelOf } from '../risk/scoring.ts';
import type { RiskRow } from '../views/risk-register.view.ts';
import type { RiskRoundRow } from '../views/risk-rounds.view.ts';
import type { ServiceRow } from '../views/service-register.view.ts';
import { type RoundFacts, type RoundStanding, roundStanding } from './round-standing.ts';

export interface RoundRows {
  readonly services: readonly ServiceRow[];
  readonly risks: readonly RiskRow[];
  /** Newest first. */
  readonly rounds: readonly RiskRoundRow[];
}

/** Without `today` what follows from the log alone. */
export function readRound({ services, risks, rounds }: RoundRows, today?: LocalDate): RoundStanding {
  const facts: RoundFacts = {
    services: services.filter(({ active }) => active).map(({ key, name }) => ({ id: key, name })),
    risks: risks.filter(({ closed }) => !closed).map(levelsOf),
    round: lastConcluded(rounds),
  };
  return roundStanding(facts, today);
}

function levelsOf({ reference, service, assessments }: RiskRow): RoundFacts['risks'][number] {
  const levels = assessments.map(({ inherent, residual, seq }) => ({ level: levelOf(residual ?? inherent), seq }));
  return { reference, service, levels };
}

function lastConcluded(rounds: readonly RiskRoundRow[]): RoundFacts['round'] {
  for (const { concludedAt, concludedSeq, services } of rounds) {
    if (concludedAt !== null && concludedSeq !== null) return { concludedAt, concludedSeq, services };
  }
  return undefined;
}
