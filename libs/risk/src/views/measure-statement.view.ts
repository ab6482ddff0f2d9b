import type { MeasureStatement, RegisteredServices } from '@varsel/published-events';
import { MEASURE_CATALOGUE } from '@varsel/statute/measures';
import type { TenantSession } from '@varsel/tenancy';
import { statedMeasures, type StatementRows } from '../measure/statement.ts';
import { readRound } from '../risk-round/read-round.ts';
import { findStandingEvidence } from './evidence-library.view.ts';
import { findMeasures } from './measure-register.view.ts';
import { findRequirementStates } from './requirement-states.view.ts';
import { findRiskRounds } from './risk-rounds.view.ts';
import { findRisks } from './risk-register.view.ts';
import { findServices } from './service-register.view.ts';

/** Everything the management body approves, from one snapshot. The day plays no part: what is said follows from the log. */
export async function findMeasureStatement(session: TenantSession): Promise<MeasureStatement> {
  const measures = statedMeasures(await findStatementRows(session));
  const [services, risks, rounds] = [
    await findServices(session, {}),
    await findRisks(session),
    await findRiskRounds(session),
  ];
  const { status, concludedOn, validUntil, missing } = readRound({ services, risks, rounds });
  const gaps = missing.map(({ code, text }) => ({ code, ...text }));
  return {
    schema: 1,
    catalogue: MEASURE_CATALOGUE,
    measures,
    riskRound: { status, concludedOn, validUntil, missing: gaps },
  };
}

export async function findStatementRows(session: TenantSession): Promise<StatementRows> {
  return {
    measures: await findMeasures(session),
    requirements: await findRequirementStates(session),
    evidence: await findStandingEvidence(session),
  };
}

export async function findRegisteredServices(session: TenantSession): Promise<RegisteredServices> {
  const services = await findServices(session, {});
  return { services: services.map(({ key, name, active }) => ({ id: key, name, active })) };
}
