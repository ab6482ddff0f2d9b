import { aggregate, evolveBy } from '@varsel/event-sourcing';
import { riskPrivacy } from '../privacy.ts';
import { concludeRiskRound } from './conclude-risk-round.ts';
import { openRiskRound } from './open-risk-round.ts';

export interface RiskRoundOpened {
  readonly type: 'RiskRoundOpened';
  /** 1, 2, 3 … */
  readonly round: number;
  readonly title: string;
}

export interface RiskRoundConcluded {
  readonly type: 'RiskRoundConcluded';
  readonly round: number;
  /** The services whose risks were gone through. */
  readonly services: readonly string[];
  readonly conclusion: string;
}

export type RiskRoundEvent = RiskRoundOpened | RiskRoundConcluded;

export interface RiskRounds {
  /** How many were ever opened. */
  readonly rounds: number;
  readonly open: boolean;
}

const round = { da: 'Runde', en: 'Round' } as const;

/** One stream an organisation: its rounds follow one another. */
export const riskRound = aggregate<RiskRounds, RiskRoundEvent>({
  name: 'risk_round',
  title: { da: 'Risikorunde', en: 'Risk round' },
  initial: { rounds: 0, open: false },
  evolve: evolveBy({
    RiskRoundOpened: (_, event) => ({ rounds: event.round, open: true }),
    RiskRoundConcluded: (state) => ({ ...state, open: false }),
  }),
  events: {
    RiskRoundOpened: {
      title: { da: 'Risikorunde åbnet', en: 'Risk round opened' },
      fields: { round, title: { da: 'Overskrift', en: 'Title' } },
      personal: { title: 'stream' },
    },
    RiskRoundConcluded: {
      title: { da: 'Risikorunde afsluttet', en: 'Risk round concluded' },
      fields: {
        round,
        services: { da: 'Gennemgåede tjenester', en: 'Services gone through' },
        conclusion: { da: 'Konklusion', en: 'Conclusion' },
      },
      personal: { conclusion: 'stream' },
    },
  },
  privacy: riskPrivacy,
  acts: [openRiskRound, concludeRiskRound],
});
