import type { TenantId } from '@varsel/tenancy';
import type pg from 'pg';
import { leafOf } from '../leaf.ts';
import type { StoredEvent } from '../port.ts';
import { contentOf } from './readable-event.ts';
import * as sql from './statements.ts';
import type { NodeEvent } from './wire.ts';

/** A stream that somebody else wrote into cannot be decided upon. */
export class StreamUnreadable extends Error {}

/** The index and the node hold different bytes of the same event: one of them was altered. */
class IndexAltered extends Error {}

interface Wanted {
  readonly pool: pg.Pool;
  readonly tenant: TenantId;
  readonly stream: string;
  readonly events: readonly NodeEvent[];
  /** Until the last of them is indexed. */
  readonly wait: () => Promise<number>;
}

interface Entry {
  readonly version: number;
  readonly seq: string;
  readonly at: string;
  readonly leaf: Uint8Array;
}

/** Events of the node with the place, time and leaf that the index gave them. */
export async function readIndexed(wanted: Wanted): Promise<readonly StoredEvent[]> {
  const { tenant, stream, events, wait } = wanted;
  let entries = await entriesOf(wanted);
  if (entries.size < events.length) {
    await refuseForeign(wanted);
    await wait();
    entries = await entriesOf(wanted);
  }
  return events.map((event) => {
    const entry = entries.get(event.revision + 1);
    if (entry === undefined) throw new StreamUnreadable(`${stream} holds an event that is not in the index`);
    const stored = { tenant, seq: Number(entry.seq), ...contentOf(event, stream), at: entry.at };
    const leaf = leafOf(stored);
    if (Buffer.compare(leaf, entry.leaf) !== 0)
      throw new IndexAltered(`${stream}, version ${String(stored.version)}: the node and the index differ`);
    return { ...stored, leaf };
  });
}

async function entriesOf({ pool, tenant, stream, events }: Wanted): Promise<ReadonlyMap<number, Entry>> {
  const [first, last] = [events[0], events.at(-1)].map((event) => (event?.revision ?? 0) + 1);
  const { rows } = await pool.query<Entry>({ ...sql.INDEX_OF_STREAM, values: [tenant, stream, first, last] });
  return new Map(rows.map((row) => [row.version, row]));
}

async function refuseForeign({ pool, tenant, stream }: Wanted): Promise<void> {
  const { rows } = await pool.query<{ reason: string }>({ ...sql.REFUSED_IN_STREAM, values: [tenant, stream] });
  if (rows[0] !== undefined)
    throw new StreamUnreadable(`${stream} holds an event that Varsel did not write: ${rows[0].reason}`);
}
