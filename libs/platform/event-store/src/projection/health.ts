import type { Database } from '@varsel/tenancy';
import type { View } from '../view.ts';
import { tableOf } from './view-columns.ts';

/** Views are ready when every tenant is within so many events, or so much time, of the head of its log. */
const READY_WITHIN = { events: 1_000, time: '5 seconds' } as const;

export interface ProjectionHealth {
  readonly ready: boolean;
  readonly tenantsBehind: number;
  /** Of the tenant that is furthest behind. */
  readonly eventsBehind: number;
  /** Views that stand still at an event; they are reported, and do not make the product unready. */
  readonly parked: number;
}

export async function projectionHealth(database: Database, views: readonly View[]): Promise<ProjectionHealth> {
  const viewSet = views.map(tableOf).sort().join(',');
  const [lag] = await database.global((sql) =>
    sql.query<{ tenants_behind: number; events_behind: number; parked: number }>(
      'select * from app.projection_lag($1, $2, $3)',
      [viewSet, READY_WITHIN.events, READY_WITHIN.time],
    ),
  );
  if (lag === undefined) throw new Error('app.projection_lag gave no row');
  return {
    ready: lag.tenants_behind === 0,
    tenantsBehind: lag.tenants_behind,
    eventsBehind: lag.events_behind,
    parked: lag.parked,
  };
}
