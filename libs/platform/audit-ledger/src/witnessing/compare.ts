import { type EventStore, positionOf, type StoredEvent } from '@varsel/event-store';
import type { Sql, TenantId } from '@varsel/tenancy';
import { originOf, sameBytes, writeVerifierKey } from '@varsel/transparency-log';
import { type Fault, raiseAlarm } from '../sealing/alarms.ts';
import { lastHead } from '../sealing/heads.ts';
import { rootOver } from '../sealing/root-over.ts';
import { claimStanding, readStanding, type Standing } from '../sealing/standing.ts';
import { StoredTree } from '../sealing/stored-tree.ts';
import { type KnownHead, readKnownHead } from './known-head.ts';
import { lastWitnessed } from './witnessed.ts';
import type { WitnessingParts } from './witness-turn.ts';

const EVENTS_A_PAGE = 1_000;

/**
 * Holds what the witness knows against what is stored here. Gives the size up to which both agree; undefined when they
 * do not, and then the alarm is raised, or when another worker is at this log.
 */
export async function compareWith(parts: WitnessingParts, tenant: TenantId): Promise<number | undefined> {
  const { database, keys, clock, onProblem } = parts;
  const seen = await database.inTenant(tenant, (sql) => readStanding(sql, tenant));
  const epoch = seen?.epoch ?? 1;
  const known = await knownHead(parts, tenant, epoch);
  if (known === undefined) return 0;
  const found = await database.inTenant(tenant, async (sql) => {
    const standing = await claimStanding(sql, tenant, writeVerifierKey(keys.current.key));
    if (standing?.epoch !== epoch || standing.broken) return undefined;
    const fault = await faultIn(parts, sql, { tenant, standing, known });
    if (fault === undefined) return { agreed: known.size };
    await raiseAlarm(sql, tenant, fault, clock.now());
    return { fault };
  });
  if (found?.fault !== undefined) onProblem({ tenant, fault: found.fault, error: undefined });
  return found?.agreed;
}

async function knownHead(
  { line, keys }: WitnessingParts,
  tenant: TenantId,
  epoch: number,
): Promise<KnownHead | undefined> {
  const origin = originOf(tenant, epoch);
  const note = await line.known(origin);
  return note === undefined ? undefined : readKnownHead(note, { logKeys: keys.known, origin });
}

interface Comparison {
  readonly tenant: TenantId;
  readonly standing: Standing;
  readonly known: KnownHead;
}

async function faultIn(parts: WitnessingParts, sql: Sql, comparison: Comparison): Promise<Fault | undefined> {
  const { tenant, standing, known } = comparison;
  const sealed = (await lastHead(sql, tenant, standing.epoch))?.size ?? 0;
  const root =
    known.size <= sealed
      ? await (await StoredTree.open(sql, parts.store, { tenant, epoch: standing.epoch })).root(known.size)
      : await rootOver(parts.store, tenant, known.size);
  if (sameBytes(root, known.root)) return undefined;
  const agreed = await agreedBefore(parts, sql, comparison);
  const kept = await keptOf(parts.store, tenant, known, { sealed, agreed });
  const last = { until: known.size, knownSize: known.size, knownRoot: known.root };
  return kept < known.size
    ? { kind: 'shorter', position: kept + 1, ...last }
    : { kind: 'forked', position: Math.min(agreed + 1, known.size), ...last };
}

/** Up to where the witness agreed with us before, nothing can have changed since. */
async function agreedBefore({ witness }: WitnessingParts, sql: Sql, { tenant, standing }: Comparison): Promise<number> {
  const witnessed = await lastWitnessed(sql, tenant, standing.epoch);
  const key = writeVerifierKey(witness);
  return witnessed.find((each) => each.witness === key)?.size ?? 0;
}

/**
 * Of the events the witness knows, how many are here. What came after its head was sealed is none of them, sealed here
 * or not: a backup may have been brought back, and a head sealed over it, before the witness was asked.
 */
async function keptOf(
  store: Pick<EventStore, 'feed'>,
  tenant: TenantId,
  known: KnownHead,
  { sealed, agreed }: { readonly sealed: number; readonly agreed: number },
): Promise<number> {
  const isLater = ({ at }: StoredEvent) => known.sealedAt !== undefined && at > known.sealedAt;
  const covered = Math.min(sealed, known.size);
  const [last] = covered === 0 ? [] : await store.feed(tenant, positionOf(covered - 1), 1);
  let kept = last === undefined || isLater(last) ? Math.min(agreed, covered) : covered;
  while (kept < known.size) {
    const events = await store.feed(tenant, positionOf(kept), Math.min(EVENTS_A_PAGE, known.size - kept));
    const later = events.findIndex(isLater);
    if (later >= 0 || events.length === 0) return kept + Math.max(later, 0);
    kept += events.length;
  }
  return kept;
}
