import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { StoreUnavailable } from '@varsel/event-store';
import type { Bilingual } from '@varsel/event-sourcing';
import { isUnavailable } from '@varsel/tenancy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../../refused.ts';
import { type Masking, shown } from '../masking.ts';

/** What every JSON route answers when it does not do what was asked. */
export interface RouteFault {
  readonly code: string;
  readonly message: Bilingual;
  readonly requestId: string;
}

type Telling = Omit<RouteFault, 'requestId'> & { readonly status: number };

const statusOfCode: Readonly<Record<string, number>> = {
  NOT_SIGNED_IN: 401,
  TOKEN_REFUSED: 401,
  PERMISSION_MISSING: 403,
  PAST_IS_READ_ONLY: 409,
  AS_OF_UNREADABLE: 400,
  AS_OF_IN_THE_FUTURE: 400,
  AS_OF_BEFORE_THE_FIRST: 400,
  NOT_FOUND: 404,
  TOO_OFTEN: 429,
  EXPORTS_TOO_MANY: 429,
  BAD_INPUT: 400,
  UNAVAILABLE: 503,
};

const notThere: Bilingual = {
  da: 'Adressen findes ikke. Gå til forsiden, og find vej derfra.',
  en: 'There is nothing at this address. Go to the front page and find your way from there.',
};
const unreadable: Bilingual = {
  da: 'Forespørgslen kan ikke læses. Ret den, og send den igen.',
  en: 'The request cannot be read. Mend it and send it again.',
};

/** What is told of a request's faults, and where the rest is written. */
export function maskingOf(request: FastifyRequest): Masking {
  const log = (fault: unknown): void => {
    request.log.error(fault);
  };
  return { requestId: request.id, isOutage, log };
}

function isOutage(fault: unknown): boolean {
  return fault instanceof StoreUnavailable || isUnavailable(fault);
}

/** Answers every fault of a route in both languages; what is unexpected is logged and told by its number alone. */
@Catch()
export class Faults implements ExceptionFilter {
  catch(fault: unknown, host: ArgumentsHost): void {
    // GraphQL masks its own faults, by field.
    if (host.getType<string>() === 'graphql') throw fault;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    sendFault(fault, request, host.switchToHttp().getResponse<FastifyReply>());
  }
}

export function sendFault(fault: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { status, ...told } = telling(fault, request);
  if (fault instanceof Refused && fault.retryAfterSeconds !== undefined)
    void reply.header('retry-after', String(fault.retryAfterSeconds));
  void reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ ...told, requestId: request.id } satisfies RouteFault);
}

/** The same answer for what fails beside the framework: a body that does not parse, a page, a stream. For routes added later. */
export function answerFaults(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    route.errorHandler ??= (fault, request, reply) => {
      sendFault(fault, request, reply);
    };
  });
}

function telling(fault: unknown, request: FastifyRequest): Telling {
  const status = clientStatus(fault);
  if (status === 404) return { status, code: 'NOT_FOUND', message: notThere };
  if (status !== undefined) return { status, code: 'BAD_INPUT', message: unreadable };
  const [first] = shown(fault, maskingOf(request));
  const { code = 'INTERNAL', text = unreadable } = first?.extensions ?? {};
  return { status: statusOfCode[code] ?? 500, code, message: text };
}

/** Faults the server found before any of our code ran: a malformed body, one that is too large, an unknown route. */
function clientStatus(fault: unknown): number | undefined {
  const status = fault instanceof HttpException ? fault.getStatus() : statusCodeOf(fault);
  return status !== undefined && status >= 400 && status < 500 ? status : undefined;
}

function statusCodeOf(fault: unknown): number | undefined {
  return fault instanceof Error && 'statusCode' in fault && typeof fault.statusCode === 'number'
    ? fault.statusCode
    : undefined;
}
