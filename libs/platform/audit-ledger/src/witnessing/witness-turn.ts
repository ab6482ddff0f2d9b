import type { Clock } from '@varsel/event-sourcing';
import type { EventStore } from '@varsel/event-store';
import type { Database, TenantId } from '@varsel/tenancy';
import { addSignatures, openNote, type VerifierKey, writeVerifierKey } from '@varsel/transparency-log';
import type { LogKeys } from '../keys/log-keys.ts';
import type { LogProblem } from '../sealing/alarms.ts';
import { compareWith } from './compare.ts';
import { lastHead, type SealedHead } from '../sealing/heads.ts';
import { ownStream } from '../sealing/own-stream.ts';
import { readStanding } from '../sealing/standing.ts';
import { StoredTree } from '../sealing/stored-tree.ts';
import { keepWitnessed, lastWitnessed } from './witnessed.ts';
import type { WitnessLine } from './witness-line.ts';

export interface WitnessingParts {
  readonly database: Database;
  readonly store: Pick<EventStore, 'feed' | 'read'>;
  readonly keys: Pick<LogKeys, 'current' | 'known'>;
  readonly clock: Clock;
  readonly line: WitnessLine;
  /** The key the witness signs with. */
  readonly witness: VerifierKey;
  readonly onProblem: (problem: LogProblem) => void;
}

interface Standing {
  readonly head: SealedHead;
  readonly witnessedSize: number;
}

/** Brings a log's last head to the witness. Throws `WitnessAway` when it is not there, another error when it answers what it must not. */
export async function witnessTurn(parts: WitnessingParts, tenant: TenantId): Promise<void> {
  const standing = await standingOf(parts, tenant);
  if (standing === undefined || standing.head.size === standing.witnessedSize) return;
  const { head } = standing;
  const first = await submit(parts, tenant, head, standing.witnessedSize);
  if (first.kind === 'refused' && first.because === 'key') await tellKeys(parts, tenant);
  if (first.kind === 'signed') return;
  const agreed = await compareWith(parts, tenant);
  if (agreed === undefined) return;
  const second = await submit(parts, tenant, head, agreed);
  if (second.kind !== 'signed') throw new Error(`The witness does not sign the head of ${String(head.size)} events`);
}

async function standingOf({ database, witness }: WitnessingParts, tenant: TenantId): Promise<Standing | undefined> {
  const key = writeVerifierKey(witness);
  return database.inTenant(tenant, async (sql) => {
    const standing = await readStanding(sql, tenant);
    if (standing === undefined || standing.broken) return undefined;
    const head = await lastHead(sql, tenant, standing.epoch);
    const witnessed = await lastWitnessed(sql, tenant, standing.epoch);
    const witnessedSize = witnessed.find((each) => each.witness === key)?.size ?? 0;
    return head === undefined ? undefined : { head, witnessedSize };
  });
}

async function submit(parts: WitnessingParts, tenant: TenantId, head: SealedHead, oldSize: number) {
  const { database, store, line, witness, clock } = parts;
  const { epoch, size, note } = head;
  const proof = await database.inTenant(tenant, async (sql) =>
    (await StoredTree.open(sql, store, { tenant, epoch })).consistency(oldSize, size),
  );
  const answer = await line.submit({ oldSize, proof, note });
  if (answer.kind !== 'signed') return answer;
  checkLine(note, answer.line, witness);
  const kept = { epoch, size, witness: writeVerifierKey(witness), line: answer.line, now: clock.now() };
  await database.inTenant(tenant, (sql) => keepWitnessed(sql, tenant, kept));
  return answer;
}

/** As in C2SP tlog-cosignature the time is of today; what a verifier would refuse for ever is not kept. */
const AHEAD_AT_MOST_S = 86_400;

/** Throws when it is not one line, of this witness, under this very head. */
function checkLine(note: string, line: string, witness: VerifierKey): void {
  const { signatures } = openNote(addSignatures(note, [line]), [witness]);
  const [held] = signatures;
  const isOne = !line.includes('\n') && signatures.length === 1;
  if (!isOne || (held?.time ?? 0) > Date.now() / 1000 + AHEAD_AT_MOST_S)
    throw new Error('The witness answered with something else than its one line of today');
}

/** Every change of key that stands in the log, in order: whoever knows one of them can follow to the last. */
async function tellKeys({ store, line }: WitnessingParts, tenant: TenantId): Promise<void> {
  const own = await store.read(tenant, ownStream(tenant));
  for (const { type, data } of own)
    if (type === 'LogKeyRotated') await line.rotate((JSON.parse(data) as { readonly note: string }).note);
}
