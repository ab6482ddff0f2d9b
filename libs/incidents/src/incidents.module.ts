import type { ContextDefinition } from '@varsel/event-store';
import { roles } from '@varsel/tenancy';
import { Module } from '@nestjs/common';
import { EarlyWarningResolver } from './incident/early-warning.graphql.ts';
import { IncidentResolver } from './incident/incident.graphql.ts';
import { incident } from './incident/incident.ts';
import { EarlyWarningPreviewResolver } from './views/early-warning-preview.graphql.ts';
import { entityProfile } from './views/entity-profile.view.ts';
import { IncidentDetailResolver } from './views/incident-detail.graphql.ts';
import { incidentDetail } from './views/incident-detail.view.ts';
import { IncidentRegisterResolver } from './views/incident-register.graphql.ts';
import { incidentRegister } from './views/incident-register.view.ts';
import { OpenClocksResolver } from './views/open-clocks.graphql.ts';

const context: ContextDefinition = {
  name: 'incidents',
  title: { da: 'Hændelser', en: 'Incidents' },
  aggregates: [incident],
  views: [incidentRegister, incidentDetail, entityProfile],
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
    IncidentRegisterResolver,
    IncidentDetailResolver,
    EarlyWarningPreviewResolver,
    OpenClocksResolver,
  ],
})
export class IncidentsModule {
  static readonly context: ContextDefinition = context;
}
