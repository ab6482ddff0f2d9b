import { isCount } from '../format/canonical.ts';
import { Refused } from '../report/finding.ts';

/** What an event `LogRestored` says: where an epoch of the log ended, and what was lost with it. */
export interface Restore {
  readonly seq: number;
  readonly keptSize: number;
  readonly lastKnownSize: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** Refuses a restore that does not begin the next epoch, or whose positions contradict each other. */
export function readRestore(seq: number, data: Fields, epoch: number): Restore {
  if (data['epoch'] !== epoch) throw broken(seq, `it does not begin epoch ${String(epoch)}`);
  const { keptSize, lastKnownSize } = positionsIn(seq, data);
  const [from, to] = lastKnownSize > keptSize ? [keptSize + 1, lastKnownSize] : [null, null];
  if (data['lostFrom'] !== from || data['lostTo'] !== to)
    throw broken(seq, 'the loss it names is not the one between what was kept and what was known');
  if (!isRange(data['damagedFrom'], data['damagedTo'], lastKnownSize))
    throw broken(seq, 'the damage it names is no range of what was known');
  return { seq, keptSize, lastKnownSize };
}

function positionsIn(seq: number, { keptSize, lastKnownSize }: Fields): Omit<Restore, 'seq'> {
  const are = isCount(keptSize) && isCount(lastKnownSize) && keptSize < seq && keptSize <= lastKnownSize;
  if (!are) throw broken(seq, 'what was kept and what was known are not positions before it');
  return { keptSize, lastKnownSize };
}

/** A head that a witness signed before the restore is known: the restore must not speak of less. */
export function checkAgainstWitness({ seq, keptSize }: Restore, witnessedSize: number): void {
  if (witnessedSize <= keptSize) return;
  throw broken(
    seq,
    `it says that ${String(keptSize)} events were kept, and a witness had signed the ${String(witnessedSize)} that are here`,
  );
}

function isRange(from: unknown, to: unknown, end: number): boolean {
  if (from === null && to === null) return true;
  return isCount(from) && isCount(to) && from >= 1 && from <= to && to <= end;
}

function broken(seq: number, reason: string): Refused {
  return new Refused({ code: 'RESTORE_BROKEN', seq, reason });
}
