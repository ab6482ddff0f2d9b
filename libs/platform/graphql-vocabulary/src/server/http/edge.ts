import { randomUUID } from 'node:crypto';
import type { INestApplication } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyInstance, LogController, type onRequestAsyncHookHandler } from 'fastify';
import type { Logger } from 'pino';
import { takeByteBodies } from './byte-bodies.ts';
import { answerFaults, Faults } from './faults.ts';
import { servePages } from './pages.ts';
import { endRequests } from './request-ends.ts';
import { endUnread } from './unread.ts';
import { answerUnreadable, securityHeaders } from './security-headers.ts';

const LARGEST_BODY_BYTES = 512 * 1024;

/** Whoever sends a byte now and then holds a connection no longer than this: 25 MiB at 1 Mbit/s fit into it. */
const REQUEST_WITHIN_MS = 300_000;

/** Fastify as the product listens with it: request ids of its own, nothing of a request in the log, bodies of 512 KiB. */
export function httpAdapter(log: Logger, secureCookies: boolean): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
    bodyLimit: LARGEST_BODY_BYTES,
    requestTimeout: REQUEST_WITHIN_MS,
    // Behind TLS there is one proxy: limits by address count whom it names, or everybody would share its own.
    trustProxy: secureCookies ? (_, hop) => hop === 0 : false,
    frameworkErrors: answerUnreadable(secureCookies),
  });
}

export interface EdgeParts {
  readonly secureCookies: boolean;
  /** Refuses what another site sends. */
  readonly crossSiteGuard: onRequestAsyncHookHandler;
  /** Built pages, by where they are served. */
  readonly pages: Readonly<Record<string, string>>;
}

/** What every answer passes, whatever its route: headers, guard, masked faults, pages. Before the routes are made. */
export function prepareEdge(app: INestApplication, server: FastifyInstance, parts: EdgeParts): void {
  endUnread(server);
  server.addHook('onRequest', securityHeaders(parts.secureCookies));
  server.addHook('onRequest', parts.crossSiteGuard);
  takeByteBodies(server);
  endRequests(server);
  answerFaults(server);
  app.useGlobalFilters(new Faults());
  servePages(server, parts.pages);
}
