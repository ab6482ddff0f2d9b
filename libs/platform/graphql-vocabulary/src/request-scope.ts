import type { Actor, CommandContext, Instant } from '@varsel/event-sourcing';
import type { TenantSession } from '@varsel/tenancy';

/** What one request knows: made at the edge, handed on as an argument. */
export interface RequestScope {
  readonly requestId: string;
  /** Undefined when nobody has signed in. */
  readonly actor: Actor | undefined;
  /** The moment the whole request looks at; undefined is now. */
  readonly asOf: Instant | undefined;
  /** The reading session at a moment, or now; the same one for every finder of the request. */
  session(asOf?: Instant): TenantSession;
  /** What a command of this request carries beside its content. */
  command(): CommandContext;
  /** Remembers the moment (`asOf`) asked for by a root field, for every finder below it. */
  rememberMoment(rootField: string | number, asOf: Instant | undefined): void;
  momentOf(rootField: string | number): Instant | undefined;
  /** Refuses a moment of which nothing can be told: one still to come, or before the first record. */
  admitMoment(asOf: Instant): Promise<void>;
}

/** Where the scope hangs: on the GraphQL context and on the HTTP request of a route. */
export interface ScopeHolder {
  readonly scope: RequestScope;
}
