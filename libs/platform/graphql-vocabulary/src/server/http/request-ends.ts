import type { FastifyInstance } from 'fastify';

/** What happens at the end of every request: its reading session is closed and one line is written. */
export function endRequests(app: FastifyInstance): void {
  app.decorateRequest('scope', undefined);
  app.addHook('onResponse', async (request, reply) => {
    await request.scope?.close();
    const { method, routeOptions } = request;
    // The route's pattern, never the address: links carry secrets.
    request.log.info({ method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
  });
}
