import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** A record of the node's transaction log. */
export interface LogRecord {
  readonly commit: bigint;
  readonly prepare: bigint;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** Steps of 100 ns since 1970. */
  readonly ticks: bigint;
}

export type Proposed = Pick<LogRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

/** `no-stream`, `any` or the revision of the last event. */
export type ExpectedRevision = 'no-stream' | 'any' | number;

export type Appending =
  | { readonly kind: 'stored'; readonly last: LogRecord }
  | { readonly kind: 'idempotent'; readonly revision: number }
  | { readonly kind: 'wrong-version'; readonly current: number | undefined }
  | { readonly kind: 'too-large' };

/** What the node takes in one append. */
export const MAX_APPEND_BYTES = 1_048_576;

/** Every so many appends the node writes something of its own into the log. */
const STATISTICS_EVERY = 7;

/**
 * The log of the protocol server: one order for all streams, positions with gaps, events of the system among ours.
 * Promises what a KurrentDB node promises and no more: ids are compared within a stream, and only behind the expected
 * revision.
 */
export class KurrentLog {
  readonly records: LogRecord[] = [];
  readonly #streams = new Map<string, LogRecord[]>();
  readonly #listeners = new Set<() => void>();
  readonly #file: string | undefined;
  #end = 0n;
  #appends = 0;

  /** With a file the log outlives the process: every append is written before it is answered. */
  constructor(file?: string) {
    if (file !== undefined && existsSync(file)) for (const record of recordsIn(file)) this.#keep(record);
    this.#file = file;
    if (this.records.length === 0) this.#writeSystem('$settings', '$UserCreated');
  }

  stream(name: string): readonly LogRecord[] {
    return this.#streams.get(name) ?? [];
  }

  append(name: string, expected: ExpectedRevision, events: readonly Proposed[]): Appending {
    const bytes = events.reduce(
      (sum, { type, data, metadata }) => sum + type.length + data.length + metadata.length,
      0,
    );
    if (bytes > MAX_APPEND_BYTES) return { kind: 'too-large' };
    const current = this.stream(name).length - 1;
    const wanted = { 'no-stream': -1, any: current }[expected] ?? Number(expected);
    if (wanted < current) return this.#repeated(name, wanted, events);
    if (wanted > current) return { kind: 'wrong-version', current: revisionOf(current) };
    const last = this.#write(name, current, events);
    this.#appends += 1;
    if (this.#appends % STATISTICS_EVERY === 0) this.#writeSystem('$stats-127.0.0.1:2113', '$statsCollected');
    for (const tell of this.#listeners) tell();
    return last === undefined ? { kind: 'idempotent', revision: current } : { kind: 'stored', last };
  }

  /** Returns the way to stop listening. */
  onAppend(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #repeated(name: string, wanted: number, events: readonly Proposed[]): Appending {
    const standing = this.stream(name).slice(wanted + 1, wanted + 1 + events.length);
    const same = standing.length === events.length && standing.every(({ id }, index) => id === events[index]?.id);
    if (same) return { kind: 'idempotent', revision: wanted + events.length };
    return { kind: 'wrong-version', current: revisionOf(this.stream(name).length - 1) };
  }

  #write(name: string, current: number, events: readonly Proposed[]): LogRecord | undefined {
    const records = events.map((event, index) => this.#record(name, current + 1 + index, event));
    if (this.#file !== undefined) appendFileSync(this.#file, records.map(lineOf).join(''), { flush: true });
    for (const record of records) this.#keep(record);
    return records.at(-1);
  }

  #writeSystem(stream: string, type: string): void {
    const event = { id: crypto.randomUUID(), type, contentType: 'application/json', data: Buffer.from('{}') };
    this.#write(stream, this.stream(stream).length - 1, [{ ...event, metadata: new Uint8Array() }]);
  }

  #record(stream: string, revision: number, event: Proposed): LogRecord {
    const place = this.#end;
    this.#end += 128n + BigInt(event.data.length + event.metadata.length + stream.length);
    return { ...event, stream, revision, commit: place, prepare: place, ticks: ticksNow() };
  }

  #keep(record: LogRecord): void {
    const ofStream = this.#streams.get(record.stream) ?? [];
    this.#streams.set(record.stream, ofStream);
    ofStream.push(record);
    this.records.push(record);
    if (record.commit >= this.#end) this.#end = record.commit + 128n;
  }
}

function revisionOf(current: number): number | undefined {
  return current < 0 ? undefined : current;
}

function ticksNow(): bigint {
  return BigInt(Math.round((performance.timeOrigin + performance.now()) * 1_000)) * 10n;
}

function lineOf(record: LogRecord): string {
  const { data, metadata, commit, prepare, ticks } = record;
  const texts = { data: base64(data), metadata: base64(metadata) };
  return `${JSON.stringify({ ...record, ...texts, commit: String(commit), prepare: String(prepare), ticks: String(ticks) })}\n`;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

type Line = Omit<LogRecord, 'data' | 'metadata' | 'commit' | 'prepare' | 'ticks'> &
  Readonly<Record<'data' | 'metadata' | 'commit' | 'prepare' | 'ticks', string>>;

/** A line that was cut off by the end of the process was never answered. */
function recordsIn(file: string): readonly LogRecord[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => {
    const it = JSON.parse(line) as Line;
    const bytes = { data: Buffer.from(it.data, 'base64'), metadata: Buffer.from(it.metadata, 'base64') };
    return { ...it, ...bytes, commit: BigInt(it.commit), prepare: BigInt(it.prepare), ticks: BigInt(it.ticks) };
  });
}
