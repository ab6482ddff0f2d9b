import type { Clock } from '@varsel/event-sourcing';
import { type Acts, type EventStore, type Receipt, tenantsFrom } from '@varsel/event-store';
import type { Rejection } from '@varsel/event-sourcing';
import type { Database, TenantId } from '@varsel/tenancy';
import { originOf, readVerifierKey, type Signer, signRotation, writeVerifierKey } from '@varsel/transparency-log';
import { RecordLogRestored, recordLogRestored } from '../audit-log/record-log-restored.ts';
import { RotateLogKey, rotateLogKey } from '../audit-log/rotate-log-key.ts';
import type { LogKeys } from '../keys/log-keys.ts';
import type { Sealer } from '../sealing/sealer.ts';
import { readStanding } from '../sealing/standing.ts';
import { type LogStanding, standingOfLog } from '../verification/log-standing.ts';
import { presentLoss } from '../verification/present-loss.ts';
import { byOperator } from './by-operator.ts';

export interface LedgerUpkeepParts {
  readonly database: Database;
  readonly store: Pick<EventStore, 'feed' | 'read'>;
  readonly keys: LogKeys;
  readonly clock: Clock;
  readonly acts: Acts;
  readonly sealer: Pick<Sealer, 'sealNow'>;
}

/** What an operator does with the logs of every organisation, by hand. */
export class LedgerUpkeep {
  readonly #parts: LedgerUpkeepParts;

  constructor(parts: LedgerUpkeepParts) {
    this.#parts = parts;
  }

  /** A line for each log; false when one is in alarm. */
  async status(say: (line: string) => void): Promise<boolean> {
    let sound = true;
    for (const tenant of await this.#tenants()) {
      const standing = await this.#parts.database.inTenant(tenant, (sql) => standingOfLog(sql, tenant));
      say(statusLine(tenant, standing));
      if (standing.broken) sound = false;
    }
    return sound;
  }

  /** A new key for every log; what was begun and interrupted is finished. The old secret goes when no log needs it. */
  async rotateKey(say: (line: string) => void): Promise<void> {
    const { keys } = this.#parts;
    const next = keys.isRotating ? keys.current : keys.begin();
    let waiting = 0;
    for (const tenant of await this.#tenants()) {
      if (await this.#handOver(tenant, next)) continue;
      waiting += 1;
      say(`${tenant}: the log is in alarm and keeps its old key until its restore is recorded.`);
    }
    if (waiting === 0) keys.retireOthers();
    else say('The old key stays until then; run rotate-key again afterwards.');
    say(`New key: ${writeVerifierKey(next.key)}`);
    say(
      'Nothing has to be started again. Tell the key to everybody who verifies bundles: a bundle taken before is verified with the key of then. Witnesses learn it from the log.',
    );
  }

  /** Puts on record what each log in alarm has lost. Gives how many there were. */
  async restored(wanted: readonly TenantId[] | 'all', reason: string, say: (line: string) => void): Promise<number> {
    let recorded = 0;
    for (const tenant of wanted === 'all' ? await this.#tenants() : wanted) {
      const told = await this.#record(tenant, reason);
      if (told !== undefined) say(`${tenant}: ${told}`);
      if (told !== undefined) recorded += 1;
    }
    return recorded;
  }

  async #handOver(tenant: TenantId, next: Signer): Promise<boolean> {
    const { acts, keys, sealer } = this.#parts;
    const to = writeVerifierKey(next.key);
    await sealer.sealNow(tenant);
    const from = await this.#keyOf(tenant);
    const old = from === undefined ? undefined : keys.signer(from);
    if (from === to || from === undefined) return true;
    if (old === undefined) throw new Error(`The secret of ${from} is missing: log ${tenant} cannot be handed over.`);
    const note = signRotation(originOf(tenant), old, next);
    done(
      await acts.run(
        rotateLogKey,
        new RotateLogKey({ from, to, note }),
        byOperator(tenant, { key: to, permission: 'ledger:rotate', clock: this.#parts.clock }),
      ),
    );
    await sealer.sealNow(tenant);
    return (await this.#keyOf(tenant)) === to;
  }

  async #record(tenant: TenantId, reason: string): Promise<string | undefined> {
    const { acts, sealer } = this.#parts;
    const present = await presentLoss(this.#parts, tenant);
    if (present === undefined) return undefined;
    const { loss, standing } = present;
    const epoch = standing.epoch + 1;
    const command = new RecordLogRestored({ ...loss, epoch, reason });
    done(
      await acts.run(
        recordLogRestored,
        command,
        byOperator(tenant, {
          key: `restored ${String(epoch)}`,
          permission: 'ledger:restore',
          clock: this.#parts.clock,
        }),
      ),
    );
    await sealer.sealNow(tenant);
    const { lastKnownSize, keptSize, damaged } = loss;
    const lost =
      lastKnownSize > keptSize
        ? `events ${String(keptSize + 1)} to ${String(lastKnownSize)} are lost`
        : 'nothing is lost';
    const altered =
      damaged === null ? '' : `, events ${String(damaged.from)} to ${String(damaged.to)} are not as they were sealed`;
    return `${lost}${altered}; on record as epoch ${String(epoch)}.`;
  }

  async #keyOf(tenant: TenantId): Promise<string | undefined> {
    const standing = await this.#parts.database.inTenant(tenant, (sql) => readStanding(sql, tenant));
    return standing?.key;
  }

  #tenants(): Promise<readonly TenantId[]> {
    return tenantsFrom(this.#parts.database, 'app.tenants_with_events() order by tenant');
  }
}

function done(outcome: Receipt | Rejection): void {
  if (outcome.kind === 'rejection') throw new Error(outcome.message.en);
}

function statusLine(tenant: TenantId, { events, head, witnessed, broken, alarms, epoch }: LogStanding): string {
  const sealed =
    head === undefined ? 'nothing sealed' : `sealed to ${String(head.size)} at ${head.sealedAt.toISOString()}`;
  const names = witnessed.map(({ witness, size }) => `${readVerifierKey(witness).name} to ${String(size)}`);
  const seen = names.length === 0 ? 'not witnessed' : `witnessed by ${names.join(', ')}`;
  const restored = epoch > 1 ? `; restored ${String(epoch - 1)} times` : '';
  const faults = alarms.map(({ kind, position, until }) => `${kind} from ${String(position)} to ${String(until)}`);
  return `${tenant}: ${String(events)} events, ${sealed}, ${seen}${restored}${broken ? `; IN ALARM: ${faults.join(', ')}` : ''}`;
}
