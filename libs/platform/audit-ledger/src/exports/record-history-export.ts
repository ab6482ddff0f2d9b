import { act, command } from '@varsel/event-sourcing';
import { accountability } from '../audit-log/basis.ts';
import type { AuditExport, AuditExportEvent } from './audit-export.ts';

type Told = Omit<Extract<AuditExportEvent, { type: 'HistoryExported' }>, 'type'>;

export class RecordHistoryExport extends command<Told>() {}

const SEARCHED_AT_MOST = 200;

/** What of the history leaves the product, by whom and when, is itself on record before its first byte leaves. */
export const recordHistoryExport = act<RecordHistoryExport, AuditExport, AuditExportEvent>({
  command: RecordHistoryExport,
  requires: 'history:export',
  basis: accountability,
  on: 'new',
  decide: ({ format, from, to, area, category, record, actor, searched, asOf }) => [
    {
      type: 'HistoryExported',
      ...{ format, from, to, area, category, record, actor, asOf },
      searched: searched === null ? null : Array.from(searched).slice(0, SEARCHED_AT_MOST).join(''),
    },
  ],
});
