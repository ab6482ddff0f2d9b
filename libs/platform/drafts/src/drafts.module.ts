import { Module } from '@nestjs/common';
import type { Clock } from '@varsel/event-sourcing';
import type { ContextDefinition } from '@varsel/event-store';
import { CLOCK, Database } from '@varsel/tenancy';
import { draftMigrations } from './draft.migration.ts';
import { draftPeople } from './draft.people.ts';
import { DraftsResolver } from './drafts.graphql.ts';
import { MyDraftsResolver } from './my-drafts.graphql.ts';
import { Drafts } from './drafts.ts';

@Module({
  providers: [
    {
      provide: Drafts,
      inject: [Database, CLOCK],
      useFactory: (database: Database, clock: Clock) => new Drafts(database, clock),
    },
    DraftsResolver,
    MyDraftsResolver,
  ],
})
export class DraftsModule {
  static readonly context: ContextDefinition = {
    name: 'drafts',
    title: { da: 'Kladder', en: 'Drafts' },
    aggregates: [],
    views: [],
    permissions: { 'draft:write': ['administrator', 'security-lead', 'incident-lead', 'supplier-manager'] },
    migrations: draftMigrations,
    people: draftPeople,
  };
}
