import type { EventStore } from '@varsel/event-store';
import type { Sql, TenantId } from '@varsel/tenancy';
import {
  consistencyRanges,
  EMPTY_ROOT,
  Frontier,
  inclusionRanges,
  type LeafRange,
  rootOf,
} from '@varsel/transparency-log';
import { BLOCK } from './growing-tree.ts';
import { placeOf } from './place.ts';

type Hash = Uint8Array;

/** The tree of a sealed log, from the stored roots of its blocks and the events of the few blocks a proof divides. */
export class StoredTree {
  readonly #blocks: readonly Hash[];
  readonly #leavesOf: (from: number, to: number) => Promise<readonly Hash[]>;
  readonly #divided = new Map<number, Promise<readonly Hash[]>>();

  private constructor(blocks: readonly Hash[], leavesOf: StoredTree['leaves']) {
    this.#blocks = blocks;
    this.#leavesOf = leavesOf;
  }

  /** Of one epoch. Reads one row for each 256 events. */
  static async open(
    sql: Sql,
    store: Pick<EventStore, 'feed'>,
    { tenant, epoch }: { readonly tenant: TenantId; readonly epoch: number },
  ): Promise<StoredTree> {
    const rows = await sql.query<{ root: Hash }>(
      'select root from log_block where tenant = $1 and epoch = $2 order by number',
      [tenant, epoch],
    );
    const leavesOf = async (from: number, to: number): Promise<readonly Hash[]> => {
      const events = await store.feed(tenant, placeOf(from), to - from);
      return events.map(({ leaf }) => leaf);
    };
    return new StoredTree(
      rows.map(({ root }) => root),
      leavesOf,
    );
  }

  /** The root over the first `size` events. */
  async root(size: number): Promise<Hash> {
    return size === 0 ? EMPTY_ROOT : this.#node({ from: 0, to: size });
  }

  /** That the event at this index (its number less one) stands under the head of this size. */
  inclusion(index: number, size: number): Promise<readonly Hash[]> {
    return this.#nodes(inclusionRanges(index, size));
  }

  /** That the log of the second size has grown out of the one of the first. */
  consistency(first: number, second: number): Promise<readonly Hash[]> {
    return this.#nodes(consistencyRanges(first, second));
  }

  /** Leaves from (inclusive) to (exclusive), as they are stored: whether they are their events' is the verification's question. */
  leaves(from: number, to: number): Promise<readonly Hash[]> {
    return this.#leavesOf(from, to);
  }

  async #nodes(ranges: readonly LeafRange[]): Promise<readonly Hash[]> {
    const nodes: Hash[] = [];
    for (const range of ranges) nodes.push(await this.#node(range));
    return nodes;
  }

  /** A range of a proof begins where a subtree does: it is whole blocks and what is left at the right, or lies in one block. */
  async #node({ from, to }: LeafRange): Promise<Hash> {
    const whole = Math.floor((to - from) / BLOCK);
    if (whole === 0) return rootOf(await this.#within(from, to));
    const first = from / BLOCK;
    const roots = this.#blocks.slice(first, first + whole);
    if (roots.length < whole) throw new Error('A block of the log has no stored root');
    const rest = from + whole * BLOCK;
    const blocks = new Frontier();
    for (const root of roots) blocks.append(root);
    const tail = new Frontier();
    if (rest < to) for (const leaf of await this.#within(rest, to)) tail.append(leaf);
    return new Frontier(to - from, [...blocks.peaks(), ...tail.peaks()]).root();
  }

  /** Leaves of one block, whose events are read once for the whole proof: its path goes through all of them. */
  async #within(from: number, to: number): Promise<readonly Hash[]> {
    const block = Math.floor(from / BLOCK);
    const first = block * BLOCK;
    const leaves = this.#divided.get(block) ?? this.leaves(first, first + BLOCK);
    this.#divided.set(block, leaves);
    return (await leaves).slice(from - first, to - first);
  }
}
