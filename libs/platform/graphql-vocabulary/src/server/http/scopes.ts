import type { Clock } from '@varsel/event-sourcing';
import type { Database } from '@varsel/tenancy';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AS_OF_HEADER, readAsOf } from '../../as-of.ts';
import type { Caller } from '../caller.ts';
import { OperationScope } from '../operation-scope.ts';
import { readIdempotencyKey } from '../request-body.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Made by the guard of the route; closed with the answer. */
    scope: OperationScope | undefined;
  }
}

/** Nobody reads why: a reason of our own spares every request the making of an error. */
const ENDED = 'the answer has ended';

/** Makes the scope of a request. It ends with the answer, or when the person has gone. */
export class Scopes {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  open(request: FastifyRequest, reply: FastifyReply, caller: Caller | undefined): OperationScope {
    const gone = new AbortController();
    reply.raw.once('close', () => {
      gone.abort(ENDED);
    });
    return new OperationScope({
      requestId: request.id,
      caller,
      database: this.#database,
      receivedAt: this.#clock.now(),
      idempotencyKey: readIdempotencyKey(request.headers['idempotency-key']),
      signal: gone.signal,
      asOf: readAsOf(request.headers[AS_OF_HEADER] ?? asOfOfTheAddress(request)),
    });
  }
}

/** What a link downloads carries no header. A plus that somebody typed is a blank in an address. */
function asOfOfTheAddress({ method, query }: FastifyRequest): unknown {
  const asOf = method === 'GET' ? (query as Readonly<Record<string, unknown>> | undefined)?.['asOf'] : undefined;
  return typeof asOf === 'string' ? asOf.replace(/ (?=\d{2}:\d{2}$)/, '+') : asOf;
}
