import type { Instant } from '@varsel/event-sourcing';
import type { TenantId } from '@varsel/tenancy';
import type pg from 'pg';
import { isUniqueViolation } from '../postgres/failures.ts';
import { inTransaction } from '../postgres/in-transaction.ts';
import { leafOf } from '../leaf.ts';
import type { StoredEvent } from '../port.ts';
import { readable, type Readable, type Refused } from './readable-event.ts';
import * as sql from './statements.ts';
import { parseNodeStream } from './stream-names.ts';
import type { NodeEvent } from './wire.ts';

/** An event with its place in `$all` and in its tenant's log. */
export interface Indexed {
  readonly from: NodeEvent;
  readonly stored: StoredEvent;
}

/** The last event of a tenant's log, as far as the next one depends on it. */
type Head = Pick<StoredEvent, 'seq' | 'at' | 'stream' | 'version' | 'meta'>;

interface KnownHead extends Head {
  readonly known: ReadonlySet<string>;
}

/** `seq` is null where the log is empty. */
type HeadRow = Omit<Head, 'seq'> & { readonly seq: string | null; readonly known: readonly string[] };

const NOTHING: Head = { seq: 0, at: '', stream: '', version: 0, meta: '' };

/** What must be so for a page to be written: `ADVANCE` with these values moves the index on. */
export type Advance = readonly unknown[];

/** Another process indexes now. */
export class LeaseLost extends Error {}

const HEADS_AT_MOST = 10_000;

/** Writes pages of `$all`: every tenant's events behind the end of its log, and how far the index is, in one transaction. */
export class IndexPages {
  readonly #pool: pg.Pool;
  readonly #now: (() => Instant) | undefined;
  /** Ends of logs that nobody else can have moved while this process holds the lease. */
  readonly #heads = new Map<TenantId, Head>();

  constructor(pool: pg.Pool, now: (() => Instant) | undefined) {
    this.#pool = pool;
    this.#now = now;
  }

  /** Throws `LeaseLost`, and has then written nothing. */
  async write(advance: Advance, events: readonly NodeEvent[]): Promise<readonly Indexed[]> {
    const tenants = byTenant(events);
    try {
      const indexed = await this.#written(advance, tenants);
      this.#remember(indexed);
      return indexed;
    } catch (error) {
      this.#heads.clear();
      // An id that stands in the log already: look before writing, and pass over it.
      if (isUniqueViolation(error)) return this.#carefully(advance, tenants);
      throw error;
    }
  }

  async #written(advance: Advance, tenants: Tenants): Promise<readonly Indexed[]> {
    const [only, ...others] = tenants;
    return (
      (others.length === 0 && only ? await this.#atOnce(advance, ...only) : undefined) ??
      this.#carefully(advance, tenants)
    );
  }

  /** One tenant, a known head, nothing to refuse: one round trip. Undefined when it has to be done the other way. */
  async #atOnce(advance: Advance, tenant: TenantId, events: readonly Named[]): Promise<readonly Indexed[] | undefined> {
    const head = this.#heads.get(tenant);
    const { taken, refused } = sorted(events, new Set());
    if (head === undefined || refused.length > 0) return undefined;
    const placed = place(tenant, taken, head, this.#now);
    const values = [...advance, ...columnsOf(tenant, placed)];
    const { rowCount } = await this.#pool.query({ ...sql.ADVANCE_AND_INDEX, values });
    if (rowCount === 0) throw new LeaseLost();
    return placed;
  }

  #carefully(advance: Advance, tenants: Tenants): Promise<readonly Indexed[]> {
    return inTransaction(this.#pool, async (client) => {
      const { rowCount } = await client.query({ ...sql.ADVANCE, values: [...advance] });
      if (rowCount === 0) throw new LeaseLost();
      const indexed: Indexed[] = [];
      for (const [tenant, events] of tenants) indexed.push(...(await this.#writeTenant(client, tenant, events)));
      return indexed;
    });
  }

  async #writeTenant(client: pg.PoolClient, tenant: TenantId, events: readonly Named[]): Promise<readonly Indexed[]> {
    const known = this.#heads.get(tenant);
    const head = known ? { ...known, known: new Set<string>() } : await headOf(client, tenant, events);
    const { taken, refused } = sorted(events, head.known);
    const placed = place(tenant, taken, head, this.#now);
    if (placed.length > 0) await client.query({ ...sql.INDEX, values: columnsOf(tenant, placed) });
    if (refused.length > 0) await client.query({ ...sql.REFUSE, values: refusals(tenant, refused) });
    return placed;
  }

