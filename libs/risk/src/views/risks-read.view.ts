import type { LocalDate } from '@varsel/event-sourcing';
import type { TenantSession } from '@varsel/tenancy';
import { type ReadRisk, readRisk } from '../risk/read-risk.ts';
import { findMeasures } from './measure-register.view.ts';
import { findRisks } from './risk-register.view.ts';

/** Every risk, newest first, as it reads on a day. */
export async function findReadRisks(session: TenantSession, today: LocalDate): Promise<readonly ReadRisk[]> {
  const measures = await findMeasures(session);
  return (await findRisks(session)).map((row) => readRisk(row, measures, today));
}
