import type { Clock } from '@varsel/event-sourcing';
import {
  Acts,
  type ContextDefinition,
  EVENT_STORE,
  EventCodec,
  type EventStore,
  ReadYourWrites,
} from '@varsel/event-store';
import { ErasureDesk, Guesses, IDENTITY_OPTIONS, type IdentityOptions, RoleBook } from '@varsel/identity';
import { MailQueue, Sealer } from '@varsel/outbound';
import { CLOCK, Database, roles, TenantSession } from '@varsel/tenancy';
import { Module } from '@nestjs/common';
import { AssessmentResolver } from './assessment/assessment.graphql.ts';
import { assessment } from './assessment/assessment.ts';
import { ReviewResolver } from './assessment/review.graphql.ts';
import { SupplierDesks } from './door/desks.desk.ts';
import { ClarificationDesk } from './door/clarification.desk.ts';
import { DoorCookie } from './door/door-cookie.desk.ts';
import { ContactHistory } from './door/contact-history.desk.ts';
import { Doorkeeper } from './door/doorkeeper.desk.ts';
import { ProjectionWait } from './door/projection-wait.desk.ts';
import { mailedRound, RoundMailer } from './door/round-mailer.desk.ts';
import { SubmissionDesk } from './door/submission.desk.ts';
import { AnswerParts, SupplierAnswersController } from './door/supplier-answers.routes.ts';
import { DoorParts, SupplierDoorController } from './door/supplier-door.routes.ts';
import { SupplierHelpController } from './door/supplier-help.routes.ts';
import { supplierMails } from './door/supplier-mails.desk.ts';
import { Visits } from './door/visit.desk.ts';
import { remindSupplier } from './policies/remind-supplier.policy.ts';
import { withdrawFromRetired } from './policies/withdraw-from-retired.policy.ts';
import { SupplierContractResolver } from './supplier/contract.graphql.ts';
import { ContactErasure } from './supplier/contact-erasure.desk.ts';
import { ContactErasureResolver } from './supplier/contact-erasure.graphql.ts';
import { SupplierResolver } from './supplier/supplier.graphql.ts';
import { supplierPeople } from './supplier/supplier-people.desk.ts';
import { supplier } from './supplier/supplier.ts';
import { supplyChainMigrations } from './migrations/supplier-door.ts';
import { questionnaireTemplate } from './template/questionnaire-template.ts';
import { TemplateController } from './template/template.routes.ts';
import { AssessmentDetailResolver } from './views/assessment-detail.graphql.ts';
import { assessmentDetail, findAssessment } from './views/assessment-detail.view.ts';
import { organisationName } from './views/organisation-name.view.ts';
import { questionnaireTemplateView } from './views/questionnaire-template.view.ts';
import { serviceName } from './views/service-name.view.ts';
import { SupplierDetailResolver } from './views/supplier-detail.graphql.ts';
import { supplierDetail } from './views/supplier-detail.view.ts';
import { SupplierRegisterResolver } from './views/supplier-register.graphql.ts';
import { supplierRegister } from './views/supplier-register.view.ts';
import { QuestionnaireTemplateResolver } from './views/template.graphql.ts';

const context: ContextDefinition = {
  name: 'supply-chain',
  title: { da: 'Leverandører', en: 'Suppliers' },
  aggregates: [supplier, assessment, questionnaireTemplate],
  views: [supplierRegister, supplierDetail, assessmentDetail, questionnaireTemplateView, serviceName, organisationName],
  permissions: {
    'supplier:read': roles,
    'supplier:manage': ['administrator', 'security-lead', 'supplier-manager'],
    'supplier:review': ['administrator', 'security-lead', 'supplier-manager'],
    // Of no role: the supplier's own door acts with it, for whoever holds a link and its code.
    'supplier:answer': [],
    // Of no role: the timer that reminds.
    'supplier:remind': [],
  },
  migrations: supplyChainMigrations,
  people: supplierPeople,
  mails: supplierMails,
  policies: [withdrawFromRetired],
  timers: [remindSupplier],
};

function desksOf(...[database, mails, sealer, clock, roleBook, options]: DeskTokens): SupplierDesks {
  return new SupplierDesks({ database, mails, sealer, clock, roleBook, options });
}
type DeskTokens = [Database, MailQueue, Sealer, Clock, RoleBook, IdentityOptions];

