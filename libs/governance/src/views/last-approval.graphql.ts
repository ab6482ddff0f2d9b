import type { Instant, LocalDate } from '@varsel/event-sourcing';
import type { StatedMeasure } from '@varsel/published-events';
import type { TenantSession } from '@varsel/tenancy';
import { differenceOf } from '../decision/difference.ts';
import { findManifest } from './decision-manifest.view.ts';
import { findLastCarried } from './decision.view.ts';
import { type MeasureDifference, differenceType } from './difference.types.graphql.ts';

interface Read {
  /** The day on which expiry is judged. */
  readonly readOn: LocalDate;
  /** The last approval before this moment; the last of all when left out. */
  readonly before?: Instant;
}

/** What differs from the last set that was approved before a moment. */
export async function sinceLastApproval(
  session: TenantSession,
  measures: readonly StatedMeasure[],
  { readOn, before }: Read,
): Promise<MeasureDifference> {
  const last = await findLastCarried(session, before);
  const frozen = last && (await findManifest(session, last.key));
  if (last?.result == null || frozen === undefined) return differenceType(differenceOf([], measures), undefined);
  const since = { decision: last.key, reference: last.reference, on: last.result.on };
  const span = { approvedOn: last.result.on, readOn };
  return differenceType(differenceOf(frozen.manifest.measures, measures, span), since);
}
