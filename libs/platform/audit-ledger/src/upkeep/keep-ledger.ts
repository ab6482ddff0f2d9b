import type { TenantId } from '@varsel/tenancy';
import { readVerifierKey } from '@varsel/transparency-log';
import type { WitnessSettings } from '../audit-log.service.ts';
import type { LogProblem } from '../sealing/alarms.ts';
import { Sealer } from '../sealing/sealer.ts';
import { WitnessLine } from '../witnessing/witness-line.ts';
import { WitnessRunner } from '../witnessing/witness-runner.ts';
import { LedgerUpkeep, type LedgerUpkeepParts } from './ledger-upkeep.ts';
import { readLedgerOrder } from './order.ts';

/** What the operator's program stands on; it closes it at the end. */
export interface LedgerKeeping extends Omit<LedgerUpkeepParts, 'sealer'> {
  readonly witness: WitnessSettings | undefined;
  /** The organisation that the operator named. */
  readonly tenantNamed: (name: string) => Promise<TenantId>;
  readonly close: () => Promise<void>;
}

/** A log is in alarm, or there was none to record: exit code 1. */
class LedgerUnsettled extends Error {
  readonly exitCode = 1;
}

/** The operator's program: one order, told line by line. Throws what ends it, with its exit code. */
export async function keepLedger(words: readonly string[], open: () => Promise<LedgerKeeping>): Promise<void> {
  const order = readLedgerOrder(words);
  const { close, tenantNamed, witness, ...parts } = await open();
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    const upkeep = new LedgerUpkeep({ ...parts, sealer: sealerOf(parts, witness) });
    if (order.kind === 'rotate-key') await upkeep.rotateKey(say);
    else if (order.kind === 'status') {
      if (!(await upkeep.status(say)))
        throw new LedgerUnsettled('A log is in alarm: docs/reference/audit-log.md says what to do.');
    } else {
      const wanted = order.organisation === 'all' ? 'all' : [await tenantNamed(order.organisation)];
      if ((await upkeep.restored(wanted, order.reason, say)) === 0)
        throw new LedgerUnsettled('No such log is in alarm: nothing was recorded.');
    }
  } finally {
    await close();
  }
}

/** Seals as the worker does: the witness is asked first. */
function sealerOf(parts: Omit<LedgerUpkeepParts, 'sealer'>, witness: WitnessSettings | undefined): Sealer {
  const onProblem = ({ tenant, fault, error }: LogProblem): void => {
    const what = fault === undefined ? String(error) : `${fault.kind} from ${String(fault.position)}`;
    process.stderr.write(`${tenant ?? ''} ${what}\n`);
  };
  const told = { ...parts, onProblem };
  if (witness === undefined) return new Sealer(told);
  const line = new WitnessLine(witness.url);
  const runner = new WitnessRunner({ ...told, line, witness: readVerifierKey(witness.key) });
  return new Sealer({ ...told, beforeFirst: (tenant) => runner.compare(tenant) });
}
