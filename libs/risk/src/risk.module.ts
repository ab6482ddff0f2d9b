import type { ContextDefinition } from '@varsel/event-store';
import { Module } from '@nestjs/common';

const context: ContextDefinition = {
  name: 'risk',
  title: { da: 'Risiko og foranstaltninger', en: 'Risk and measures' },
  aggregates: [],
  views: [],
  permissions: {},
};

/** Services, risks, measures and their evidence: § 6. */
@Module({ providers: [] })
export class RiskModule {
  static readonly context: ContextDefinition = context;
}
