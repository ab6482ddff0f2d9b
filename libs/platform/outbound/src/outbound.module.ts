import { join } from 'node:path';
import {
  type DynamicModule,
  Inject,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Clock } from '@varsel/event-sourcing';
import { type ContextDefinition, MasterKey } from '@varsel/event-store';
import { CLOCK, Database } from '@varsel/tenancy';
import { Carrier, SmtpCarrier } from './carrier.ts';
import { MailboxController } from './mailbox.controller.ts';
import { MailboxCarrier } from './mailbox-carrier.ts';
import { Mailbox } from './mailbox.ts';
import { mailPeople } from './mail-people.ts';
import { MailQueue, type QueueGround } from './mail-queue.ts';
import type { MailTemplate } from './mail-template.ts';
import { type AddressOf, MailWorker, type NameOf } from './mail-worker.ts';
import { outboundMigrations } from './outbound.migrations.ts';
import { Sealer } from './sealer.ts';

export interface OutboundOptions extends QueueGround {
  /** Where the master key lies. */
  readonly keysDirectory: string;
  /** `smtp://` or `smtps://`; left out: no mail leaves, links are delivered by hand. */
  readonly smtpUrl?: string;
  /** The sender, e.g. `Varsel <varsel@example.dk>`. */
  readonly from: string;
  /** The demo: a mailbox of its own takes all mail; `smtpUrl` is then not used. */
  readonly mailbox?: { readonly dataDirectory: string; readonly port?: number };
  /** True in the process that sends: the worker, or the one process of `npm start`. */
  readonly sends: boolean;
  readonly templates: readonly MailTemplate[];
  readonly addressOf: AddressOf;
  readonly nameOf?: NameOf;
}

/** The way out in use: a carrier where mail can leave, nothing otherwise. */
interface WayOut {
  readonly carrier: Carrier | undefined;
  readonly mailbox: Mailbox | undefined;
}

const WAY_OUT = Symbol('WayOut');
const SENDS = Symbol('Sends');

@Module({})
export class OutboundModule implements OnApplicationBootstrap, OnApplicationShutdown {
  static readonly context: ContextDefinition = {
    name: 'outbound',
    title: { da: 'Udgående post', en: 'Outgoing mail' },
    aggregates: [],
    views: [],
    permissions: {},
    migrations: outboundMigrations,
    people: mailPeople,
  };

  readonly #wayOut: WayOut;
  readonly #worker: MailWorker | undefined;
  readonly #sends: boolean;

  constructor(
    @Inject(WAY_OUT) way: WayOut,
    @Inject(MailWorker) worker: MailWorker | undefined,
    @Inject(SENDS) sends: boolean,
  ) {
    this.#wayOut = way;
    this.#worker = worker;
    this.#sends = sends;
  }

  static forRoot(options: OutboundOptions): DynamicModule {
    return {
      module: OutboundModule,
      global: true,
      controllers: options.mailbox === undefined ? [] : [MailboxController],
      providers: [
        { provide: SENDS, useValue: options.sends },
        { provide: Sealer, useFactory: () => new Sealer(MasterKey.load(options.keysDirectory)) },
        { provide: WAY_OUT, useFactory: () => wayOut(options) },
        { provide: Mailbox, useFactory: ({ mailbox }: WayOut) => mailbox, inject: [WAY_OUT] },
        {
          provide: MailQueue,
          useFactory: (sealer: Sealer, clock: Clock, { carrier }: WayOut) =>
            new MailQueue(sealer, clock, carrier !== undefined, options),
          inject: [Sealer, CLOCK, WAY_OUT],
        },
        { provide: MailWorker, useFactory: workerOf(options), inject: [Database, MailQueue, Sealer, CLOCK, WAY_OUT] },
      ],
      exports: [Sealer, MailQueue, MailWorker, Mailbox],
    };
  }

  onApplicationBootstrap(): void {
    if (this.#sends) this.#worker?.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#worker?.stop();
    this.#wayOut.carrier?.close();
    await this.#wayOut.mailbox?.close();
  }
}

function wayOut({ mailbox: place, smtpUrl, from }: OutboundOptions): WayOut {
  if (place !== undefined) {
    const mailbox = new Mailbox(join(place.dataDirectory, 'mailbox.json'));
    return { mailbox, carrier: new MailboxCarrier(mailbox, from, place.port) };
  }
  return { mailbox: undefined, carrier: smtpUrl === undefined ? undefined : new SmtpCarrier(smtpUrl, from) };
}

function workerOf({ addressOf, nameOf, templates }: OutboundOptions) {
  // Nest hands over what `inject` lists, in that order.
  return (...[database, queue, sealer, clock, { carrier }]: [Database, MailQueue, Sealer, Clock, WayOut]) =>
    carrier === undefined
      ? undefined
      : new MailWorker({
          ...{ database, queue, carrier, sealer, clock, addressOf, nameOf, templates },
          onProblem: reportProblem,
        });
}

const logger = new Logger('Mail');

function reportProblem(problem: unknown): void {
  logger.error(problem instanceof Error ? problem.message : String(problem));
}
