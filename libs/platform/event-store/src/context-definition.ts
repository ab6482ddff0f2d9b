import type { Aggregate, Bilingual, DomainEvent } from '@varsel/event-sourcing';
import type { PermissionGrants } from '@varsel/tenancy';
import type { FactProvider } from './facts/fact-provider.ts';
import type { Policy, Timer } from './policy/policy.ts';
import type { PeopleOutside } from './people-outside.ts';
import type { View } from './view.ts';

/** An aggregate whatever its state and events: handle-command alone pairs them. */
export type AnyAggregate = Aggregate<unknown, DomainEvent>;

/** What a context gives to the machinery: one value a module, e.g. `IncidentsModule.context`. */
export interface ContextDefinition {
  readonly name: string;
  readonly title: Bilingual;
  readonly aggregates: readonly AnyAggregate[];
  readonly views: readonly View[];
  /** What it tells other contexts, read from its own views. */
  readonly facts?: readonly FactProvider[];
  /** Reactions to facts, and to the clock. */
  readonly policies?: readonly Policy[];
  readonly timers?: readonly Timer[];
  /** The letters it writes, as outbound's `mailTemplate` makes them. */
  readonly mails?: readonly Letters[];
  readonly permissions: PermissionGrants;
  /** What it keeps of people outside the log, how it forgets one, and what stands against that. */
  readonly people?: PeopleOutside;
  /** Tables that are not views, oldest first. Each table with a `tenant` column calls `app.protect_tenant_table('name')`. */
  readonly migrations?: readonly Migration[];
}

/** One kind of mail in both languages; outbound knows what its parameters are. */
export interface Letters {
  readonly name: string;
  da(params: never): { readonly subject: string; readonly text: string };
  en(params: never): { readonly subject: string; readonly text: string };
}

export interface Migration {
  /** `2026-11-22-accounts`; unique, sorts by date, never changed once released. */
  readonly id: string;
  readonly sql: string;
}
