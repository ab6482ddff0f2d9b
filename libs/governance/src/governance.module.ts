import type { ContextDefinition } from '@varsel/event-store';
import { Module } from '@nestjs/common';

const context: ContextDefinition = {
  name: 'governance',
  title: { da: 'Ledelse', en: 'Management' },
  aggregates: [],
  views: [],
  permissions: {},
};

/** Approval, oversight and training of the management body: § 7. */
@Module({ providers: [] })
export class GovernanceModule {
  static readonly context: ContextDefinition = context;
}
