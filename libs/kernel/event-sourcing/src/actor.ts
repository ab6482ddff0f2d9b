import type { Instant } from './instant.ts';

/** `area:verb`, e.g. `incident:file`. Each context declares its own and the roles that hold them. */
export type Permission = `${string}:${string}`;

/** Who acts. Ids are opaque: no name or address of a person ever stands in an event. */
export type Actor =
  | { readonly kind: 'person'; readonly id: string; readonly permissions: ReadonlySet<Permission> }
  | { readonly kind: 'service'; readonly id: string; readonly permissions: ReadonlySet<Permission> }
  | { readonly kind: 'system'; readonly id: `system:${string}`; readonly permissions: ReadonlySet<Permission> };

/** What every command carries beside its content; always an argument, never ambient. */
export interface CommandContext {
  readonly tenant: string;
  readonly actor: Actor;
  /** UUIDv8 of tenant, principal and idempotency key. */
  readonly commandId: string;
  /** When the command reached us, by the Clock port. */
  readonly receivedAt: Instant;
}
