import type { Clock } from '@varsel/event-sourcing';
import type { EventStore } from '@varsel/event-store';
import type { Database, Sql, TenantId } from '@varsel/tenancy';
import { logOf, NoteRefused, openRotation, sameBytes, type Signer, writeVerifierKey } from '@varsel/transparency-log';
import type { LogKeys } from '../keys/log-keys.ts';
import { type LogProblem, raiseAlarm } from './alarms.ts';
import { GrowingTree } from './growing-tree.ts';
import { type HeadToSign, lastHead, writeBlocks, writeHeads } from './heads.ts';
import { ownStream } from './own-stream.ts';
import { EVENTS_A_HEAD, type Page, readPage, type Rotated } from './read-page.ts';
import { claimStanding, saveStanding, type Standing } from './standing.ts';

export interface SealingParts {
  readonly database: Database;
  readonly store: Pick<EventStore, 'feed' | 'read'>;
  readonly keys: Pick<LogKeys, 'current' | 'signer'>;
  readonly clock: Clock;
  readonly onProblem: (problem: LogProblem) => void;
}

/** `moved`: there may be more. `idle`: nothing to do now, or the log is in alarm. `elsewhere`: another worker seals it. */
export type Sealed = 'moved' | 'idle' | 'elsewhere';

/** One page of a tenant's log under signed heads, in one transaction. */
export async function sealTurn(parts: SealingParts, tenant: TenantId): Promise<Sealed> {
  const { problem, outcome } = await parts.database.inTenant(tenant, async (sql) => {
    const standing = await claimStanding(sql, tenant, writeVerifierKey(parts.keys.current.key));
    if (standing === undefined) return { outcome: 'elsewhere' as const };
    if (standing.broken) return { outcome: await resume(parts, sql, { tenant, standing }) };
    return seal(parts, sql, { tenant, standing });
  });
  if (problem !== undefined) parts.onProblem(problem);
  return outcome;
}

interface Log {
  readonly tenant: TenantId;
  readonly standing: Standing;
}

interface Outcome {
  readonly outcome: Sealed;
  readonly problem?: LogProblem;
}

async function seal(parts: SealingParts, sql: Sql, { tenant, standing }: Log): Promise<Outcome> {
  const tree = new GrowingTree(standing.size, standing.frontier);
  const head = await lastHead(sql, tenant, standing.epoch);
  const page = await pageBehind(parts, sql, { tenant, standing }, head !== undefined && disagrees(head, tree));
  if (page.kind === 'fault') {
    const fault = { ...page.fault, knownSize: head?.size ?? standing.size, knownRoot: head?.root ?? null };
    await raiseAlarm(sql, tenant, fault, parts.clock.now());
    return { outcome: 'idle', problem: { tenant, fault, error: undefined } };
  }
  if (page.leaves.length === 0) return { outcome: 'idle' };
  await grow(parts, sql, { tenant, standing, tree, leaves: page.leaves, rotations: page.rotations });
  return { outcome: 'moved' };
}

async function pageBehind(
  { store }: SealingParts,
  sql: Sql,
  { tenant, standing }: Log,
  disagree: boolean,
): Promise<Page> {
  if (!disagree) return readPage(sql, store, tenant, standing);
  // What the sealer stands on was changed: it is not built upon.
  return { kind: 'fault', fault: { kind: 'rewritten', position: Math.max(standing.size, 1), until: standing.size } };
}

function disagrees(head: { readonly size: number; readonly root: Uint8Array }, tree: GrowingTree): boolean {
  return head.size > tree.size || (head.size === tree.size && !sameBytes(head.root, tree.root()));
}

interface Growth extends Log {
  readonly tree: GrowingTree;
  readonly leaves: readonly Uint8Array[];
  readonly rotations: readonly Rotated[];
}

/** A head every thousand events, and one at the end; each by the key that the events under it hand the log to. */
async function grow(
  parts: SealingParts,
  sql: Sql,
  { tenant, standing, tree, leaves, rotations }: Growth,
): Promise<void> {
  const { epoch, resumesFrom } = standing;
  const now = parts.clock.now();
  let { key } = standing;
  const blocks: { readonly number: number; readonly root: Uint8Array }[] = [];
  const heads: HeadToSign[] = [];
  for (let at = 0; at < leaves.length; at += EVENTS_A_HEAD) {
    const { size: before } = tree;
    blocks.push(...leaves.slice(at, at + EVENTS_A_HEAD).flatMap((leaf) => tree.append(leaf) ?? []));
    const { size } = tree;
    const own = rotations.filter(({ seq }) => seq > before && seq <= size);
    key = own.reduce((held, { data }) => handedOver(parts, tenant, held, data), key);
    if (size >= resumesFrom) heads.push({ size, root: tree.root(), signer: signerOf(parts, key) });
  }
  await writeBlocks(sql, tenant, epoch, blocks);
  await writeHeads(sql, tenant, { epoch, now, heads });
  const lastLeaf = leaves.at(-1) ?? standing.lastLeaf;
  await saveStanding(sql, tenant, { ...standing, size: tree.size, frontier: tree.bytes(), lastLeaf, key });
}

function signerOf({ keys }: SealingParts, key: string): Signer {
  const signer = keys.signer(key);
  if (signer === undefined)
    throw new Error(`The key ${key} that signs this log is not in the folder of keys. Restore log-keys.json.`);
  return signer;
}

/** The key that signs from this event on. A rotation that both keys did not sign hands over nothing. */
function handedOver({ keys }: SealingParts, tenant: TenantId, held: string, data: string): string {
  try {
    const { note } = JSON.parse(data) as { readonly note: string };
    const { origin, from, to } = openRotation(note);
    const next = writeVerifierKey(to);
    const holds =
      logOf(origin)?.tenant === tenant && writeVerifierKey(from) === held && keys.signer(next) !== undefined;
    return holds ? next : held;
  } catch (error) {
    if (error instanceof NoteRefused) return held;
    throw error;
  }
}

interface Restored {
  readonly epoch: number;
  readonly damagedFrom: number | null;
  readonly damagedTo: number | null;
}

/** A broken log goes on when its restore is on record: as a new epoch, over all events as they stand now. */
async function resume(parts: SealingParts, sql: Sql, { tenant, standing }: Log): Promise<Sealed> {
  const own = await parts.store.read(tenant, ownStream(tenant));
  const restores = own.filter(({ type }) => type === 'LogRestored');
  const recorded = restores.find(({ data }) => (JSON.parse(data) as Restored).epoch === standing.epoch + 1);
  if (recorded === undefined) return 'idle';
  const { epoch, damagedFrom, damagedTo } = JSON.parse(recorded.data) as Restored;
  await saveStanding(sql, tenant, {
    ...standing,
    epoch,
    size: 0,
    frontier: new Uint8Array(),
    lastLeaf: new Uint8Array(),
    broken: false,
    resumesFrom: recorded.seq,
    damagedFrom,
    damagedTo,
  });
  return 'moved';
}
