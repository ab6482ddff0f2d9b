import { type EventStore, leafOf, positionOf, type StoredEvent } from '@varsel/event-store';
import type { TenantId } from '@varsel/tenancy';
import { Frontier, hex } from '@varsel/transparency-log';
import { ownStream } from '../sealing/own-stream.ts';

const EVENTS_A_PAGE = 500;

/** What an event `LogRestored` says of the events before it. */
export interface ToldRestore {
  readonly damagedFrom: number | null;
  readonly damagedTo: number | null;
}

/** The restores that stand in a log's first `size` events. */
export async function restoresIn(
  store: Pick<EventStore, 'read'>,
  tenant: TenantId,
  size: number,
): Promise<readonly ToldRestore[]> {
  const own = await store.read(tenant, ownStream(tenant));
  return own
    .filter(({ type, seq }) => type === 'LogRestored' && seq <= size)
    .map(({ data }) => JSON.parse(data) as ToldRestore);
}

/** The lines of `events.jsonl`, and what is learnt while they are written. */
export class BundleEvents {
  readonly #tree = new Frontier();
  readonly #roots = new Map<number, string>();
  readonly #sizes: ReadonlySet<number>;
  readonly #keyIds = new Set<string>();
  #name = '';
  readonly #rotations: { readonly from: string; readonly to: string }[] = [];

  readonly #restores: readonly ToldRestore[];

  /** Remembers the root at each of these sizes. What a restore declared altered stands as it is now, as it was sealed then. */
  constructor(sizes: ReadonlySet<number>, restores: readonly ToldRestore[] = []) {
    this.#sizes = sizes;
    this.#restores = restores;
  }

  /** The first `count` events as they are stored. Throws when there are fewer. */
  async *lines(store: Pick<EventStore, 'feed'>, tenant: TenantId, count: number): AsyncGenerator<Uint8Array> {
    let told = 0;
    while (told < count) {
      const page = await store.feed(tenant, positionOf(told), Math.min(EVENTS_A_PAGE, count - told));
      if (page.length === 0) throw new Error(`The log ends at event ${String(told)} of ${String(count)}`);
      const standing = page.map((event) => (this.#isDeclared(event) ? { ...event, leaf: leafOf(event) } : event));
      for (const event of standing) this.#learn(event);
      yield Buffer.from(standing.map((event) => `${lineOf(event)}\n`).join(''));
      told += page.length;
    }
  }

  /** What the organisation was called when its log began. */
  get name(): string {
    return this.#name;
  }

  /** In base64, of the leaves that are written. */
  rootAt(size: number): string | undefined {
    return this.#roots.get(size);
  }

  /** Ids of the keys under which personal fields of the events were sealed. */
  get keyIds(): readonly string[] {
    return [...this.#keyIds].toSorted();
  }

  /** The log's keys from the first to the newest. */
  logKeys(first: string): readonly string[] {
    const [rotation] = this.#rotations;
    return rotation === undefined ? [first] : [rotation.from, ...this.#rotations.map(({ to }) => to)];
  }

  #isDeclared({ seq }: StoredEvent): boolean {
    return this.#restores.some(
      ({ damagedFrom, damagedTo }) =>
        damagedFrom !== null && damagedTo !== null && seq >= damagedFrom && seq <= damagedTo,
    );
  }

  #learn(event: StoredEvent): void {
    this.#tree.append(event.leaf);
    if (this.#sizes.has(this.#tree.size)) {
      this.#roots.set(this.#tree.size, Buffer.from(this.#tree.root()).toString('base64'));
    }
    if (event.data.includes('"$personal"')) this.#learnKeys(event);
    if (event.type === 'OrganisationCreated') this.#learnName(event);
    if (event.type === 'LogKeyRotated' && event.stream === ownStream(event.tenant)) {
      this.#rotations.push(JSON.parse(event.data) as { readonly from: string; readonly to: string });
    }
  }

  #learnKeys({ data }: StoredEvent): void {
    const { $personal = {} } = JSON.parse(data) as { readonly $personal?: Readonly<Record<string, string>> };
    for (const keyId of Object.values($personal)) this.#keyIds.add(keyId);
  }

  #learnName({ data }: StoredEvent): void {
    const { name } = JSON.parse(data) as { readonly name?: unknown };
    if (typeof name === 'string') this.#name = name;
  }
}

function lineOf({ seq, stream, version, id, type, at, meta, data, leaf }: StoredEvent): string {
  return JSON.stringify({ seq, stream, version, id, type, at, meta, data, leaf: hex(leaf) });
}
