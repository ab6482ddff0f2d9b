import type { Instant } from '@varsel/event-sourcing';
import type { Language } from '@varsel/outbound';
import type { Role, TenantId } from '@varsel/tenancy';

interface Authenticated {
  /** Opaque id that stands in events: the person's, or the token's. */
  readonly personId: string;
  readonly sessionId: string;
  readonly tenant: TenantId;
  /** As the organisation's stream says at this moment. */
  readonly roles: readonly Role[];
  readonly language: Language;
}

export interface PersonPrincipal extends Authenticated {
  readonly kind: 'person';
  readonly accountId: string;
  readonly secondFactorAt: Instant;
  /** What it was given for; null: for the session as a whole. */
  readonly secondFactorBoundTo: string | null;
}

/** A system with a service token. It never proves a second factor. */
export interface ServicePrincipal extends Authenticated {
  readonly kind: 'service';
  readonly accountId?: undefined;
  readonly secondFactorAt?: undefined;
  readonly secondFactorBoundTo?: undefined;
}

/** Who asks, in which organisation. */
export type Principal = PersonPrincipal | ServicePrincipal;
