import { connection, cursorKey, pageSize, Requires, Session } from '@varsel/graphql-vocabulary';
import { TenantSession } from '@varsel/tenancy';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { HistoryArgs, HistoryConnection, historyEntry, type HistoryFilter } from './history.types.ts';
import { storedActor, storedRecord } from './stored-ids.ts';
import { placeOf, Trail, type TrailFilter } from './trail.ts';

@Resolver()
export class HistoryResolver {
  constructor(private readonly trail: Trail) {}

  @Query(() => HistoryConnection, {
    description: 'What has happened in your organisation, newest first: who, when, what, why, before and after.',
  })
  @Requires('history:read')
  async history(@Args() args: HistoryArgs, @Session() session: TenantSession) {
    const by = args.order ?? 'recorded';
    const page = { limit: pageSize(args) + 1, after: cursorKey(args), order: 'DESC', by } as const;
    const entries = await this.trail.page(session, trailFilter(args.filter), page);
    return connection(entries, args, (entry) => placeOf(entry, by), historyEntry);
  }
}

function trailFilter(filter: HistoryFilter | null | undefined): TrailFilter {
  const actor = filter?.actor ?? undefined;
  const record = filter?.record ?? null;
  return {
    ...(filter as TrailFilter | null | undefined),
    record: record === null ? null : storedRecord(record),
    actor: actor === undefined ? null : storedActor(actor),
  };
}
