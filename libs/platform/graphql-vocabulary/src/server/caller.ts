import type { Actor, SecondFactor } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';

/** Who has signed in, and how: a browser with a cookie runs registered operations only, a program with a token any. */
export interface Caller {
  readonly tenant: TenantId;
  readonly actor: Actor;
  readonly via: 'cookie' | 'token';
  /** Of the session; a program shows none. */
  readonly secondFactor?: SecondFactor | undefined;
}
