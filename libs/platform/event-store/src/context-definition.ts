import type { Aggregate, Bilingual, DomainEvent } from '@varsel/event-sourcing';
import type { PermissionGrants } from '@varsel/tenancy';
import type { View } from './view.ts';

/** An aggregate whatever its state and events: handle-command alone pairs them. */
export type AnyAggregate = Aggregate<unknown, DomainEvent>;

/** What a context gives to the machinery: one value a module, e.g. `IncidentsModule.context`. */
export interface ContextDefinition {
  readonly name: string;
  readonly title: Bilingual;
  readonly aggregates: readonly AnyAggregate[];
  readonly views: readonly View[];
  readonly permissions: PermissionGrants;
  /** Tables that are not views, oldest first. Each table with a `tenant` column calls `app.protect_tenant_table('name')`. */
  readonly migrations?: readonly Migration[];
}

export interface Migration {
  /** `2026-11-22-accounts`; unique, sorts by date, never changed once released. */
  readonly id: string;
  readonly sql: string;
}
