import type { Actor, Instant, SecondFactor } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import type { FastifyRequest } from 'fastify';
import { Refused, tokenRefused } from '../../refused.ts';
import type { Caller } from '../caller.ts';

interface Principal {
  readonly kind: 'person' | 'service';
  readonly tenant: TenantId;
  readonly secondFactorAt?: Instant | undefined;
  readonly secondFactorBoundTo?: string | null | undefined;
}

/** What must be known of sessions and tokens. */
interface Identification<Known extends Principal> {
  authenticate(evidence: {
    readonly cookie?: string | undefined;
    readonly authorization?: string | undefined;
  }): Promise<Known | undefined>;
  actorOf(principal: Known): Promise<Actor>;
}

/** Finds who a request comes from: a person by the cookie's session, a program by its token. */
export class Callers {
  readonly #find: (request: FastifyRequest) => Promise<Caller | undefined>;

  constructor(find: (request: FastifyRequest) => Promise<Caller | undefined>) {
    this.#find = find;
  }

  static by<Known extends Principal>(known: Identification<Known>): Callers {
    return new Callers(async ({ headers: { cookie, authorization } }) => {
      const principal = await known.authenticate({ cookie, authorization });
      if (principal === undefined && authorization !== undefined) throw new Refused(tokenRefused);
      if (principal === undefined) return undefined;
      const via = principal.kind === 'person' ? 'cookie' : 'token';
      const secondFactor = secondFactorOf(principal);
      return { tenant: principal.tenant, actor: await known.actorOf(principal), via, secondFactor };
    });
  }

  /** Nobody when no session is open. Throws `Refused` when a token is brought that opens nothing: a program must hear of it. */
  of(request: FastifyRequest): Promise<Caller | undefined> {
    return this.#find(request);
  }
}

function secondFactorOf({ secondFactorAt: at, secondFactorBoundTo: boundTo }: Principal): SecondFactor | undefined {
  return at === undefined ? undefined : { at, boundTo: boundTo ?? null };
}
