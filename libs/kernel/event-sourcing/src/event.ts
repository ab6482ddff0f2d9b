import type { Bilingual } from './bilingual.ts';
import type { Instant } from './instant.ts';

/** An event as an act decides it: a type and flat data. */
export interface DomainEvent {
  readonly type: string;
}

/** An event as the store gives it back: decrypted and brought to today's shape. */
export interface Recorded<Event extends DomainEvent = DomainEvent> {
  readonly event: Event;
  readonly id: string;
  readonly tenant: string;
  /** 1, 2, 3 … without holes within the tenant. */
  readonly seq: number;
  readonly stream: StreamName;
  readonly version: number;
  readonly at: Instant;
  readonly meta: EventMeta;
}

/** `incident-0190…`: the aggregate's name and the id. */
export interface StreamName {
  readonly category: string;
  readonly id: string;
}

export interface EventMeta {
  readonly commandId: string;
  /** The act's command, e.g. `ReportIncident`. */
  readonly act: string;
  readonly actorKind: 'person' | 'service' | 'system';
  readonly actorId: string;
  /** HMAC-SHA-256 over act and canonical input under the tenant's digest key. */
  readonly digest: string;
  /** Version of the event's shape, for upcasting. */
  readonly shape: number;
}

/** What is known about an event type beside its shape. */
export interface EventDescription {
  /** The sentence of the audit trail, e.g. «Hændelse meldt». */
  readonly title: Bilingual;
  /** Names of the fields in the audit trail. */
  readonly fields: Readonly<Record<string, Bilingual>>;
  /**
   * Values encrypted under a subject's key: the path (`note`, `contacts.*.email`) and whose it is, `'stream'` or the path
   * of the subject's id (`person`, `contacts.*.id`).
   */
  readonly personal?: Readonly<Record<string, string>>;
  /**
   * What the fact says how it stands. Only between facts that say how the same stands is there a before, and only there is
   * what stays the same left untold; without it everything a fact says is told. `by` names the fields that say which of
   * several it is, e.g. `member` of a vote.
   */
  readonly standing?: { readonly of: string; readonly by?: readonly string[] };
  /**
   * What the fact calls those it holds by their ids: the path of the id and that of the name, as
   * `{ 'contacts.*.id': 'contacts.*.name' }`. Other facts that speak of the id are told the name.
   */
  readonly names?: Readonly<Record<string, string>>;
  /** The field that says when it happened, where the law counts from that moment and not from when it was recorded. */
  readonly happened?: string;
  /** Version of the shape; 1 when left out. A changed shape needs an upcast. */
  readonly shape?: number;
}
