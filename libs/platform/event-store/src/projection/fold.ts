import type { Recorded } from '@varsel/event-sourcing';
import { type CompiledView, keyOf, reducersFor } from './compiled-view.ts';
import { readRow, writeRow } from './row-text.ts';

/** An event that was read, or why it cannot be: whoever has to do with it fails with that reason. */
export interface PageEvent {
  readonly seq: number;
  readonly type: string;
  readonly recorded: Recorded | Error;
}

/** What an event concerns in one view. */
export interface Touch {
  readonly recorded: Recorded;
  readonly key: string;
  readonly series: string | undefined;
}

export interface HistoryVersion {
  readonly key: string;
  readonly from: number;
  to: number | null;
  readonly text: string;
}

/** What one page makes of one view. */
export interface Folded {
  readonly view: CompiledView;
  /** The last text of each touched row; null when it was taken away. */
  readonly rows: ReadonlyMap<string, string | null>;
  /** When the version that stood before the page ended, by key. */
  readonly closed: ReadonlyMap<string, number>;
  readonly versions: readonly HistoryVersion[];
  /** The last number drawn, of the series that moved. */
  readonly series: ReadonlyMap<string, number>;
}

/** One view cannot take one event. The others go on without it. */
export class ViewFailure extends Error {
  readonly view: CompiledView;
  constructor(view: CompiledView, cause: unknown) {
    super(`The view ${view.table} stopped: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'ViewFailure';
    this.view = view;
  }
}

/** The events of a page that a view has to do with. Throws `ViewFailure`. */
export function touchesOf(view: CompiledView, page: readonly PageEvent[]): readonly Touch[] {
  return failingAs(view, () =>
    page.flatMap(({ type, recorded }) => {
      if (reducersFor(view, type).length === 0) return [];
      if (recorded instanceof Error) throw recorded;
      const [key, series] = [keyOf(view, recorded), view.view.series?.(recorded)].map(nameable);
      return key === undefined ? [] : [{ recorded, key, series }];
    }),
  );
}

/** What an event gives for a name may be anything: a statement for all views must not fail at the name of one. */
function nameable(name: unknown): string | undefined {
  if (name === undefined) return undefined;
  if (typeof name !== 'string' || name.includes('\0') || !name.isWellFormed())
    throw new TypeError('The key of a row and the name of a series are text that can be stored');
  return name;
}

/** Folds a page in memory, from the rows and numbers that stood before it. Throws `ViewFailure`. */
export function foldPage(
  view: CompiledView,
  touches: readonly Touch[],
  before: { readonly rows: ReadonlyMap<string, string>; readonly series: ReadonlyMap<string, number> },
): Folded {
  return failingAs(view, () => {
    const folding = new Folding(view, before.rows, before.series);
    for (const touch of touches) folding.take(touch);
    return folding;
  });
}

class Folding implements Folded {
  readonly view: CompiledView;
  readonly rows = new Map<string, string | null>();
  readonly closed = new Map<string, number>();
  readonly versions: HistoryVersion[] = [];
  readonly series = new Map<string, number>();
  readonly #rowsBefore: ReadonlyMap<string, string>;
  readonly #seriesBefore: ReadonlyMap<string, number>;
  readonly #open = new Map<string, HistoryVersion>();

  constructor(view: CompiledView, rows: ReadonlyMap<string, string>, series: ReadonlyMap<string, number>) {
    this.view = view;
    this.#rowsBefore = rows;
    this.#seriesBefore = series;
  }

  take({ recorded, key, series }: Touch): void {
    const number = series === undefined ? 0 : this.#draw(series);
    for (const reduce of reducersFor(this.view, recorded.event.type)) {
      const standing = this.#standing(key);
      const row = standing === null ? undefined : readRow(this.view.columns, standing);
      const next = reduce(row, recorded, { number });
      if (next === undefined || (next === 'removed' && row === undefined)) continue;
      this.#replace(
        key,
        recorded.seq,
        next === 'removed' ? null : writeRow(this.view.columns, recorded.tenant, key, next),
      );
    }
  }

  #draw(name: string): number {
    const number = (this.series.get(name) ?? this.#seriesBefore.get(name) ?? 0) + 1;
    this.series.set(name, number);
    return number;
  }

  #standing(key: string): string | null {
    return this.rows.has(key) ? (this.rows.get(key) ?? null) : (this.#rowsBefore.get(key) ?? null);
  }

  #replace(key: string, seq: number, text: string | null): void {
    const open = this.#open.get(key);
    // Two reducers of one event make one version.
    if (open?.from === seq) this.versions.pop();
    else if (open !== undefined) open.to = seq;
    else if (!this.rows.has(key) && this.#rowsBefore.has(key)) this.closed.set(key, seq);
    this.#open.delete(key);
    this.rows.set(key, text);
    if (text === null) return;
    const version: HistoryVersion = { key, from: seq, to: null, text };
    this.#open.set(key, version);
    this.versions.push(version);
  }
}

function failingAs<Value>(view: CompiledView, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw new ViewFailure(view, error);
  }
}
