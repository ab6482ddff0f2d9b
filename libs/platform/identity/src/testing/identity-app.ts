import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { instant } from '@varsel/event-sourcing';
import { FixedClock } from '@varsel/event-sourcing/testing';
import {
  Acts,
  EVENT_STORE,
  EventStoreModule,
  MasterKey,
  migrate,
  PostgresEventStore,
  PostgresSubjectKeys,
} from '@varsel/event-store';
import { Mailbox, MailQueue, MailWorker, OutboundModule, type OutboundOptions, Sealer } from '@varsel/outbound';
import { CLOCK, Database } from '@varsel/tenancy';
import { type TestDatabase, testDatabase } from '../../../../../tools/testing/database.ts';
import { mailDirectory } from '../directory/people-directory.ts';
import { identityMails } from '../identity.mails.ts';
import { IdentityModule } from '../identity.module.ts';
import { type IdentityServices, identityServices } from '../identity.services.ts';
import { crossSiteGuard } from '../sessions/cross-site-guard.ts';
import type { Place } from './accounts.ts';

const contexts = [IdentityModule.context, OutboundModule.context];
const publicUrl = 'http://127.0.0.1:3000';

/** Identity and outbound alone, on a database of their own, with a clock that stands still. */
export interface IdentityApp extends Place {
  readonly clock: FixedClock;
  readonly database: TestDatabase;
  readonly services: IdentityServices;
  readonly acts: Acts;
  readonly mailbox: Mailbox;
  /** Sends what is due now. */
  sendMail(): Promise<number>;
  close(): Promise<void>;
}

export interface Wishes {
  /** What differs in the way out; a mailbox of its own when left out. */
  readonly outbound?: Partial<OutboundOptions>;
}

export async function identityApp({ outbound }: Wishes = {}): Promise<IdentityApp> {
  const database = await testDatabase();
  await bringUp(database);
  const directory = await mkdtemp(join(tmpdir(), 'varsel-identity-'));
  const clock = new FixedClock(instant('2026-11-22T08:00:00Z'));
  const varsel = await Database.open({ url: database.url, entities: [] });
  const master = MasterKey.load(directory);
  const store = new PostgresEventStore({
    pool: varsel.pool,
    signalsUrl: database.url,
    simulatedNow: () => clock.now(),
  });
  const keys = new PostgresSubjectKeys(varsel.pool, master);
  const options = {
    publicUrl,
    keysDirectory: directory,
    demo: true,
    contexts: () => contexts,
    signUpsPerAddress: 1_000,
  };
  const root = {
    module: Root,
    imports: [
      Ground.of(varsel, clock),
      EventStoreModule.forRoot({ store, keys, master, contexts }),
      OutboundModule.forRoot({
        ...{
          keysDirectory: directory,
          from: 'Varsel <varsel@example.dk>',
          mailbox: { dataDirectory: directory },
          sends: false,
        },
        ...{ templates: identityMails, addressOf: mailDirectory.addressOf },
        ...outbound,
      }),
      IdentityModule.forRoot(options),
    ],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  app.getHttpAdapter().getInstance().addHook('onRequest', crossSiteGuard(publicUrl));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const acts = app.get(Acts);
  const ground = { database: varsel, store: app.get<PostgresEventStore>(EVENT_STORE), acts, clock, options };
  return {
    server: app.getHttpServer(),
    clock,
    database,
    acts,
    services: identityServices({ ...ground, sealer: app.get(Sealer), mails: app.get(MailQueue) }),
    mailbox: app.get(Mailbox),
    sendMail: () => app.get(MailWorker).sendDue(),
    close: async () => {
      await app.close();
      await store.close();
      await varsel.close();
      await database.drop();
      await rm(directory, { recursive: true });
    },
  };
}

@Module({})
class Root {}

@Global()
@Module({})
class Ground {
  static of(database: Database, clock: FixedClock): DynamicModule {
    return {
      module: Ground,
      providers: [
        { provide: Database, useValue: database },
        { provide: CLOCK, useValue: clock },
      ],
      exports: [Database, CLOCK],
    };
  }
}

/** The template is migrated by the application; on its own this room migrates itself. */
async function bringUp({ admin, adminUrl }: TestDatabase): Promise<void> {
  const { rows } = await admin.query("select to_regclass('public.account') is not null as there");
  const [{ there } = { there: false }] = rows as readonly { readonly there: boolean }[];
  if (!there) await migrate({ adminUrl, contexts, simulatedClock: true });
}
