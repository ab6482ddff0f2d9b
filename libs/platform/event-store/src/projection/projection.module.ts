import {
  type DynamicModule,
  Inject,
  Injectable,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Database } from '@varsel/tenancy';
import { EventCodec } from '../codec/event-codec.ts';
import type { ContextDefinition } from '../context-definition.ts';
import { EVENT_STORE } from '../event-store.module.ts';
import { Facts } from '../facts/facts.ts';
import type { EventStore } from '../port.ts';
import { type ProjectionHealth, projectionHealth } from './health.ts';
import { PositionSignals } from './position-signals.ts';
import { ReadYourWrites } from './read-your-writes.ts';
import { type ProjectionProblem, ProjectionRunner } from './runner.ts';
import { tableOf } from './view-columns.ts';

export interface ProjectionOptions {
  readonly database: Database;
  readonly contexts: readonly ContextDefinition[];
  /** Whether this process brings views up to date, or only reads what another one brought. */
  readonly runs: boolean;
  readonly onProblem: (problem: ProjectionProblem) => void;
}

const PROJECTION_OPTIONS = Symbol('ProjectionOptions');

/** The views of the whole application: their runner, if it runs here, and how far they are. */
@Injectable()
export class Projections implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #options: ProjectionOptions;
  readonly #runner: ProjectionRunner;

  constructor(
    @Inject(PROJECTION_OPTIONS) options: ProjectionOptions,
    @Inject(EVENT_STORE) store: EventStore,
    @Inject(EventCodec) codec: EventCodec,
    @Inject(PositionSignals) signals: PositionSignals,
  ) {
    const { database, onProblem } = options;
    this.#options = options;
    this.#runner = new ProjectionRunner({ database, store, codec, signals, onProblem, views: viewsOf(options) });
  }

  onApplicationBootstrap(): void {
    if (this.#options.runs) this.#runner.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#runner.stop();
  }

  /** Whatever process does the work. Throws `DatabaseUnavailable`. */
  health(): Promise<ProjectionHealth> {
    return projectionHealth(this.#options.database, viewsOf(this.#options));
  }

  /** One sweep to its end, e.g. after a seed: the views hold everything that was in the log before. */
  catchUp(): Promise<void> {
    return this.#runner.sweep();
  }
}

@Module({})
export class ProjectionModule {
  static forRoot(options: ProjectionOptions): DynamicModule {
    const tables = new Map(viewsOf(options).map((view) => [view.name, tableOf(view)]));
    return {
      module: ProjectionModule,
      global: true,
      providers: [
        { provide: PROJECTION_OPTIONS, useValue: options },
        PositionSignals,
        Projections,
        {
          provide: ReadYourWrites,
          useFactory: (signals: PositionSignals) => new ReadYourWrites(options.database, signals, tables),
          inject: [PositionSignals],
        },
        { provide: Facts, useFactory: (waits: ReadYourWrites) => factsOf(options, waits), inject: [ReadYourWrites] },
      ],
      exports: [Projections, ReadYourWrites, Facts],
    };
  }
}

function factsOf({ database, contexts }: ProjectionOptions, waits: ReadYourWrites): Facts {
  return new Facts({ database, contexts, waitFor: (waited) => waits.waitFor(waited) });
}

function viewsOf({ contexts }: ProjectionOptions): ContextDefinition['views'] {
  return contexts.flatMap((context) => context.views);
}
