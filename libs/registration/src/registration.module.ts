import type { ContextDefinition } from '@varsel/event-store';
import { roles } from '@varsel/tenancy';
import { Module } from '@nestjs/common';
import { ScopeAssessmentResolver } from './scope-assessment/scope-assessment.graphql.ts';
import { scopeAssessment } from './scope-assessment/scope-assessment.ts';
import { ScopeCheckResolver } from './scope-assessment/scope-check.graphql.ts';
import { RegistrationViewResolver } from './views/registration.graphql.ts';
import { registrationView } from './views/registration.view.ts';
import { ScopeAssessmentViewResolver } from './views/scope-assessment.graphql.ts';
import { scopeAssessmentView } from './views/scope-assessment.view.ts';
import { RegistrationResolver } from './registration/registration.graphql.ts';
import { registration } from './registration/registration.ts';

const context: ContextDefinition = {
  name: 'registration',
  title: { da: 'Omfattelse og registrering', en: 'Scope and registration' },
  aggregates: [scopeAssessment, registration],
  views: [scopeAssessmentView, registrationView],
  permissions: {
    'scope:read': roles,
    'scope:assess': ['administrator', 'security-lead'],
    'scope:approve': ['administrator', 'board-member'],
    'registration:read': roles,
    'registration:prepare': ['administrator', 'security-lead'],
    'registration:file': ['administrator', 'security-lead'],
  },
};

/** Who we are to the authority: §§ 1-5, 9-10 and 34. */
@Module({
  providers: [
    ScopeAssessmentResolver,
    ScopeCheckResolver,
    ScopeAssessmentViewResolver,
    RegistrationResolver,
    RegistrationViewResolver,
  ],
})
export class RegistrationModule {
  static readonly context: ContextDefinition = context;
}