  #remember(indexed: readonly Indexed[]): void {
    if (this.#heads.size > HEADS_AT_MOST) this.#heads.clear();
    for (const { stored } of indexed) this.#heads.set(stored.tenant, stored);
  }
}

type Tenants = ReadonlyMap<TenantId, readonly Named[]>;

function byTenant(events: readonly NodeEvent[]): Tenants {
  const tenants = new Map<TenantId, Named[]>();
  for (const event of events) {
    const name = parseNodeStream(event.name);
    if (name === undefined) continue;
    const ofTenant = tenants.get(name.tenant) ?? [];
    tenants.set(name.tenant, ofTenant);
    ofTenant.push({ event, stream: name.stream });
  }
  return tenants;
}

interface Named {
  readonly event: NodeEvent;
  readonly stream: string;
}

async function headOf(client: pg.PoolClient, tenant: TenantId, events: readonly Named[]): Promise<KnownHead> {
  await client.query({ ...sql.SET_TENANT, values: [tenant] });
  const values = [tenant, events.map(({ event }) => event.id)];
  const { rows } = await client.query<HeadRow>({ ...sql.HEAD, values });
  const [row] = rows;
  const head = typeof row?.seq === 'string' ? { ...row, seq: Number(row.seq) } : NOTHING;
  return { ...head, known: new Set(row?.known) };
}

function sorted(events: readonly Named[], known: ReadonlySet<string>) {
  const ids = new Set(known);
  const taken: Readable[] = [];
  const refused: Refused[] = [];
  for (const { event, stream } of events) {
    const outcome = readable(event, stream, ids);
    if ('reason' in outcome) refused.push(outcome);
    else taken.push(outcome);
    ids.add(event.id);
  }
  return { taken, refused };
}

/**
 * The time of an event is the node's, and never before the event in front of it: a rebuilt index is the same. A node
 * stamps every event of an append by itself; those of one command get one time, so that no moment falls between them.
 */
function place(
  tenant: TenantId,
  events: readonly Readable[],
  head: Head,
  now: (() => Instant) | undefined,
): readonly Indexed[] {
  let before = head;
  return events.map(({ from, content }) => {
    const time = now === undefined ? from.created : new Date(now()).toISOString().replace('Z', '000Z');
    const at = time <= before.at || isOneCommand(before, content) ? before.at : time;
    const placed = { tenant, seq: before.seq + 1, ...content, at };
    before = placed;
    return { from, stored: { ...placed, leaf: leafOf(placed) } };
  });
}

const COMMAND = /"commandId":"([^"]+)"/;

function isOneCommand(one: Omit<Head, 'seq' | 'at'>, next: Readable['content']): boolean {
  const command = COMMAND.exec(next.meta)?.[1];
  const follows = one.stream === next.stream && one.version + 1 === next.version;
  return follows && command !== undefined && command === COMMAND.exec(one.meta)?.[1];
}

function columnsOf(tenant: TenantId, events: readonly Indexed[]): unknown[] {
  const stored = events.map((each) => each.stored);
  const last = stored.at(-1);
  return [
    tenant,
    last?.seq,
    last?.at,
    stored.map(({ seq }) => seq),
    events.map(({ from }) => String(from.commit)),
    events.map(({ from }) => String(from.prepare)),
    stored.map(({ stream }) => stream),
    stored.map(({ version }) => version),
    stored.map(({ id }) => id),
    stored.map(({ type }) => type),
    stored.map(({ data }) => data),
    stored.map(({ meta }) => meta),
    stored.map(({ leaf }) => leaf),
    stored.map(({ at }) => at),
  ];
}

function refusals(tenant: TenantId, refused: readonly Refused[]): unknown[] {
  return [
    tenant,
    refused.map(({ from }) => String(from.commit)),
    refused.map(({ from }) => String(from.prepare)),
    refused.map(({ stream }) => stream),
    refused.map(({ from }) => from.revision),
    refused.map(({ from }) => from.id),
    refused.map(({ reason }) => reason),
  ];
}
