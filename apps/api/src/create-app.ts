import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '@varsel/event-sourcing';
import { type ProjectionProblem, Projections, ReadYourWrites } from '@varsel/event-store';
import {
  answerFaults,
  answerUnreadable,
  Callers,
  createLogger,
  endRequests,
  Faults,
  frameworkLogger,
  RateLimits,
  Scopes,
  securityHeaders,
  serveGraphql,
  serveHealth,
  servePages,
} from '@varsel/graphql-vocabulary/server';
import { crossSiteGuard } from '@varsel/identity';
import { LogController } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { DestinationStream, Logger } from 'pino';
import { builtPages, closeFoundation, openFoundation } from './foundation.ts';
import registered from './graphql/generated/operations.json' with { type: 'json' };
import { RootModule } from './root.module.ts';
import type { Settings } from './settings/settings.ts';

/** What a test composition may replace. */
export interface Overrides {
  readonly clock?: Clock;
  /** Operations a browser may run beside the registered ones, by hash. */
  readonly operations?: ReadonlyMap<string, string>;
  /** Widens the limits of what is open without an account: tests are many people at one address. */
  readonly limitsTimes?: number;
  readonly log?: DestinationStream;
}

const LARGEST_BODY_BYTES = 512 * 1024;

/** The application, ready to listen. Closing it closes everything it opened. */
export async function createApp(settings: Settings, overrides: Overrides = {}): Promise<NestFastifyApplication> {
  const log = createLogger('info', overrides.log);
  const foundation = await openFoundation(settings, overrides.clock);
  const limits = new RateLimits(overrides.limitsTimes);
  const works = settings.worker === 'inside';
  const root = RootModule.of({ foundation, settings, limits, works, onProblem: telling(log) });
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
    bodyLimit: LARGEST_BODY_BYTES,
    // Behind TLS there is one proxy: limits by address count whom it names, or everybody would share its own.
    trustProxy: settings.secureCookies ? (_, hop) => hop === 0 : false,
    frameworkErrors: answerUnreadable(settings.secureCookies),
  });
  try {
    const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
      logger: frameworkLogger(log),
      abortOnError: false,
    });
    const server = app.getHttpAdapter().getInstance();
    server.addHook('onClose', () => closeFoundation(foundation));
    prepare(app, settings);
    await app.init();
    const edge = { callers: app.get(Callers), scopes: app.get(Scopes), limits };
    const operations = { operations: registered, others: overrides.operations };
    serveGraphql(server, { ...edge, ...operations, readYourWrites: app.get(ReadYourWrites) });
    serveHealth(server, { ...foundation, projections: app.get(Projections) });
    await server.ready();
    return app;
  } catch (fault) {
    await closeFoundation(foundation);
    throw fault;
  }
}

/** The same modules without a socket: views and mail. */
export async function createWorker(settings: Settings, overrides: Pick<Overrides, 'clock' | 'log'> = {}) {
  const log = createLogger('info', overrides.log);
  const foundation = await openFoundation(settings, overrides.clock);
  const root = RootModule.of({ foundation, settings, limits: new RateLimits(), works: true, onProblem: telling(log) });
  const options = { logger: frameworkLogger(log), abortOnError: false };
  const context = await NestFactory.createApplicationContext(root, options);
  return {
    async close(): Promise<void> {
      await context.close();
      await closeFoundation(foundation);
    },
  };
}

function prepare(app: NestFastifyApplication, settings: Settings): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', securityHeaders(settings.secureCookies));
  server.addHook('onRequest', crossSiteGuard(settings.publicUrl));
  endRequests(server);
  answerFaults(server);
  app.useGlobalFilters(new Faults());
  servePages(server, builtPages);
}

function telling(log: Logger): (problem: ProjectionProblem) => void {
  return ({ tenant, error, parked }) => {
    const reason = error instanceof Error ? error.message : String(error);
    log.error({ tenant, parked, reason }, 'A view did not take an event');
  };
}
