import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditLog } from '@varsel/audit-ledger';
import type { Clock } from '@varsel/event-sourcing';
import { Policies, Projections, ReadYourWrites } from '@varsel/event-store';
import {
  Callers,
  createLogger,
  frameworkLogger,
  httpAdapter,
  prepareEdge,
  problemsTo,
  RateLimits,
  Scopes,
  serveGraphql,
  serveHealth,
} from '@varsel/graphql-vocabulary/server';
import { crossSiteGuard } from '@varsel/identity';
import type { DestinationStream } from 'pino';
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

/** The application, ready to listen. Closing it closes everything it opened. */
export async function createApp(settings: Settings, overrides: Overrides = {}): Promise<NestFastifyApplication> {
  const log = createLogger('info', overrides.log);
  const foundation = await openFoundation(settings, overrides.clock);
  const limits = new RateLimits(overrides.limitsTimes);
  const works = settings.worker === 'inside';
  const root = RootModule.of({ foundation, settings, limits, works, problems: problemsTo(log) });
  const adapter = httpAdapter(log, settings.secureCookies);
  try {
    const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
      logger: frameworkLogger(log),
      abortOnError: false,
    });
    const server = app.getHttpAdapter().getInstance();
    server.addHook('onClose', () => closeFoundation(foundation));
    prepareEdge(app, server, {
      secureCookies: settings.secureCookies,
      crossSiteGuard: crossSiteGuard(settings.publicUrl),
      pages: builtPages,
    });
    await app.init();
    const edge = { callers: app.get(Callers), scopes: app.get(Scopes), limits };
    const operations = { operations: registered, others: overrides.operations };
    serveGraphql(server, { ...edge, ...operations, readYourWrites: app.get(ReadYourWrites) });
    const watched = { projections: app.get(Projections), policies: app.get(Policies), logs: app.get(AuditLog) };
    serveHealth(server, { ...foundation, ...watched });
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
  const root = RootModule.of({
    foundation,
    settings,
    limits: new RateLimits(),
    works: true,
    problems: problemsTo(log),
  });
  const options = { logger: frameworkLogger(log), abortOnError: false };
  const context = await NestFactory.createApplicationContext(root, options);
  return {
    async close(): Promise<void> {
      await context.close();
      await closeFoundation(foundation);
    },
  };
}
