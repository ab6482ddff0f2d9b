import { connection, cursorKey, pageSize, plainId, Requires, Session } from '@varsel/graphql-vocabulary';
import { TenantSession } from '@varsel/tenancy';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { HistoryArgs, HistoryConnection, historyEntry, type HistoryFilter } from './history.types.ts';
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

/** The id as it stands in the log, whether it was given so or as the thing's own opaque id. */
function storedRecord(record: string): string {
  const type = /^(\w+):/.exec(Buffer.from(record, 'base64url').toString())?.[1];
  return type === undefined ? record : plainId(type, record);
}

/** People and tokens are opaque outside; the product's own rules go by their names. */
function storedActor(actor: string): string {
  if (actor.startsWith('system:')) return actor;
  return Buffer.from(actor, 'base64url').toString().startsWith('ServiceToken:')
    ? plainId('ServiceToken', actor)
    : plainId('Person', actor);
}
