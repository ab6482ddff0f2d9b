import type { Position, ReadYourWrites } from '@varsel/event-store';
import { tenantId } from '@varsel/tenancy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type {} from 'mercurius';
import { faultAnswer, type GraphqlAnswer, GraphqlEndpoint } from '../graphql-endpoint.ts';
import type { RateLimits } from '../rate-limits.ts';
import { Answers } from './answers.ts';
import type { Callers } from './callers.ts';
import { maskingOf } from './faults.ts';
import type { Scopes } from './scopes.ts';

export interface GraphqlRouteParts {
  /** The pages' documents, by hash: what a browser may run. */
  readonly operations: Readonly<Record<string, string>>;
  /** More of them, for tests. */
  readonly others?: ReadonlyMap<string, string> | undefined;
  readonly callers: Callers;
  readonly scopes: Scopes;
  readonly limits: RateLimits;
  readonly readYourWrites: ReadYourWrites;
}

/** `POST /graphql`, and nothing else: a GET could be linked to, cached and logged. */
export function serveGraphql(app: FastifyInstance, parts: GraphqlRouteParts): void {
  const { callers, scopes, limits, readYourWrites } = parts;
  const operations = new Map(Object.entries(parts.operations));
  const endpoint = new GraphqlEndpoint({
    schema: app.graphql.schema,
    operations: { get: (hash) => operations.get(hash) ?? parts.others?.get(hash) },
    runCompiled: (query, holder, variables, name) => app.graphql(query, { ...holder }, { ...variables }, name),
    waitFor: async (tenant, position) =>
      (await readYourWrites.waitFor({ tenant: tenantId(tenant), position: position as Position })) === 'reached',
    limits,
  });
  const answers = new Answers();
  app.post('/graphql', async (request, reply) => {
    try {
      const caller = await callers.of(request);
      const scope = scopes.open(request, reply, caller);
      const minPosition = positionAsked(request);
      const answer = await endpoint
        .answer({ body: request.body, address: request.ip, caller, minPosition, masking: maskingOf(request), scope })
        .finally(() => scope.close());
      const text = JSON.stringify(answer.body);
      answers.admit(text, caller?.tenant ?? request.ip, reply);
      await send(reply, answer.status, text);
    } catch (fault) {
      const { status, body } = faultAnswer(fault, maskingOf(request));
      await send(reply, status, JSON.stringify(body));
    }
    return reply;
  });
  app.get('/graphql', async (_, reply) => {
    const message = { da: 'GraphQL svarer kun på POST.', en: 'GraphQL answers to POST alone.' };
    await reply.code(405).header('allow', 'POST').send({ code: 'POST_ONLY', message });
    return reply;
  });
}

function send(reply: FastifyReply, status: GraphqlAnswer['status'], text: string): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(text);
}

/** Anything but a number of the log is no position: nothing is waited for. */
function positionAsked({ headers }: FastifyRequest): string | undefined {
  const position = headers['varsel-min-position'];
  return typeof position === 'string' && /^\d{1,15}$/.test(position) ? position : undefined;
}
