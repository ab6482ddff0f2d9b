import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { TenantId } from '@varsel/tenancy';
import { Acts } from './acts.ts';
import { EventCodec } from './codec/event-codec.ts';
import type { MasterKey } from './codec/master-key.ts';
import type { SubjectKeys } from './codec/subject-keys.ts';
import { CommandActs, provideAggregate } from './command-acts.ts';
import type { ContextDefinition } from './context-definition.ts';
import { CommandHandling, type Machinery } from './handle-command.ts';
import { Facts } from './facts/facts.ts';
import type { EventStore } from './port.ts';

/** Injection token of the `EventStore` port. */
export const EVENT_STORE = Symbol('EventStore');

/** Injection token of the `SubjectKeys` port. */
export const SUBJECT_KEYS = Symbol('SubjectKeys');

export interface EventStoreOptions {
  readonly store: EventStore;
  readonly keys: SubjectKeys;
  readonly master: MasterKey;
  readonly contexts: readonly ContextDefinition[];
  readonly mayBeSigned?: Machinery['mayBeSigned'];
}

/** The write side for the whole application: `Acts`, the codec and the store. */
@Module({})
export class EventStoreModule {
  static forRoot({ store, keys, master, contexts, mayBeSigned }: EventStoreOptions): DynamicModule {
    const aggregates = contexts.flatMap((context) => context.aggregates);
    const codec = new EventCodec(aggregates, keys);
    const machinery = {
      store,
      codec,
      digestKey: (tenant: TenantId) => master.derive('digest', tenant),
      contexts,
      mayBeSigned,
    };
    return {
      module: EventStoreModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: EVENT_STORE, useValue: store },
        { provide: SUBJECT_KEYS, useValue: keys },
        { provide: EventCodec, useValue: codec },
        {
          provide: CommandHandling,
          useFactory: (facts?: Facts) => new CommandHandling({ ...machinery, facts }),
          inject: [{ token: Facts, optional: true }],
        },
        { provide: Acts, useClass: CommandActs },
        ...aggregates.flatMap(provideAggregate),
      ],
      exports: [EVENT_STORE, SUBJECT_KEYS, EventCodec, Acts],
    };
  }
}
