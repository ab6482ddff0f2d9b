import type { DomainEvent, Recorded } from '@varsel/event-sourcing';

/** Every row of a view has these two columns beside its own; together they are its primary key. */
export interface ViewRow {
  readonly tenant: string;
  readonly key: string;
}

type Body<Row extends ViewRow> = Omit<Row, 'tenant' | 'key'>;

/** A row's columns as plain data: a reducer may spread them. */
export type Columns<Row extends ViewRow> = { readonly [Column in keyof Row]: Row[Column] };

/** What a reducer may know beside row and event. */
export interface ReducerContext {
  /** Next number of the series the view declared for this event: 1, 2, 3 … in feed order, the same under every replay. */
  readonly number: number;
}

/** The row after the event; `undefined` keeps it as it was, `'removed'` takes it away. Pure. */
export type Reducer<Row extends ViewRow, Event extends DomainEvent> = {
  /** A method, so that a view of narrower rows and events is still a `View`: the runner alone pairs them. */
  reduce(
    row: Columns<Row> | undefined,
    recorded: Recorded<Event>,
    context: ReducerContext,
  ): Body<Row> | 'removed' | undefined;
}['reduce'];

/** A disposable table: everything in it follows from events. It never issues SQL to project. */
export interface View<Row extends ViewRow = ViewRow, Event extends DomainEvent = DomainEvent> {
  /** Snake case. The table is `<name>__v<version>`. */
  readonly name: string;
  readonly version: number;
  /** TypeORM entity of the row; its table name must be `<name>__v<version>`. */
  readonly row: new () => Row;
  /** The key of the row an event belongs to; the stream's id when left out. `undefined`: the event does not concern the view. */
  key?(recorded: Recorded<Event>): string | undefined;
  /** A number is drawn from this series for the event, e.g. `incident-2026`. */
  series?(recorded: Recorded<Event>): string | undefined;
  /** False only with a reason: past rows are not kept and `asOf` answers from the present. */
  readonly history?: { readonly keep: false; readonly because: string };
  readonly on: { readonly [Type in Event['type']]?: Reducer<Row, Extract<Event, { type: Type }>> } & {
    /** Every event of every type. */
    readonly '*'?: Reducer<Row, DomainEvent>;
  };
}

/** `view<IncidentRegisterRow, IncidentEvent>({ ... })`. */
export function view<Row extends ViewRow, Event extends DomainEvent>(definition: View<Row, Event>): View<Row, Event> {
  return definition;
}
