import type { RiskRoundNowResult } from '../../../graphql/generated/risk/round.ts';

export type Rounds = RiskRoundNowResult['riskRounds'];
export type OpenRound = NonNullable<Rounds['open']>;
export type ServiceLine = RiskRoundNowResult['services']['edges'][number]['node'];
