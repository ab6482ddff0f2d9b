import type { LocalDate } from '@varsel/event-sourcing';

/**
 * Published by registration: the organisation's scope was decided, and the duties that follow are on or off.
 * A typed view of the stored event: the publisher's own event holds at least these fields under these names.
 */
export interface ScopeApproved {
  readonly type: 'ScopeApproved';
  readonly class: 'essential' | 'important' | 'registration-only' | 'not-covered';
  /** The provision that decided, e.g. `§ 4, stk. 1, nr. 1`. */
  readonly decidedBy: string;
  readonly ruleVersion: string;
  /** The first day the act applies to the organisation; null when it does not. */
  readonly coveredSince: LocalDate | null;
  /** Ids of the catalogue of entity types. */
  readonly entityTypes: readonly string[];
  /** § 13, stk. 2: its notification is due within 24 hours. */
  readonly trustServiceProvider: boolean;
  /** Provider types of Regulation (EU) 2024/2690; its tests of significance then apply. */
  readonly reg2690Providers: readonly string[];
}
