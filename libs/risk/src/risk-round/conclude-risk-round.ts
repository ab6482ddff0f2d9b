import {
  act,
  command,
  type FactAt,
  firstRejection,
  refuseText,
  type Rejection,
  reject,
  tidyText,
} from '@varsel/event-sourcing';
import { registeredServices, type RegisteredServices } from '@varsel/published-events';
import { statute } from '@varsel/statute';
import { texts } from '../texts.ts';
import type { RiskRoundEvent, RiskRounds } from './risk-round.ts';

export class ConcludeRiskRound extends command<{
  readonly services: readonly string[];
  readonly conclusion: string;
}>() {}

/** Concludes the round with what was gone through. What it left open is said on every read; it refuses nothing. */
export const concludeRiskRound = act<ConcludeRiskRound, RiskRounds, RiskRoundEvent, FactAt<RegisteredServices>>({
  command: ConcludeRiskRound,
  requires: 'risk:manage',
  signOff: true,
  basis: statute.riskAnalysis,
  on: (_command, { tenant }) => tenant,
  starts: true,
  facts: registeredServices,
  decide: ({ services, conclusion }, { open, rounds }, { facts }) => {
    const known = facts.value.services.filter(({ id, active }) => active && services.includes(id)).map(({ id }) => id);
    return (
      firstRejection(
        !open && noRoundOpen(),
        services.length === 0 && coversNoService(),
        known.length < new Set(services).size && serviceNotActive(),
        refuseText(conclusion, texts.conclusion),
      ) ?? [{ type: 'RiskRoundConcluded', round: rounds, services: known, conclusion: tidyText(conclusion) }]
    );
  },
});

function noRoundOpen(): Rejection {
  return reject('NO_RISK_ROUND_OPEN', statute.riskAnalysis, {
    da: 'Ingen risikorunde er i gang. Åbn en, gå risiciene igennem, og afslut den så.',
    en: 'No risk round is open. Open one, go through the risks, then conclude it.',
  });
}

function coversNoService(): Rejection {
  return reject(
    'RISK_ROUND_COVERS_NOTHING',
    statute.riskAnalysis,
    {
      da: 'Runden dækker ingen tjeneste endnu. Vælg dem, hvis risici I har gået igennem.',
      en: 'The round covers no service yet. Choose those whose risks you have gone through.',
    },
    'services',
  );
}

function serviceNotActive(): Rejection {
  return reject(
    'SERVICE_NOT_ACTIVE',
    statute.riskAnalysis,
    {
      da: 'En af tjenesterne leverer I ikke nu. Vælg blandt dem på listen over tjenester.',
      en: 'One of the services is not delivered now. Choose among those on the list of services.',
    },
    'services',
  );
}
