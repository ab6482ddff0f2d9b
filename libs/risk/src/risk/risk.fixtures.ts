import { localDate } from '@varsel/event-sourcing';
import type { RiskAssessed, RiskEvent, RiskIdentified } from './risk.ts';
import type { Score, Scores } from './scoring.ts';

export function scores(availability: Score, rest: Score = { likelihood: 1, consequence: 1 }): Scores {
  return { authenticity: rest, confidentiality: rest, integrity: rest, availability };
}

export const critical = scores({ likelihood: 4, consequence: 5 });
export const high = scores({ likelihood: 3, consequence: 4 });
export const medium = scores({ likelihood: 2, consequence: 4 });
export const low = scores({ likelihood: 2, consequence: 2 });

export const ransomware: RiskIdentified = {
  type: 'RiskIdentified',
  service: 'service-1',
  title: 'Kryptering af journalsystemet',
  description: 'Journalsystemet krypteres, og behandling må udsættes.',
  owner: null,
  measures: ['m03'],
};

export const assessedMedium: RiskAssessed = {
  type: 'RiskAssessed',
  inherent: critical,
  residual: medium,
  reason: 'Afprøvet backup',
};

export const assessedHigh: RiskAssessed = { ...assessedMedium, residual: high };

export function acceptedAs(assessed: RiskAssessed, type: 'RiskAccepted' | 'RiskAcceptanceProposed'): RiskEvent {
  const accepted = assessed.residual ?? assessed.inherent;
  return {
    type,
    reason: 'Investering næste år',
    expiresOn: localDate('2027-05-01'),
    scores: accepted,
    level: accepted === high ? 'high' : 'medium',
    treatment: null,
    measures: ['m03'],
  };
}

export const closed: RiskEvent = { type: 'RiskClosed', reason: 'Systemet er taget ud' };
