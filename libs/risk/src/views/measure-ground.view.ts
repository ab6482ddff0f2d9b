import type { LocalDate } from '@varsel/event-sourcing';
import type { TenantSession } from '@varsel/tenancy';
import type { MeasureGround } from '../measure/read-measure.ts';
import { findApprovedMeasures } from './approved-measures.view.ts';
import { findStatementRows } from './measure-statement.view.ts';
import { findTasks } from './measure-tasks.view.ts';

/** Everything the measures are read from. */
export async function findMeasureGround(session: TenantSession, today: LocalDate): Promise<MeasureGround> {
  const rows = await findStatementRows(session);
  const tasks = await findTasks(session, { open: true }, { today });
  return { ...rows, tasks, approved: await findApprovedMeasures(session) };
}
