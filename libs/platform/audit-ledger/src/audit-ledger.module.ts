import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common';
import type { Clock } from '@varsel/event-sourcing';
import type { ContextDefinition } from '@varsel/event-store';
import { CLOCK, Database } from '@varsel/tenancy';
import { auditLog } from './audit-log/audit-log.ts';
import { AUDIT_LOG_OPTIONS, AuditLog, type AuditLogOptions, LogGround } from './audit-log.service.ts';
import { BundleController } from './bundle/bundle.controller.ts';
import { bundlesProvider } from './bundle/bundles.provider.ts';
import { ChangesBetween } from './changes/changes-between.ts';
import { ChangesResolver } from './changes/changes.graphql.ts';
import { RecordsResolver } from './changes/records.graphql.ts';
import { auditExport } from './exports/audit-export.ts';
import { ExportAllowance } from './exports/export-allowance.ts';
import { ExportRegister } from './exports/export-register.ts';
import { EventCatalogue, type Rule } from './history/event-catalogue.ts';
import { HistoryController } from './history/history.controller.ts';
import { AreasResolver } from './history/areas.graphql.ts';
import { HistoryResolver } from './history/history.graphql.ts';
import { ActorNames } from './history/actor-names.ts';
import { Trail } from './history/trail.ts';
import { LogKeys } from './keys/log-keys.ts';
import { ledgerMigrations } from './ledger.migrations.ts';
import { LogCheckController } from './verification/log-check.controller.ts';
import { LogStandingResolver } from './verification/log-standing.graphql.ts';
import { history } from './views/history.view.ts';

export interface AuditLedgerOptions {
  /** The parts of the product whose facts the trail tells. */
  readonly contexts: readonly Pick<ContextDefinition, 'name' | 'title' | 'aggregates'>[];
  /** Everything the product does by itself: policies and timers. */
  readonly rules: readonly Rule[];
  /** Who tells what people are called. */
  readonly names: Pick<FactoryProvider<ActorNames>, 'inject' | 'useFactory'>;
  /** Where the keys lie that sign the logs. */
  readonly keysDirectory: string;
  readonly log: AuditLogOptions;
}

/** What an operator does by hand, as it is called in the trail. */
const operator: Rule = { name: 'ledger', title: { da: 'Driften (kommandolinje)', en: 'Operations (command line)' } };

@Module({})
export class AuditLedgerModule {
  static readonly context: ContextDefinition = {
    name: 'audit-ledger',
    title: { da: 'Historik', en: 'History' },
    aggregates: [auditLog, auditExport],
    views: [history],
    migrations: ledgerMigrations,
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
      'ledger:export': ['administrator', 'auditor'],
      'ledger:restore': ['administrator'],
      'ledger:rotate': [],
    },
  };

  static forRoot({ contexts, rules, names, keysDirectory, log }: AuditLedgerOptions): DynamicModule {
    const catalogue = new EventCatalogue(contexts, [...rules, operator]);
    return {
      module: AuditLedgerModule,
      controllers: [HistoryController, LogCheckController, BundleController],
      providers: [
        { provide: ActorNames, ...names },
        { provide: LogKeys, useValue: LogKeys.load(keysDirectory) },
        { provide: AUDIT_LOG_OPTIONS, useValue: log },
        LogGround,
        AuditLog,
        bundlesProvider,
        {
          provide: ExportAllowance,
          inject: [Database, CLOCK],
          useFactory: (database: Database, clock: Clock) => new ExportAllowance(database, clock),
        },
        ExportRegister,
        {
          provide: Trail,
          inject: [ActorNames],
          useFactory: (people: ActorNames) => new Trail(catalogue, people),
        },
        {
          provide: ChangesBetween,
          inject: [ActorNames],
          useFactory: (people: ActorNames) => new ChangesBetween(catalogue, people),
        },
        ChangesResolver,
        RecordsResolver,
        HistoryResolver,
        { provide: EventCatalogue, useValue: catalogue },
        AreasResolver,
        LogStandingResolver,
      ],
    };
  }
}
