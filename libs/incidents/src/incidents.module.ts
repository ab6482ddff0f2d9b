import type { ContextDefinition } from '@varsel/event-store';
import { roles } from '@varsel/tenancy';
import { Module } from '@nestjs/common';
import { ConductResolver } from './incident/conduct.graphql.ts';
import { EarlyWarningResolver } from './incident/early-warning.graphql.ts';
import { IncidentResolver } from './incident/incident.graphql.ts';
import { incident } from './incident/incident.ts';
import { ReportResolver } from './incident/report.graphql.ts';
import { entityProfile } from './views/entity-profile.view.ts';
import { incidentConduct } from './views/incident-conduct.view.ts';
import { IncidentDetailResolver } from './views/incident-detail.graphql.ts';
import { incidentDetail } from './views/incident-detail.view.ts';
import { IncidentRegisterResolver } from './views/incident-register.graphql.ts';
import { incidentRegister } from './views/incident-register.view.ts';
import { incidentReports } from './views/incident-reports.view.ts';
import { OpenClocksResolver } from './views/open-clocks.graphql.ts';
import { ReportFormResolver } from './views/report-form.graphql.ts';

const context: ContextDefinition = {
  name: 'incidents',
  title: { da: 'Hændelser', en: 'Incidents' },
  aggregates: [incident],
  views: [incidentRegister, incidentDetail, incidentReports, incidentConduct, entityProfile],
  permissions: {
    'incident:read': roles,
    'incident:report': ['administrator', 'security-lead', 'incident-lead'],
    'incident:assess': ['administrator', 'security-lead', 'incident-lead'],
    'incident:file': ['administrator', 'security-lead', 'incident-lead'],
  },
};

/** Significance, clocks and reports: §§ 12-13. */
@Module({
  providers: [
    IncidentResolver,
    EarlyWarningResolver,
    ReportResolver,
    ConductResolver,
    IncidentRegisterResolver,
    IncidentDetailResolver,
    ReportFormResolver,
    OpenClocksResolver,
  ],
})
export class IncidentsModule {
  static readonly context: ContextDefinition = context;
}
