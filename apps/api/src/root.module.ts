import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver } from '@nestjs/mercurius';
import { AuditLedgerModule, logMayBeSigned } from '@varsel/audit-ledger';
import type { Clock } from '@varsel/event-sourcing';
import {
  EventStoreModule,
  GroundModule,
  PoliciesModule,
  type EventStoreOptions,
  ProjectionModule,
} from '@varsel/event-store';
import { registerRejectionCodes } from '@varsel/graphql-vocabulary';
import {
  Callers,
  graphqlOptions,
  type Problems,
  RateLimits,
  RouteGuard,
  routeRules,
  Scopes,
} from '@varsel/graphql-vocabulary/server';
import { DemoModule } from '@varsel/demo';
import { DraftsModule } from '@varsel/drafts';
import { FilesModule } from '@varsel/files';
import {
  ActorNames,
  erasureChannel,
  Erasures,
  IdentityModule,
  identityMails,
  mailDirectory,
  type Principal,
  Principals,
  Sessions,
} from '@varsel/identity';
import { mailChannel, MailQueue, OutboundModule } from '@varsel/outbound';
import { CLOCK, Database } from '@varsel/tenancy';
import { chapters, contexts, permissions } from './app.module.ts';
import type { Foundation } from './foundation.ts';
import { rejectionCodes } from './graphql/generated/rejection-codes.ts';
import type { Settings } from './settings/settings.ts';

registerRejectionCodes(rejectionCodes);

/** The ways in which reactions leave the log. */
const channels = {
  inject: [MailQueue, Erasures],
  useFactory: (queue: MailQueue, erasures: Erasures) => new Map([...mailChannel(queue), ...erasureChannel(erasures)]),
};

export interface RootParts {
  readonly foundation: Omit<Foundation, 'store' | 'keys'> & Pick<EventStoreOptions, 'store' | 'keys'>;
  readonly settings: Pick<Settings, 'publicUrl' | 'keysDir' | 'dataDir' | 'demo' | 'smtpUrl' | 'files' | 'witness'>;
  readonly limits: RateLimits;
  /** Whether this process brings views up to date and sends mail. */
  readonly works: boolean;
  readonly problems: Problems;
}

/** The modules of `app.module.ts` with what they are told. */
@Module({})
export class RootModule {
  static of({ foundation, settings, limits, works, problems }: RootParts): DynamicModule {
    const { database, store, keys, master } = foundation;
    return {
      module: RootModule,
      imports: [
        GroundModule.of(foundation),
        EventStoreModule.forRoot({ store, keys, master, contexts, mayBeSigned: logMayBeSigned(database) }),
        ProjectionModule.forRoot({ database, contexts, runs: works, onProblem: problems.onProblem }),
        PoliciesModule.forRoot({ database, contexts, runs: works, channels, onProblem: problems.onPolicyProblem }),
        OutboundModule.forRoot(outbound(settings, works)),
        IdentityModule.forRoot({
          publicUrl: settings.publicUrl,
          keysDirectory: settings.keysDir,
          demo: settings.demo,
          contexts: () => contexts,
        }),
        AuditLedgerModule.forRoot({
          contexts,
          rules: contexts.flatMap(({ policies = [], timers = [] }) => [...policies, ...timers]),
          names: { inject: [ActorNames], useFactory: (names: ActorNames) => names },
          keysDirectory: settings.keysDir,
          log: { witness: settings.witness, runs: works, onProblem: problems.onLogProblem },
        }),
        DraftsModule,
        FilesModule.forRoot(settings.files),
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
        { provide: Callers, inject: [Sessions, Principals], useFactory: callersOf },
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
    templates: [...identityMails, ...contexts.flatMap(({ mails = [] }) => mails)],
    ...mailDirectory,
    publicUrl,
    sends,
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
    ...(demo ? { mailbox: { dataDirectory: dataDir } } : {}),
  };
}
