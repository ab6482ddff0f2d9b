import type { Instant } from './instant.ts';

/** `area:verb`, e.g. `incident:file`. Each context declares its own and the roles that hold them. */
export type Permission = `${string}:${string}`;

/** Who acts. Ids are opaque: no name or address of a person ever stands in an event. */
export type Actor =
  | { readonly kind: 'person'; readonly id: string; readonly permissions: ReadonlySet<Permission> }
  | { readonly kind: 'service'; readonly id: string; readonly permissions: ReadonlySet<Permission> }
  | { readonly kind: 'system'; readonly id: `system:${string}`; readonly permissions: ReadonlySet<Permission> };

/** When the person last gave the second factor, and for what: null when it was for the session as a whole. */
export interface SecondFactor {
  readonly at: Instant;
  readonly boundTo: string | null;
}

/** What every command carries beside its content; always an argument, never ambient. */
export interface CommandContext {
  readonly tenant: string;
  readonly actor: Actor;
  /** UUIDv8 of tenant, principal and idempotency key. */
  readonly commandId: string;
  /** When the command reached us, by the Clock port. */
  readonly receivedAt: Instant;
  /** Absent for programs and for whoever has shown none. */
  readonly secondFactor?: SecondFactor;
}
