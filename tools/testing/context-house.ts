import { randomBytes, randomUUID } from 'node:crypto';
import {
  type Act,
  type CommandContext,
  type DomainEvent,
  type Instant,
  instantOf,
  type Permission,
  type Rejection,
} from '@varsel/event-sourcing';
import {
  type Acts,
  type ContextDefinition,
  createActs,
  EventCodec,
  Facts,
  MemorySubjectKeys,
  migrate,
  PostgresEventStore,
  ProjectionRunner,
  type Receipt,
} from '@varsel/event-store';
import { Database, type TenantId, tenantId, TenantSession } from '@varsel/tenancy';
import { type TestDatabase, testDatabase } from './database.ts';

/** Whoever tells the facts the context asks for. */
type Neighbour = ContextDefinition;

/** One context alone on a database of its own: its acts, its views, and no Nest. */
export class ContextHouse {
  readonly #context: ContextDefinition;
  readonly #test: TestDatabase;
  readonly #database: Database;
  readonly #store: PostgresEventStore;
  readonly #acts: Acts;
  readonly #runner: ProjectionRunner;
  #now: Instant | undefined;

  private constructor(contexts: readonly [ContextDefinition, ...Neighbour[]], test: TestDatabase, database: Database) {
    const store = new PostgresEventStore({
      pool: database.pool,
      simulatedNow: () => this.#now ?? instantOf(Date.now()),
    });
    const [context] = contexts;
    const codec = new EventCodec(
      contexts.flatMap(({ aggregates }) => aggregates),
      new MemorySubjectKeys(),
    );
    const digest = randomBytes(32);
    this.#context = context;
    this.#test = test;
    this.#database = database;
    this.#store = store;
    const onProblem = ({ error }: { readonly error: unknown }): never => {
      throw error;
    };
    const views = contexts.flatMap((each) => each.views);
    this.#runner = new ProjectionRunner({ database, store, codec, views, onProblem });
    const waitFor = async (): Promise<'reached'> => {
      await this.#runner.sweep();
      return 'reached';
    };
    const facts = new Facts({ database, contexts, waitFor });
    this.#acts = createActs({ store, codec, digestKey: () => digest, contexts, facts });
  }

  /** Call in `beforeAll`; call `close` in `afterAll`. */
  static async build(...contexts: readonly [ContextDefinition, ...Neighbour[]]): Promise<ContextHouse> {
    const test = await testDatabase();
    await test.admin.query(
      'drop schema if exists app cascade; drop schema public cascade; create schema public; grant usage on schema public to varsel_app',
    );
    await migrate({ adminUrl: test.adminUrl, contexts, simulatedClock: true });
    const entities = contexts.flatMap(({ views }) => views.map(({ row }) => row));
    const database = await Database.open({ url: test.url, entities, poolSize: 6 });
    return new ContextHouse(contexts, test, database);
  }

  tenant(): TenantId {
    return tenantId(randomUUID());
  }

  /** Does an act as a person who may do everything in this context and just gave a code; the log's clock shows `at`. */
  run<Command extends object, State, Event extends DomainEvent>(
    act: Act<Command, State, Event>,
    command: Command,
    where: { readonly tenant: TenantId; readonly at: Instant },
  ): Promise<Receipt | Rejection> {
    this.#now = where.at;
    const permissions = new Set(Object.keys(this.#context.permissions) as Permission[]);
    const context: CommandContext = {
      tenant: where.tenant,
      actor: { kind: 'person', id: 'person-1', permissions },
      commandId: randomUUID(),
      receivedAt: where.at,
      secondFactor: { at: where.at, boundTo: null },
    };
    return this.#acts.run(act, command, context);
  }

  /** Puts a fact of another context into the log, as its owner would have stored it: on the organisation's own stream, or on that of an id. */
  async told(tenant: TenantId, category: string, { type, ...data }: DomainEvent, id: string = tenant): Promise<void> {
    const meta = {
      commandId: randomUUID(),
      act: 'Elsewhere',
      actorKind: 'person',
      actorId: 'person-2',
      digest: '',
      shape: 1,
    };
    const event = { id: randomUUID(), type, data: JSON.stringify(data), meta: JSON.stringify(meta) };
    await this.#store.append(tenant, `${category}-${id}`, 'any', [event]);
  }

  /** Brings the views to the head of the log. */
  async project(): Promise<void> {
    await this.#runner.sweep();
  }

  /** Reads through one session and closes it. */
  async reading<Found>(
    tenant: TenantId,
    read: (session: TenantSession) => Promise<Found>,
    asOf?: Instant,
  ): Promise<Found> {
    const session = new TenantSession(this.#database, tenant, { asOf });
    try {
      return await read(session);
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.#runner.stop();
    await this.#store.close();
    await this.#database.close();
    await this.#test.drop();
  }
}
