import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common';
import type { AnyAggregate, ContextDefinition } from '@varsel/event-store';
import { EventCatalogue, type Rule } from './history/event-catalogue.ts';
import { HistoryController } from './history/history.controller.ts';
import { HistoryResolver } from './history/history.graphql.ts';
import { PersonNames } from './history/person-names.ts';
import { Trail } from './history/trail.ts';
import { history } from './views/history.view.ts';

export interface AuditLedgerOptions {
  /** Every aggregate whose facts the trail tells. */
  readonly aggregates: readonly AnyAggregate[];
  /** Everything the product does by itself: policies and timers. */
  readonly rules: readonly Rule[];
  /** Who tells what people are called. */
  readonly names: Pick<FactoryProvider<PersonNames>, 'inject' | 'useFactory'>;
}

@Module({})
export class AuditLedgerModule {
  static readonly context: ContextDefinition = {
    name: 'audit-ledger',
    title: { da: 'Historik', en: 'History' },
    aggregates: [],
    views: [history],
    permissions: {
      'history:read': [
        'administrator',
        'security-lead',
        'incident-lead',
        'board-member',
        'supplier-manager',
        'auditor',
      ],
      'history:export': ['administrator', 'security-lead', 'auditor'],
    },
  };

  static forRoot({ aggregates, rules, names }: AuditLedgerOptions): DynamicModule {
    return {
      module: AuditLedgerModule,
      controllers: [HistoryController],
      providers: [
        { provide: PersonNames, ...names },
        {
          provide: Trail,
          inject: [PersonNames],
          useFactory: (people: PersonNames) => new Trail(new EventCatalogue(aggregates, rules), people),
        },
        HistoryResolver,
      ],
    };
  }
}
