import { act, command, refuseText, type Rejection, reject, tidyText } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { texts } from '../texts.ts';
import type { RiskRoundEvent, RiskRounds } from './risk-round.ts';

export class OpenRiskRound extends command<{ readonly title: string }>() {}

/** Opens a round in which the risks of all services are gone through. */
export const openRiskRound = act<OpenRiskRound, RiskRounds, RiskRoundEvent>({
  command: OpenRiskRound,
  requires: 'risk:manage',
  basis: statute.riskAnalysis,
  on: (_command, { tenant }) => tenant,
  starts: true,
  decide: ({ title }, { open, rounds }) =>
    open
      ? roundOpenAlready()
      : (refuseText(title, texts.title) ?? [{ type: 'RiskRoundOpened', round: rounds + 1, title: tidyText(title) }]),
});

function roundOpenAlready(): Rejection {
  return reject('RISK_ROUND_OPEN', statute.riskAnalysis, {
    da: 'En risikorunde er allerede i gang. Afslut den, før I åbner en ny.',
    en: 'A risk round is open already. Conclude it before you open a new one.',
  });
}
