import type { EventStore } from '@varsel/event-store';
import type { Database, TenantId } from '@varsel/tenancy';
import { sameBytes } from '@varsel/transparency-log';
import { standingAlarms } from '../sealing/alarms.ts';
import { rootOver } from '../sealing/root-over.ts';
import { readStanding, type Standing } from '../sealing/standing.ts';
import { type Loss, lossIn } from './loss.ts';

interface Ground {
  readonly database: Database;
  readonly store: Pick<EventStore, 'feed'>;
}

/**
 * What a log in alarm has lost as it stands now: nothing, where every event up to the last known head was brought back
 * since the alarm. Undefined when there is no alarm.
 */
export async function presentLoss(
  { database, store }: Ground,
  tenant: TenantId,
): Promise<{ readonly loss: Loss; readonly standing: Standing } | undefined> {
  const { alarms, standing } = await database.inTenant(tenant, async (sql) => ({
    alarms: await standingAlarms(sql, tenant),
    standing: await readStanding(sql, tenant),
  }));
  const loss = lossIn(alarms);
  if (loss === undefined || standing === undefined) return undefined;
  const known = alarms.find(({ knownSize }) => knownSize === loss.lastKnownSize)?.knownRoot;
  const isWholeAgain = known != null && sameBytes(await rootOver(store, tenant, loss.lastKnownSize), known);
  return { loss: isWholeAgain ? { ...loss, keptSize: loss.lastKnownSize, damaged: null } : loss, standing };
}
