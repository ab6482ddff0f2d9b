import type { Clock } from '@varsel/event-sourcing';
import { type EventStore, leafOf, positionOf, type StoredEvent } from '@varsel/event-store';
import type { Database, TenantId } from '@varsel/tenancy';
import {
  Frontier,
  NoteRefused,
  openNote,
  originOf,
  readCheckpoint,
  sameBytes,
  type VerifierKey,
} from '@varsel/transparency-log';
import type { LogKeys } from '../keys/log-keys.ts';
import { type AlarmKind, type Fault, type LogProblem, raiseAlarm } from '../sealing/alarms.ts';
import { headsAfter, lastHead, type SealedHead } from '../sealing/heads.ts';
import { isDeclared, readStanding, type Standing } from '../sealing/standing.ts';

export interface CheckParts {
  readonly database: Database;
  readonly store: Pick<EventStore, 'feed'>;
  readonly keys: Pick<LogKeys, 'known'>;
  readonly clock: Clock;
  readonly onProblem: (problem: LogProblem) => void;
}

/** What a recomputation found. */
export interface CheckReport {
  /** Events that were read, sealed or not yet. */
  readonly events: number;
  /** Events under the last head that holds. */
  readonly sealed: number;
  readonly heads: number;
  /** When the first event came. */
  readonly since: string | null;
  readonly fault: Fault | null;
}

const EVENTS_A_PAGE = 1_000;
const HEADS_A_PAGE = 1_000;

/**
 * Recomputes a log from what is stored now: each event's leaf, the tree, and every head that was sealed over it. Gives
 * the number of events read so far, page by page. A fault raises the alarm.
 */
export async function* checkLog(parts: CheckParts, tenant: TenantId): AsyncGenerator<number, CheckReport> {
  const { database, clock } = parts;
  const begun = await database.inTenant(tenant, async (sql) => {
    const standing = await readStanding(sql, tenant);
    return { standing, last: await lastHead(sql, tenant, standing?.epoch ?? 1) };
  });
  const check = new Check(parts, tenant, begun);
  while (await check.page()) yield check.events;
  const report = check.report();
  await database.inTenant(tenant, async (sql) => {
    if (report.fault !== null) return raiseAlarm(sql, tenant, report.fault, clock.now());
    await sql.query('update log_standing set checked_at = $2 where tenant = $1', [tenant, clock.now()]);
  });
  if (report.fault !== null) parts.onProblem({ tenant, fault: report.fault, error: undefined });
  return report;
}

interface Begun {
  readonly standing: Standing | undefined;
  /** The last head when the check began; later ones are met by the next check. */
  readonly last: SealedHead | undefined;
}

class Check {
  readonly #parts: CheckParts;
  readonly #tenant: TenantId;
  readonly #begun: Begun;
  readonly #tree = new Frontier();
  #ahead: readonly SealedHead[] = [];
  #counted = 0;
  #holds = 0;
  #since: string | null = null;
  #fault: Omit<Fault, 'knownSize' | 'knownRoot'> | undefined;

  constructor(parts: CheckParts, tenant: TenantId, begun: Begun) {
    this.#parts = parts;
    this.#tenant = tenant;
    this.#begun = begun;
  }

  get events(): number {
    return this.#tree.size;
  }

  /** Takes one page. False when the log is at its end, or a fault was found. */
  async page(): Promise<boolean> {
    const events = await this.#parts.store.feed(this.#tenant, positionOf(this.#tree.size), EVENTS_A_PAGE);
    for (const event of events) {
      this.#since ??= event.at;
      await this.#take(event);
      if (this.#fault !== undefined) return false;
    }
    return events.length > 0;
  }

  report(): CheckReport {
    const { last } = this.#begun;
    const fault = this.#fault ?? (last === undefined ? undefined : this.#atTheEnd(last));
    const known = { knownSize: last?.size ?? this.events, knownRoot: last?.root ?? null };
    return {
      events: this.events,
      sealed: this.#holds,
      heads: this.#counted,
      since: this.#since,
      fault: fault === undefined ? null : { ...fault, ...known },
    };
  }

  async #take(event: StoredEvent): Promise<void> {
    const expected = this.#tree.size + 1;
    const leaf = leafOf(event);
    if (event.seq !== expected) this.#found('missing', expected, event.seq - 1);
    else if (!sameBytes(leaf, event.leaf) && !this.#declared(expected)) this.#found('altered', expected, expected);
    else {
      this.#tree.append(leaf);
      await this.#compare();
    }
  }

  async #compare(): Promise<void> {
    const head = await this.#nextHead();
    if (head?.size !== this.#tree.size) return;
    if (!sameBytes(head.root, this.#tree.root())) {
      this.#found('rewritten', this.#holds + 1, head.size);
      return;
    }
    this.#ahead = this.#ahead.slice(1);
    this.#counted += 1;
    this.#holds = head.size;
  }

  async #nextHead(): Promise<SealedHead | undefined> {
    const { last } = this.#begun;
    if (last === undefined || this.#holds >= last.size) return undefined;
    if (this.#ahead.length === 0) {
      const after = { epoch: last.epoch, size: this.#holds, limit: HEADS_A_PAGE };
      this.#ahead = await this.#parts.database.inTenant(this.#tenant, (sql) => headsAfter(sql, this.#tenant, after));
    }
    return this.#ahead[0];
  }

  #atTheEnd(last: SealedHead): Omit<Fault, 'knownSize' | 'knownRoot'> | undefined {
    if (this.events < last.size) return { kind: 'missing', position: this.events + 1, until: last.size };
    if (isSigned(last, originOf(this.#tenant, last.epoch), this.#parts.keys.known)) return undefined;
    return { kind: 'unsigned', position: last.size, until: last.size };
  }

  #declared(seq: number): boolean {
    const { standing } = this.#begun;
    return standing !== undefined && isDeclared(standing, seq);
  }

  #found(kind: AlarmKind, position: number, until: number): void {
    this.#fault = { kind, position, until };
  }
}

/** A head says in its columns what stands in the note that was signed. */
function isSigned({ note, size, root }: SealedHead, origin: string, keys: readonly VerifierKey[]): boolean {
  try {
    const signed = readCheckpoint(openNote(note, keys).text);
    return signed.origin === origin && signed.size === size && sameBytes(signed.root, root);
  } catch (error) {
    if (error instanceof NoteRefused) return false;
    throw error;
  }
}
