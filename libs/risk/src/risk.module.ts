import { type ContextDefinition, provide } from '@varsel/event-store';
import { measureStatement, registeredServices } from '@varsel/published-events';
import { roles } from '@varsel/tenancy';
import { Module } from '@nestjs/common';
import { EvidenceActsResolver } from './evidence/evidence.graphql.ts';
import { evidence } from './evidence/evidence.ts';
import { MeasureActsResolver } from './measure/measure.graphql.ts';
import { measure } from './measure/measure.ts';
import { openTaskFromLesson } from './policies/open-task-from-lesson.policy.ts';
import { RiskRoundActsResolver } from './risk-round/risk-round.graphql.ts';
import { riskRound } from './risk-round/risk-round.ts';
import { RiskActsResolver } from './risk/risk.graphql.ts';
import { risk } from './risk/risk.ts';
import { ServiceActsResolver } from './service/service.graphql.ts';
import { service } from './service/service.ts';
import { TaskActsResolver } from './task/task.graphql.ts';
import { task } from './task/task.ts';
import { annexBinding } from './views/annex-binding.view.ts';
import { approvedMeasures } from './views/approved-measures.view.ts';
import { EvidenceLibraryResolver } from './views/evidence-library.graphql.ts';
import { evidenceLibrary } from './views/evidence-library.view.ts';
import { MeasurePostureResolver } from './views/measure-posture.graphql.ts';
import { measureRegister } from './views/measure-register.view.ts';
import { findMeasureStatement, findRegisteredServices } from './views/measure-statement.view.ts';
import { MeasureTasksResolver } from './views/measure-tasks.graphql.ts';
import { measureTasks } from './views/measure-tasks.view.ts';
import { MeasuresResolver } from './views/measures.graphql.ts';
import { requirementStates } from './views/requirement-states.view.ts';
import { RiskMatrixResolver } from './views/risk-matrix.graphql.ts';
import { riskRegister } from './views/risk-register.view.ts';
import { RiskRoundsResolver } from './views/risk-rounds.graphql.ts';
import { riskRoundsView } from './views/risk-rounds.view.ts';
import { RisksResolver } from './views/risks.graphql.ts';
import { serviceRegister } from './views/service-register.view.ts';
import { ServicesResolver } from './views/services.graphql.ts';

const context: ContextDefinition = {
  name: 'risk',
  title: { da: 'Risiko og foranstaltninger', en: 'Risk and measures' },
  aggregates: [service, measure, task, evidence, risk, riskRound],
  views: [
    serviceRegister,
    measureRegister,
    requirementStates,
    evidenceLibrary,
    measureTasks,
    riskRegister,
    riskRoundsView,
    approvedMeasures,
    annexBinding,
  ],
  policies: [openTaskFromLesson],
  facts: [provide(measureStatement, findMeasureStatement), provide(registeredServices, findRegisteredServices)],
  permissions: {
    'risk:read': roles,
    'risk:manage': ['administrator', 'security-lead'],
    'risk:accept': ['administrator', 'security-lead', 'board-member'],
    // What is high or critical is for the management body, § 7.
    'risk:accept-high': ['board-member'],
    'measure:read': roles,
    'measure:manage': ['administrator', 'security-lead'],
  },
};

/** Services, risks, measures and their evidence: § 6. */
@Module({
  providers: [
    EvidenceActsResolver,
    MeasureActsResolver,
    RiskRoundActsResolver,
    RiskActsResolver,
    ServiceActsResolver,
    TaskActsResolver,
    EvidenceLibraryResolver,
    MeasurePostureResolver,
    MeasureTasksResolver,
    MeasuresResolver,
    RiskMatrixResolver,
    RiskRoundsResolver,
    RisksResolver,
    ServicesResolver,
  ],
})
export class RiskModule {
  static readonly context: ContextDefinition = context;
}
