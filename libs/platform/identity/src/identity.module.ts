import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import type { Clock } from '@varsel/event-sourcing';
import {
  Acts,
  type ContextDefinition,
  EVENT_STORE,
  EventCodec,
  type EventStore,
  SUBJECT_KEYS,
  type SubjectKeys,
} from '@varsel/event-store';
import { MailQueue, Sealer } from '@varsel/outbound';
import { CLOCK, Database } from '@varsel/tenancy';
import { Guesses } from './accounts/guesses.ts';
import { ActorNames } from './directory/actor-names.ts';
import { InvitationBoard } from './directory/invitation-board.ts';
import { PeopleDirectory } from './directory/people-directory.ts';
import { PeopleOffice } from './directory/people-office.ts';
import { Presence } from './directory/presence.ts';
import { TokenDesk } from './directory/token-desk.ts';
import { identityPeople } from './directory/people-kept.ts';
import { carryOutErasure } from './erasure/carry-out-erasure.policy.ts';
import { ErasureDesk } from './erasure/erasure-desk.ts';
import { erasureListIn } from './erasure/erasure-list.ts';
import { ErasureResolver } from './erasure/erasure.graphql.ts';
import { Erasures } from './erasure/erasures.ts';
import { identityMigrations } from './identity.migrations.ts';
import { IDENTITY_OPTIONS, type IdentityOptions } from './identity.options.ts';
import { type IdentityServices, identityServices } from './identity.services.ts';
import { InvitationsResolver } from './organisation/invitations.graphql.ts';
import { organisationPermissions } from './organisation/organisation.permissions.ts';
import { organisation } from './organisation/organisation.ts';
import { PeopleResolver } from './organisation/people.graphql.ts';
import { ProgramsResolver } from './organisation/programs.graphql.ts';
import { ServiceTokensResolver } from './organisation/service-tokens.graphql.ts';
import { AdmissionController, AdmissionRoutes, SIGN_UPS_PER_ADDRESS } from './routes/admission.controller.ts';
import { EnrolmentController } from './routes/enrolment.controller.ts';
import { Enrolment } from './routes/enrolment.ts';
import { RecoveryNotice } from './routes/recovery-notice.ts';
import { SessionController, SessionRoutes } from './routes/session.controller.ts';
import { SignInController } from './routes/sign-in.controller.ts';
import { SessionCookie } from './sessions/cookie.ts';
import { Principals } from './sessions/principals.ts';
import { RoleBook } from './sessions/role-book.ts';
import { Sessions } from './sessions/sessions.ts';
import { SignIn } from './sessions/sign-in.ts';
import { Proof } from './strategies/proof.ts';
import {
  PasswordStrategy,
  RecoveryStrategy,
  SessionStrategy,
  TokenStrategy,
  TotpStrategy,
} from './strategies/strategies.ts';

const SERVICES = Symbol('IdentityServices');

const offered: readonly (readonly [token: Type<object>, of: (services: IdentityServices) => object])[] = [
  [RoleBook, ({ roleBook }) => roleBook],
  [Presence, ({ presence }) => presence],
  [Guesses, ({ guesses }) => guesses],
  [Sessions, ({ sessions }) => sessions],
  [Principals, ({ principals }) => principals],
  [PeopleDirectory, ({ directory }) => directory],
  [ActorNames, ({ roleBook }) => new ActorNames(roleBook)],
  [PeopleOffice, ({ office }) => office],
  [InvitationBoard, ({ board }) => board],
  [TokenDesk, ({ tokens }) => tokens],
  [SignIn, ({ signIn }) => signIn],
  [SessionCookie, ({ cookie }) => cookie],
  [Proof, ({ proof }) => proof],
  [Enrolment, ({ enrolment }) => enrolment],
  [RecoveryNotice, ({ notice }) => notice],
  [
    AdmissionRoutes,
    ({ admission, invitations, accounts, guesses }) => new AdmissionRoutes(admission, invitations, accounts, guesses),
  ],
  [SessionRoutes, ({ sessions, store, accounts, answer }) => new SessionRoutes(sessions, store, accounts, answer)],
];

const strategies = [PasswordStrategy, TotpStrategy, RecoveryStrategy, SessionStrategy, TokenStrategy];
const resolvers = [PeopleResolver, ProgramsResolver, InvitationsResolver, ServiceTokensResolver, ErasureResolver];

/** Organisations and their people, sign-in, sessions and service tokens. */
@Module({})
export class IdentityModule {
  static readonly context: ContextDefinition = {
    name: 'identity',
    title: { da: 'Organisation og personer', en: 'Organisation and people' },
    aggregates: [organisation],
    views: [],
    permissions: organisationPermissions,
    migrations: identityMigrations,
    people: identityPeople,
    policies: [carryOutErasure],
  };

  static forRoot(options: IdentityOptions): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      imports: [PassportModule],
      controllers: [AdmissionController, SignInController, EnrolmentController, SessionController],
      providers: [
        { provide: IDENTITY_OPTIONS, useValue: options },
        { provide: SIGN_UPS_PER_ADDRESS, useValue: options.signUpsPerAddress ?? 20 },
        {
          provide: SERVICES,
          useFactory: servicesOf(options),
          inject: [Database, EVENT_STORE, Acts, CLOCK, Sealer, MailQueue],
        },
        ...offered.map(([provide, useFactory]): Provider => ({ provide, useFactory, inject: [SERVICES] })),
        ...erasureProviders(options),
        ...strategies,
        ...resolvers,
      ],
      exports: [
        RoleBook,
        Presence,
        Sessions,
        Principals,
        PeopleDirectory,
        ActorNames,
        Guesses,
        Erasures,
        ErasureDesk,
        IDENTITY_OPTIONS,
      ],
    };
  }
}

function servicesOf(options: IdentityOptions) {
  // Nest hands over what `inject` lists, in that order.
  return (...[database, store, acts, clock, sealer, mails]: [Database, EventStore, Acts, Clock, Sealer, MailQueue]) =>
    identityServices({ database, store, acts, clock, sealer, mails, options });
}

function erasureProviders({ contexts, keysDirectory }: IdentityOptions): readonly Provider[] {
  return [
    {
      provide: Erasures,
      inject: [Database, EVENT_STORE, EventCodec, SUBJECT_KEYS, CLOCK],
      useFactory: (...[database, store, codec, keys, clock]: [Database, EventStore, EventCodec, SubjectKeys, Clock]) =>
        new Erasures({ database, store, codec, keys, clock, contexts, list: erasureListIn(keysDirectory) }),
    },
    {
      provide: ErasureDesk,
      inject: [Database, Acts, Erasures, SERVICES, CLOCK],
      useFactory: (
        ...[database, acts, erasures, services, clock]: [Database, Acts, Erasures, IdentityServices, Clock]
      ) =>
        new ErasureDesk({
          database,
          acts,
          erasures,
          clock,
          contexts,
          sessions: services.store,
          directory: services.directory,
        }),
    },
  ];
}
