import { act, aggregate, command, type DomainEvent } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContextDefinition } from '../../libs/platform/event-store/src/context-definition.ts';
import { view, type ViewRow } from '../../libs/platform/event-store/src/view.ts';

/** Node runs these files as they are, and knows no decorators. */
export class BenchIncidentRow implements ViewRow {
  declare readonly tenant: string;
  declare readonly key: string;
  declare readonly summary: string;
  declare readonly status: string;
  declare readonly reports: number;
}
PrimaryColumn('uuid')(BenchIncidentRow.prototype, 'tenant');
PrimaryColumn('text')(BenchIncidentRow.prototype, 'key');
Column('text')(BenchIncidentRow.prototype, 'summary');
Column('text')(BenchIncidentRow.prototype, 'status');
Column('integer')(BenchIncidentRow.prototype, 'reports');
Entity({ name: 'bench_incident__v1' })(BenchIncidentRow);

export interface Reported extends DomainEvent {
  readonly type: 'IncidentReported';
  readonly summary: string;
}

export const benchView = view<BenchIncidentRow, Reported>({
  name: 'bench_incident',
  version: 1,
  row: BenchIncidentRow,
  history: { keep: false, because: 'The raw form writes one row a key and page.' },
  on: {
    IncidentReported: (row, { event, at }) => ({
      summary: event.summary,
      status: at,
      reports: (row?.reports ?? 0) + 1,
    }),
  },
});

/** A command about a stream that stands: permission, load, fold, decide, append. */
export class ReportAgain extends command<{ readonly incident: string; readonly summary: string }>() {}

interface Life {
  readonly reports: number;
}

const initial: Life = { reports: 0 };

export const reportAgain = act<ReportAgain, Life, Reported>({
  command: ReportAgain,
  requires: 'bench:report',
  basis: statute.incidentDuty,
  on: ({ incident }) => incident,
  decide: ({ summary }) => [{ type: 'IncidentReported', summary }],
});

const title = { da: 'Måling', en: 'Bench' };

const benchIncident = aggregate<Life, Reported>({
  name: 'incident',
  title,
  initial,
  evolve: ({ reports }) => ({ reports: reports + 1 }),
  events: { IncidentReported: { title, fields: { summary: title } } },
  acts: [reportAgain],
});

export const benchContext: ContextDefinition = {
  name: 'bench',
  title,
  aggregates: [benchIncident],
  views: [benchView],
  permissions: { 'bench:report': ['administrator'] },
};
