import type { TenantId } from '@varsel/tenancy';

/** The place of an event in its tenant's log. Opaque outside the store; comparable with `comparePositions` within one tenant. */
export type Position = string & { readonly __brand: 'Position' };

/** The place before the first event. */
export const START = '0' as Position;

export function positionOf(seq: number): Position {
  return String(seq) as Position;
}

/** Throws `RangeError` for text that no store gave out. */
export function seqOf(position: Position): number {
  if (!/^(0|[1-9]\d{0,15})$/.test(position)) throw new RangeError('Not a position');
  return Number(position);
}

/** Negative when the first is earlier, positive when it is later, 0 when they are the same. Only within one tenant. */
export function comparePositions(one: Position, other: Position): number {
  return seqOf(one) - seqOf(other);
}

/** An event ready to be stored: text exactly as it will be hashed. */
export interface EventToAppend {
  /** UUID, derived from the command id: the same command again gives the same ids. */
  readonly id: string;
  readonly type: string;
  /** JSON text, at most 256 KiB; personal fields in cipher form. */
  readonly data: string;
  /** JSON text of `EventMeta`. */
  readonly meta: string;
}

export interface StoredEvent extends EventToAppend {
  readonly tenant: TenantId;
  readonly seq: number;
  /** `category-id`. */
  readonly stream: string;
  readonly version: number;
  /** Microseconds UTC, `2026-11-22T07:55:00.000000Z`; never runs backwards within a tenant. */
  readonly at: string;
  /** SHA-256 of leaf v1, 32 bytes. */
  readonly leaf: Uint8Array;
}

/** `'absent'`: the stream must not exist. `'any'`: no check. A number: the version of its last event. */
export type Expected = 'absent' | 'any' | number;

export interface Appended {
  readonly kind: 'appended';
  readonly version: number;
  readonly position: Position;
  /** True when these very events stood there already. */
  readonly repeated: boolean;
}

export interface VersionConflict {
  readonly kind: 'conflict';
  /** Version of the stream's last event, 0 when it has none. */
  readonly actual: number;
}

/** An empty or malformed batch: a bug in the caller. */
export class EventRefused extends Error {}

/** More than 256 KiB of data or meta in one event. Larger content belongs in a file, by its hash. */
export class EventTooLarge extends EventRefused {}

/** An id of the batch stands elsewhere in the tenant's log: the batch overlaps with another one. */
export class EventIdTaken extends EventRefused {}

/** The store cannot be reached or did not answer: nothing is known about the outcome, repeating is safe. */
export class StoreUnavailable extends Error {}

/**
 * Where facts live. Three adapters, one contract suite. An adapter never compares content:
 * a repeated append with the same ids at the same expected version gives the first answer.
 */
export interface EventStore {
  append(
    tenant: TenantId,
    stream: string,
    expected: Expected,
    events: readonly EventToAppend[],
  ): Promise<Appended | VersionConflict>;
  /** Events of one stream in order, from version `from` (1 when left out); empty when there is no such stream. */
  read(tenant: TenantId, stream: string, from?: number): Promise<readonly StoredEvent[]>;
  /** Committed events of one tenant after a position, in order, without holes. */
  feed(tenant: TenantId, after: Position | null, limit: number): Promise<readonly StoredEvent[]>;
  /** A hint that a tenant has new events; never the source of truth. Returns the way to stop listening. */
  subscribe(listener: (tenant: TenantId) => void): () => void;
}
