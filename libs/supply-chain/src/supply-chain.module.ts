import type { ContextDefinition } from '@varsel/event-store';
import { Module } from '@nestjs/common';

const context: ContextDefinition = {
  name: 'supply-chain',
  title: { da: 'Leverandører', en: 'Suppliers' },
  aggregates: [],
  views: [],
  permissions: {},
};

/** Suppliers, questionnaires and their supervision: § 6, stk. 1, nr. 4. */
@Module({ providers: [] })
export class SupplyChainModule {
  static readonly context: ContextDefinition = context;
}
