import type { FastifyInstance } from 'fastify';

/** Bodies of raw bytes are streams: they are neither parsed nor held in memory. Which routes take them is the guard's matter. */
export function takeByteBodies(app: FastifyInstance): void {
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => {
    done(null, payload);
  });
}
