import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type Provider,
} from '@nestjs/common';
import type { Clock } from '@varsel/event-sourcing';
import { CLOCK, type Database, type TenantId } from '@varsel/tenancy';
import { Acts } from '../acts.ts';
import { EventCodec } from '../codec/event-codec.ts';
import type { ContextDefinition } from '../context-definition.ts';
import { EVENT_STORE } from '../event-store.module.ts';
import type { EventStore } from '../port.ts';
import { ReadYourWrites } from '../projection/read-your-writes.ts';
import type { PolicyProblem } from './parked.ts';
import type { Channel } from './perform.ts';
import { PolicyRunner } from './policy-runner.ts';
import { PolicyWatch } from './policy-watch.ts';

/** Where reactions leave by another way than the log. */
interface ChannelsProvider {
  readonly inject: readonly (abstract new (...parts: never[]) => object)[];
  readonly useFactory: (...parts: never[]) => ReadonlyMap<string, Channel>;
}

export interface PoliciesOptions {
  readonly database: Database;
  readonly contexts: readonly Pick<ContextDefinition, 'policies' | 'timers'>[];
  /** Whether this process lets policies react: the worker, or the one process of `npm start`. */
  readonly runs: boolean;
  readonly channels: ChannelsProvider;
  readonly onProblem: (problem: PolicyProblem) => void;
}

const POLICIES_OPTIONS = Symbol('PoliciesOptions');
const CHANNELS = Symbol('Channels');

/** What policies stand on, as one provider. */
@Injectable()
class PolicyGround {
  constructor(
    @Inject(EVENT_STORE) readonly store: EventStore,
    @Inject(EventCodec) readonly codec: EventCodec,
    @Inject(Acts) readonly acts: Acts,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}
}

/** The policies and timers of the whole application. */
@Injectable()
export class Policies implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #options: PoliciesOptions;
  readonly #runner: PolicyRunner;
  readonly #watch: PolicyWatch;

  constructor(
    @Inject(POLICIES_OPTIONS) options: PoliciesOptions,
    @Inject(PolicyGround) { store, codec, acts, clock }: PolicyGround,
    @Inject(CHANNELS) channels: ReadonlyMap<string, Channel>,
    @Inject(ReadYourWrites) waits: ReadYourWrites,
  ) {
    const { database, contexts, onProblem } = options;
    const policies = contexts.flatMap((context) => context.policies ?? []);
    const timers = contexts.flatMap((context) => context.timers ?? []);
    const waitFor: ReadYourWrites['waitFor'] = (waited) => waits.waitFor(waited);
    const ground = { database, store, codec, acts, clock, channels, policies, waitFor, onProblem };
    this.#options = options;
    this.#runner = new PolicyRunner(ground);
    this.#watch = new PolicyWatch({ ...ground, timers });
  }

  onApplicationBootstrap(): void {
    if (!this.#options.runs) return;
    this.#runner.start();
    this.#watch.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#watch.stop();
    await this.#runner.stop();
  }

  /** Every policy has reacted to everything that is in the log now. */
  catchUp(): Promise<void> {
    return this.#runner.sweep();
  }

  /** One look at the timers of every organisation, and another try at what was parked. */
  look(tenants?: readonly TenantId[]): Promise<void> {
    return this.#watch.look(tenants);
  }

  /** Whatever process does the work. Throws `DatabaseUnavailable`. */
  async health(): Promise<{ readonly parked: number }> {
    const [row] = await this.#options.database.global((sql) =>
      sql.query<{ parked: number }>('select app.parked_reactions() as parked'),
    );
    return { parked: row?.parked ?? 0 };
  }
}

@Module({})
export class PoliciesModule {
  static forRoot(options: PoliciesOptions): DynamicModule {
    const channels = { provide: CHANNELS, ...options.channels } as Provider;
    return {
      module: PoliciesModule,
      global: true,
      providers: [{ provide: POLICIES_OPTIONS, useValue: options }, PolicyGround, channels, Policies],
      exports: [Policies],
    };
  }
}
