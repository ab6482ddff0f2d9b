import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Clock } from '@varsel/event-sourcing';
import { EVENT_STORE, type EventStore, TenantLoops, tenantsFrom } from '@varsel/event-store';
import { CLOCK, Database, type TenantId } from '@varsel/tenancy';
import { readVerifierKey } from '@varsel/transparency-log';
import { LogKeys } from './keys/log-keys.ts';
import type { LogProblem } from './sealing/alarms.ts';
import { Sealer } from './sealing/sealer.ts';
import { checkLog, type CheckReport } from './verification/check-log.ts';
import { WitnessLine } from './witnessing/witness-line.ts';
import { WitnessRunner } from './witnessing/witness-runner.ts';

/** The witness that is asked, and the key it signs with. */
export interface WitnessSettings {
  readonly url: string;
  readonly key: string;
}

export interface AuditLogOptions {
  readonly witness: WitnessSettings | undefined;
  /** Whether this process seals, asks the witness and checks: the worker, or the one process of `npm start`. */
  readonly runs: boolean;
  readonly onProblem: (problem: LogProblem) => void;
}

export const AUDIT_LOG_OPTIONS = Symbol('AuditLogOptions');

const CHECK_AGAIN_AFTER_MS = 24 * 3_600_000;
const LOOK_FOR_CHECKS_EVERY_MS = 600_000;

/** What the log stands on, as one provider. */
@Injectable()
export class LogGround {
  constructor(
    @Inject(Database) readonly database: Database,
    @Inject(EVENT_STORE) readonly store: EventStore,
    @Inject(LogKeys) readonly keys: LogKeys,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}
}

/** The signed log of every organisation: sealed, witnessed, and checked by itself once a day. */
@Injectable()
export class AuditLog implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #options: AuditLogOptions;
  readonly #database: Database;
  readonly #sealer: Sealer;
  readonly #witness: WitnessRunner | undefined;
  readonly #patrol: TenantLoops;
  readonly #check: (tenant: TenantId) => AsyncGenerator<number, CheckReport>;

  constructor(
    @Inject(AUDIT_LOG_OPTIONS) options: AuditLogOptions,
    @Inject(LogGround) { database, store, keys, clock }: LogGround,
  ) {
    const { witness, onProblem } = options;
    const parts = { database, store, keys, clock, onProblem };
    this.#options = options;
    this.#database = database;
    this.#witness =
      witness &&
      new WitnessRunner({ ...parts, line: new WitnessLine(witness.url), witness: readVerifierKey(witness.key) });
    this.#sealer = new Sealer({ ...parts, beforeFirst: async (tenant) => this.#witness?.compare(tenant) });
    this.#check = (tenant) => checkLog(parts, tenant);
    this.#patrol = new TenantLoops({
      discover: () => tenantsFrom(database, 'app.tenants_to_check($1)', [momentBefore(clock, CHECK_AGAIN_AFTER_MS)]),
      work: (tenant) => this.#check(tenant),
      onFailed: (error, tenant) => {
        onProblem({ tenant, fault: undefined, error });
      },
      // A check is one long look at one log.
      turnMs: Infinity,
      concurrency: 1,
      sweepEveryMs: LOOK_FOR_CHECKS_EVERY_MS,
    });
  }

  onApplicationBootstrap(): void {
    if (!this.#options.runs) return;
    this.#sealer.start();
    this.#witness?.start();
    this.#patrol.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#patrol.stop();
    await this.#witness?.stop();
    await this.#sealer.stop();
  }

  /** Whether there is a witness to ask, whether or not it has answered yet. */
  get asksWitness(): boolean {
    return this.#witness !== undefined;
  }

  /** Every event that is stored now stands under a signed head, unless the log is in alarm. */
  sealNow(tenant: TenantId): Promise<void> {
    return this.#sealer.sealNow(tenant);
  }

  /** Brings new heads to the witness now; true when it was there, or none is asked. */
  async witnessNow(): Promise<boolean> {
    return this.#witness === undefined || this.#witness.round();
  }

  /** Recomputes one log; gives the number of events read so far, page by page. */
  check(tenant: TenantId): AsyncGenerator<number, CheckReport> {
    return this.#check(tenant);
  }

  /** Whatever process does the work. Throws `DatabaseUnavailable`. */
  async health(): Promise<{ readonly broken: number }> {
    const [row] = await this.#database.global((sql) =>
      sql.query<{ broken: number }>('select app.broken_logs() as broken'),
    );
    return { broken: row?.broken ?? 0 };
  }
}

function momentBefore(clock: Clock, milliseconds: number): string {
  return new Date(Date.parse(clock.now()) - milliseconds).toISOString();
}
