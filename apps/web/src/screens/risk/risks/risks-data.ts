import type { RiskRegisterResult, ServicesWithRisksResult } from '../../../graphql/generated/risk/risks.ts';

export type RiskRow = RiskRegisterResult['risks']['edges'][number]['node'];
export type ServiceName = ServicesWithRisksResult['services']['edges'][number]['node'];
