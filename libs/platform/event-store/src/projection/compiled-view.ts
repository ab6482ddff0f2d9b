import type { DomainEvent, Recorded } from '@varsel/event-sourcing';
import type { DataSource } from 'typeorm';
import type { Reducer, View, ViewRow } from '../view.ts';
import { tableOf, type ViewColumn, viewColumns } from './view-columns.ts';

/** A view with what the runner must know of its table. */
export interface CompiledView {
  readonly view: View;
  /** `<name>__v<version>`: its name in progress, series and parking. */
  readonly table: string;
  readonly columns: readonly ViewColumn[];
  readonly keepsHistory: boolean;
}

export function compileView(view: View, dataSource: DataSource): CompiledView {
  const columns = viewColumns(view, dataSource.getMetadata(view.row));
  return { view, table: tableOf(view), columns, keepsHistory: view.history === undefined };
}

/** The names of a set of views as `app.tenants_with_work` takes them. */
export function viewSetOf(views: readonly CompiledView[]): string {
  return views
    .map(({ table }) => table)
    .sort()
    .join(',');
}

/** What the view does with an event; empty when it does not concern it. */
export function reducersFor({ view }: CompiledView, type: string): readonly Reducer<ViewRow, DomainEvent>[] {
  const reducers: Readonly<Record<string, Reducer<ViewRow, DomainEvent> | undefined>> = view.on;
  const own = type === '*' ? undefined : reducers[type];
  return [own, reducers['*']].filter((reducer) => reducer !== undefined);
}

export function keyOf({ view }: CompiledView, recorded: Recorded): string | undefined {
  return view.key === undefined ? recorded.stream.id : view.key(recorded);
}