/** A round's mail is written when its view shows it; a view that stands still does not hold the mail back. */
function mailerOf(desks: SupplierDesks, wait: ProjectionWait, database: Database): RoundMailer {
  return new RoundMailer(desks, async (tenant, receipt) => {
    await wait.for(tenant, receipt.position);
    const session = new TenantSession(database, tenant);
    try {
      const row = await findAssessment(session, receipt.id);
      return row && mailedRound(row);
    } finally {
      await session.close();
    }
  });
}

function submissionOf(...[acts, desks, visits, database, mails]: SubmissionTokens): SubmissionDesk {
  return new SubmissionDesk({ acts, desks, visits, database, mails });
}
type SubmissionTokens = [Acts, SupplierDesks, Visits, Database, MailQueue];

// Nest hands over what `inject` lists, in that order.
function doorOf(
  ...[desks, visits, mailer, guesses, cookie, database]: [
    SupplierDesks,
    Visits,
    RoundMailer,
    Guesses,
    DoorCookie,
    Database,
  ]
): DoorParts {
  return new DoorParts({ desks, visits, mailer, guesses, cookie, database });
}

function answersOf(
  ...[desks, visits, cookie, submission, wait]: [SupplierDesks, Visits, DoorCookie, SubmissionDesk, ProjectionWait]
): AnswerParts {
  return new AnswerParts({ desks, visits, cookie, submission, wait });
}

/** Suppliers, questionnaires and their supervision: § 6, stk. 1, nr. 4. */
@Module({
  controllers: [SupplierDoorController, SupplierAnswersController, SupplierHelpController, TemplateController],
  providers: [
    {
      provide: SupplierDesks,
      inject: [Database, MailQueue, Sealer, CLOCK, RoleBook, IDENTITY_OPTIONS],
      useFactory: desksOf,
    },
    {
      provide: ProjectionWait,
      inject: [ReadYourWrites],
      useFactory: (waits: ReadYourWrites) => new ProjectionWait(waits),
    },
    {
      provide: Doorkeeper,
      inject: [SupplierDesks],
      useFactory: (desks: SupplierDesks) => new Doorkeeper(desks),
    },
    { provide: RoundMailer, inject: [SupplierDesks, ProjectionWait, Database], useFactory: mailerOf },
    {
      provide: Visits,
      inject: [Database, SupplierDesks, CLOCK],
      useFactory: (database: Database, desks: SupplierDesks, clock: Clock) => new Visits(database, desks, clock),
    },
    {
      provide: DoorCookie,
      inject: [IDENTITY_OPTIONS],
      useFactory: ({ publicUrl }: IdentityOptions) => new DoorCookie(publicUrl),
    },
    { provide: SubmissionDesk, inject: [Acts, SupplierDesks, Visits, Database, MailQueue], useFactory: submissionOf },
    {
      provide: ClarificationDesk,
      inject: [Acts, SupplierDesks, Visits, CLOCK],
      useFactory: (acts: Acts, desks: SupplierDesks, visits: Visits, clock: Clock) =>
        new ClarificationDesk({ acts, desks, visits, clock }),
    },
    {
      provide: DoorParts,
      inject: [SupplierDesks, Visits, RoundMailer, Guesses, DoorCookie, Database],
      useFactory: doorOf,
    },
    {
      provide: AnswerParts,
      inject: [SupplierDesks, Visits, DoorCookie, SubmissionDesk, ProjectionWait],
      useFactory: answersOf,
    },
    SupplierResolver,
    ContactErasureResolver,
    {
      provide: ContactHistory,
      inject: [EVENT_STORE, EventCodec],
      useFactory: (store: EventStore, codec: EventCodec) => new ContactHistory(store, codec),
    },
    {
      provide: ContactErasure,
      inject: [Acts, ContactHistory, ErasureDesk, Doorkeeper],
      useFactory: (acts: Acts, history: ContactHistory, desk: ErasureDesk, doorkeeper: Doorkeeper) =>
        new ContactErasure({ acts, history, desk, doorkeeper }),
    },
    SupplierContractResolver,
    AssessmentResolver,
    ReviewResolver,
    SupplierRegisterResolver,
    SupplierDetailResolver,
    AssessmentDetailResolver,
    QuestionnaireTemplateResolver,
  ],
})
export class SupplyChainModule {
  static readonly context: ContextDefinition = context;
}
