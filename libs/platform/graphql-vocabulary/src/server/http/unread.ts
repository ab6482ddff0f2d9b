import type { FastifyInstance } from 'fastify';

/** Bytes stand ready and not one of them is taken, at two looks in a row: whoever asked has gone, or wants the memory and not the answer. */
const UNREAD_AT_MOST_MS = 30_000;

/** The window of the limits by address; whoever says better has said it. */
const AGAIN_AFTER_SECONDS = '60';

/**
 * Ends the line of who does not read, and says when to come again.
 *
 * The socket's own clock starts again with every byte that leaves, so that a slow download goes on; while nothing
 * stands ready the silence is our own work, and nobody is cut off for it.
 */
export function endUnread(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, { raw }, done) => {
    raw.setTimeout(UNREAD_AT_MOST_MS, () => {
      if (raw.writableLength > 0) raw.destroy();
    });
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (reply.statusCode === 429 && !reply.hasHeader('retry-after'))
      void reply.header('retry-after', AGAIN_AFTER_SECONDS);
    done();
  });
}
