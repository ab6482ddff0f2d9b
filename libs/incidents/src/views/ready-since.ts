import type { Instant } from '@varsel/event-sourcing';
import type { IncidentRegisterRow } from './incident-register.view.ts';
import type { IncidentReportsRow } from './incident-reports.view.ts';

/** Since when the report a clock waits for is ready; null while it is not, or when the next one is to be made. */
export function readySince(
  form: string,
  { warningReadyAt }: Pick<IncidentRegisterRow, 'warningReadyAt'>,
  { reports }: Pick<IncidentReportsRow, 'reports'>,
): Instant | null {
  if (form === 'early-warning') return warningReadyAt;
  const stage = form.replace('-report', '');
  const last = reports.filter((report) => report.stage === stage).toSorted((a, b) => b.round - a.round)[0];
  return last?.receipts.length === 0 ? (last.prepared?.at ?? null) : null;
}
