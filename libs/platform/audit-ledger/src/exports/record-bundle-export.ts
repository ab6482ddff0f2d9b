import { act, command } from '@varsel/event-sourcing';
import { accountability } from '../audit-log/basis.ts';
import type { AuditExport, AuditExportEvent } from './audit-export.ts';

export class RecordBundleExport extends command<{ readonly personalTexts: 'readable' | 'withheld' }>() {}

/** Who took the signed log away, and whether its personal texts can be read, stands in that log. */
export const recordBundleExport = act<RecordBundleExport, AuditExport, AuditExportEvent>({
  command: RecordBundleExport,
  requires: 'ledger:export',
  basis: accountability,
  on: 'new',
  decide: ({ personalTexts }) => [{ type: 'LogBundleExported', personalTexts }],
});
