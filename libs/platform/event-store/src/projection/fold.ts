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

/** Where a view stopped: it took everything before this event and nothing from it on. */
export interface Stop {
  readonly seq: number;
  readonly type: string;
  readonly failure: ViewFailure;
}

/** The events of a page that a view has to do with, up to the first one that it cannot take. */
interface Touches {
  readonly touches: readonly Touch[];
  readonly stop: Stop | undefined;
}

/** What stood before the page where its events lead. */
interface Before {
  readonly rows: ReadonlyMap<string, string>;
  readonly series: ReadonlyMap<string, number>;
}

/** What one page makes of one view. */
export interface Folded extends Touches {
  readonly view: CompiledView;
  readonly before: Before;
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

export function touchesOf(view: CompiledView, page: readonly PageEvent[]): Touches {
  const touches: Touch[] = [];
  for (const event of page) {
    try {
      touches.push(...touchOf(view, event));
    } catch (error) {
      return { touches, stop: stopAt(view, event, error) };
    }
  }
  return { touches, stop: undefined };
}

function touchOf(view: CompiledView, { type, recorded }: PageEvent): readonly Touch[] {
  if (reducersFor(view, type).length === 0) return [];
  if (recorded instanceof Error) throw recorded;
  const [key, series] = [keyOf(view, recorded), view.view.series?.(recorded)].map(nameable);
  return key === undefined ? [] : [{ recorded, key, series }];
}

/** What an event gives for a name may be anything: a statement for all views must not fail at the name of one. */
function nameable(name: unknown): string | undefined {
  if (name === undefined) return undefined;
  if (typeof name !== 'string' || name.includes('\0') || !name.isWellFormed())
    throw new TypeError('The key of a row and the name of a series are text that can be stored');
  return name;
}

/** Folds a page in memory, from the rows and numbers that stood before it, up to the first event that a reducer cannot take. */
export function foldPage(view: CompiledView, { touches, stop }: Touches, before: Before): Folded {
  const folding = new Folding(view, { touches, stop }, before);
  for (const [index, touch] of touches.entries()) {
    try {
      folding.take(touch);
    } catch (error) {
      return foldPage(view, { touches: touches.slice(0, index), stop: stopBefore(view, touch, error) }, before);
    }
  }
  return folding;
}

/** The same page up to fewer of its events: the one after them is what the view stops at. */
export function shortened({ view, touches, before }: Folded, count: number, cause: unknown): Folded {
  const [first] = touches.slice(count);
  if (first === undefined) throw new Error('A page is shortened by at least one event');
  return foldPage(view, { touches: touches.slice(0, count), stop: stopBefore(view, first, cause) }, before);
}

function stopBefore(view: CompiledView, { recorded: { seq, event } }: Touch, cause: unknown): Stop {
  return stopAt(view, { seq, type: event.type }, cause);
}

function stopAt(view: CompiledView, { seq, type }: Pick<PageEvent, 'seq' | 'type'>, cause: unknown): Stop {
  return { seq, type, failure: new ViewFailure(view, cause) };
}

class Folding implements Folded {
  readonly view: CompiledView;
  readonly touches: readonly Touch[];
  readonly stop: Stop | undefined;
  readonly before: Before;
  readonly rows = new Map<string, string | null>();
  readonly closed = new Map<string, number>();
  readonly versions: HistoryVersion[] = [];
  readonly series = new Map<string, number>();
  readonly #open = new Map<string, HistoryVersion>();

  constructor(view: CompiledView, { touches, stop }: Touches, before: Before) {
    this.view = view;
    this.touches = touches;
    this.stop = stop;
    this.before = before;
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
    const number = (this.series.get(name) ?? this.before.series.get(name) ?? 0) + 1;
    this.series.set(name, number);
    return number;
  }

  #standing(key: string): string | null {
    return this.rows.has(key) ? (this.rows.get(key) ?? null) : (this.before.rows.get(key) ?? null);
  }

  #replace(key: string, seq: number, text: string | null): void {
    const open = this.#open.get(key);
    // Two reducers of one event make one version.
    if (open?.from === seq) this.versions.pop();
    else if (open !== undefined) open.to = seq;
    else if (!this.rows.has(key) && this.before.rows.has(key)) this.closed.set(key, seq);
    this.#open.delete(key);
    this.rows.set(key, text);
    if (text === null) return;
    const version: HistoryVersion = { key, from: seq, to: null, text };
    this.#open.set(key, version);
    this.versions.push(version);
  }
}
