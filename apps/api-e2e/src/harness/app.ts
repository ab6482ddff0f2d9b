import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { instant } from '@varsel/event-sourcing';
import { FixedClock } from '@varsel/event-sourcing/testing';
import { KurrentServer } from '@varsel/event-store/testing/kurrentdb';
import { createApp, createWorker, readSettings, type Settings } from '@varsel/api';
import { type TestDatabase, testDatabase } from '../../../../tools/testing/database.ts';
import { type Cable, cableTo } from './cable.ts';
import { Ordeal } from './ordeal.ts';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly server: Server;
  readonly clock: FixedClock;
  readonly database: TestDatabase;
  /** The data directory, uploaded files and all. */
  readonly folder: string;
  /** Everything the server logged, a line an entry. */
  readonly log: readonly string[];
  /** Registers a document as the pages' own are; gives the hash a browser calls it by. */
  register(document: string): string;
  /** The line to the database, when one was asked for. */
  readonly cable: Cable | undefined;
  /** The node of KurrentDB, where one was asked for. */
  readonly node: KurrentServer | undefined;
  /** What every mutation must go through, where it was asked for. */
  readonly ordeal: Ordeal | undefined;
  /** Stops the worker that is apart; acts go on without it. */
  stopWorker(): Promise<void>;
  startWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface Wishes {
  /** `apart`: the worker is a second composition beside the server, as with `VARSEL_WORKER=apart`. */
  readonly worker?: 'inside' | 'apart';
  readonly limitsTimes?: number;
  readonly now?: string;
  readonly smtpUrl?: string;
  /** The application reaches its database through a line that can be pulled out. */
  readonly cable?: boolean;
  /** Where the log lies. `JOURNEYS_ON=kurrentdb` in the environment asks for it in every journey. */
  readonly engine?: 'postgres' | 'kurrentdb';
  /** Every mutation meets a fault at each of its statements. `JOURNEYS_UNDER=faults` asks for it in every journey. */
  readonly faults?: boolean;
  /** Settings beside the usual ones, by their names in the environment. */
  readonly environment?: Readonly<Record<string, string>>;
}

const usual = { worker: 'inside', limitsTimes: 1_000, now: '2026-11-22T08:00:00Z' } as const;

/** The whole application on a database of its own, with a clock that stands still. */
export async function startApp(wishes: Wishes = {}): Promise<TestApp> {
  const { worker, limitsTimes, now } = { ...usual, ...wishes };
  const database = await testDatabase();
  const cable = wishes.cable === true ? await cableTo(database.url) : undefined;
  const folder = await mkdtemp(join(tmpdir(), 'varsel-app-'));
  const clock = new FixedClock(instant(now));
  const engine = await engineFor(wishes.engine ?? process.env['JOURNEYS_ON']);
  const settings = readSettings({
    ...engine.environment,
    DATABASE_URL: cable?.url ?? database.url,
    VARSEL_DATA_DIR: folder,
    VARSEL_WORKER: worker,
    SMTP_URL: wishes.smtpUrl,
    ...wishes.environment,
  });
  const log: string[] = [];
  const operations = new Map<string, string>();
  const app = await createApp(settings, { clock, operations, limitsTimes, log: lines(log) });
  const ordeal = ordealFor(app, wishes);
  let beside = worker === 'apart' ? await startWorker(settings, clock) : undefined;
  const stopWorker = async (): Promise<void> => {
    await beside?.close();
    beside = undefined;
  };
  return {
    app,
    server: app.getHttpServer(),
    clock,
    database,
    folder,
    log,
    register: (document) => {
      const hash = createHash('sha256').update(document).digest('hex');
      operations.set(hash, document);
      return hash;
    },
    cable,
    node: engine.node,
    ordeal,
    stopWorker,
    startWorker: async () => {
      beside ??= await startWorker(settings, clock);
    },
    close: async () => {
      ordeal?.report();
      await stopWorker();
      await app.close();
      await cable?.close();
      await engine.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function ordealFor(app: NestFastifyApplication, { faults }: Wishes): Ordeal | undefined {
  return (faults ?? process.env['JOURNEYS_UNDER'] === 'faults') ? new Ordeal(app) : undefined;
}

async function engineFor(name: string | undefined) {
  if (name !== 'kurrentdb') return { environment: {}, node: undefined, stop: () => Promise.resolve() };
  const node = await KurrentServer.start();
  const environment = { EVENT_STORE: 'kurrentdb', KURRENTDB_URL: node.url };
  return { environment, node, stop: () => node.stop() };
}

function startWorker(settings: Settings, clock: FixedClock) {
  return createWorker(settings, { clock, log: lines([]) });
}

function lines(into: string[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      into.push(chunk.toString('utf8'));
      done();
    },
  });
}
