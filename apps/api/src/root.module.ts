import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver } from '@nestjs/mercurius';
import { AuditLedgerModule } from '@varsel/audit-ledger';
import type { Clock } from '@varsel/event-sourcing';
import {
  EventStoreModule,
  type EventStoreOptions,
  ProjectionModule,
  type ProjectionProblem,
} from '@varsel/event-store';
import { registerRejectionCodes } from '@varsel/graphql-vocabulary';
import { Callers, graphqlOptions, RateLimits, RouteGuard, routeRules, Scopes } from '@varsel/graphql-vocabulary/server';
import { DemoModule } from '@varsel/demo';
import { DraftsModule } from '@varsel/drafts';
import {
  addressOfPerson,
  IdentityModule,
  identityMails,
  personNames,
  type Principal,
  Principals,
  Sessions,
} from '@varsel/identity';
import { OutboundModule } from '@varsel/outbound';
import { CLOCK, Database } from '@varsel/tenancy';
import { chapters, contexts, permissions } from './app.module.ts';
import { type Foundation, FoundationModule } from './foundation.ts';
import { rejectionCodes } from './graphql/generated/rejection-codes.ts';
import type { Settings } from './settings/settings.ts';

registerRejectionCodes(rejectionCodes);

export interface RootParts {
  readonly foundation: Omit<Foundation, 'store' | 'keys'> & Pick<EventStoreOptions, 'store' | 'keys'>;
  readonly settings: Pick<Settings, 'publicUrl' | 'keysDir' | 'dataDir' | 'demo' | 'smtpUrl'>;
  readonly limits: RateLimits;
  /** Whether this process brings views up to date and sends mail. */
  readonly works: boolean;
  readonly onProblem: (problem: ProjectionProblem) => void;
}

/** The modules of `app.module.ts` with what they are told. */
@Module({})
export class RootModule {
  static of({ foundation, settings, limits, works, onProblem }: RootParts): DynamicModule {
    const { database, store, keys, master } = foundation;
    return {
      module: RootModule,
      imports: [
        FoundationModule.of(foundation),
        EventStoreModule.forRoot({ store, keys, master, contexts }),
        ProjectionModule.forRoot({ database, contexts, runs: works, onProblem }),
        OutboundModule.forRoot(outbound(settings, works)),
        IdentityModule.forRoot({ publicUrl: settings.publicUrl, demo: settings.demo, contexts: () => contexts }),
        AuditLedgerModule.forRoot({
          aggregates: contexts.flatMap(({ aggregates }) => aggregates),
          names: { useFactory: () => ({ namesOf: personNames }) },
        }),
        DraftsModule,
        ...(settings.demo ? [DemoModule.forRoot(settings.keysDir)] : []),
        ...chapters,
        GraphQLModule.forRootAsync({
          driver: MercuriusDriver,
          imports: [DiscoveryModule],
          inject: [DiscoveryService],
          useFactory: guardedGraphql,
        }),
      ],
      providers: [
        { provide: RateLimits, useValue: limits },
        {
          provide: Callers,
          inject: [Sessions, Principals],
          useFactory: callersOf,
        },
        {
          provide: Scopes,
          inject: [Database, CLOCK],
          useFactory: (pool: Database, clock: Clock) => new Scopes(pool, clock),
        },
        { provide: APP_GUARD, useClass: RouteGuard },
      ],
    };
  }
}

function callersOf(sessions: Sessions, principals: Principals): Callers {
  return Callers.by<Principal>({
    authenticate: (evidence) => sessions.authenticate(evidence),
    actorOf: (principal) => principals.actorOf(principal),
  });
}

function guardedGraphql(discovery: DiscoveryService) {
  const controllers = () =>
    discovery.getControllers().flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype] : []));
  return graphqlOptions(permissions, () => routeRules(controllers() as never));
}

function outbound({ keysDir, smtpUrl, demo, dataDir, publicUrl }: RootParts['settings'], sends: boolean) {
  return {
    keysDirectory: keysDir,
    from: `Varsel <varsel@${new URL(publicUrl).hostname}>`,
    templates: identityMails,
    addressOf: addressOfPerson,
    sends,
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
    ...(demo ? { mailbox: { dataDirectory: dataDir } } : {}),
  };
}
