import {
  Frontier,
  type Hash,
  logOf,
  NoteRefused,
  openRotation,
  sameKey,
  writeVerifierKey,
} from '@varsel/transparency-log';
import { type BundleEvent, malformed, readEventLine } from '../format/event-line.ts';
import type { KeyRing } from '../format/manifest.ts';
import { Refused, type Remark } from '../report/finding.ts';
import { readRestore, type Restore } from './restore.ts';

/** What the events are checked against. */
export interface EventGround {
  readonly tenant: string;
  readonly keys: KeyRing;
  /** Sizes at which somebody will ask for the root. */
  readonly sizes: ReadonlySet<number>;
}

interface Place {
  readonly version: number;
  readonly at: string;
}

/** Takes the events of a log one after the other and builds the tree over them. */
export class EventCheck {
  readonly #ground: EventGround;
  readonly #tree = new Frontier();
  readonly #roots = new Map<number, Hash>();
  readonly #streams = new Map<string, number>();
  readonly #ids = new Set<string>();
  readonly #rotatedAt: number[] = [];
  readonly #restores: Restore[] = [];
  readonly remarks: Remark[] = [];
  #first: string | undefined;
  #last: string | undefined;

  constructor(ground: EventGround) {
    this.#ground = ground;
    this.#keepRoot();
  }

  get size(): number {
    return this.#tree.size;
  }

  get firstAt(): string | undefined {
    return this.#first;
  }

  get lastAt(): string | undefined {
    return this.#last;
  }

  /** The next line of `events.jsonl`. Throws `Refused` and takes nothing when it is not the log's next event. */
  push(line: string): BundleEvent {
    const event = readEventLine(line, this.#ground.tenant, this.size + 1);
    this.#checkPlace(event, { version: (this.#streams.get(event.stream) ?? 0) + 1, at: this.#last ?? event.at });
    this.#readLogFacts(event);
    this.#streams.set(event.stream, event.version);
    this.#ids.add(event.id);
    this.#first ??= event.at;
    this.#last = event.at;
    this.#tree.append(event.leaf);
    this.#keepRoot();
    return event;
  }

  /** The root over the first `size` events, when it was asked for beforehand and they were there. */
  rootAt(size: number): Hash | undefined {
    return this.#roots.get(size);
  }

  /** Index in the key ring of the key that must sign a head of this size. */
  keyAt(size: number): number {
    return this.#rotatedAt.filter((seq) => seq <= size).length;
  }

  /** From which size on the log has this epoch; undefined while it has not come to it. */
  epochBegins(epoch: number): number | undefined {
    return epoch === 1 ? 0 : this.#restores[epoch - 2]?.seq;
  }

  /** The restore with which an epoch ended, and every one after it. */
  restoresSince(epoch: number): readonly Restore[] {
    return this.#restores.slice(epoch - 1);
  }

  #keepRoot(): void {
    if (this.#ground.sizes.has(this.size)) this.#roots.set(this.size, this.#tree.root());
  }

  #checkPlace(event: BundleEvent, expected: Place): void {
    const { seq, version, at, id } = event;
    if (version !== expected.version) {
      throw malformed(
        seq,
        'version',
        `found ${String(version)} where ${String(expected.version)} follows in its stream`,
      );
    }
    if (at < expected.at) throw malformed(seq, 'at', 'earlier than the event before');
    if (this.#ids.has(id)) throw malformed(seq, 'id', 'stands in the log already');
  }

  #readLogFacts(event: BundleEvent): void {
    if (event.stream !== `audit_log-${event.tenant}`) return;
    if (event.type === 'LogKeyRotated') this.#rotate(event);
    if (event.type === 'LogRestored') this.#restore(event);
  }

  #rotate({ seq, tenant, data }: BundleEvent): void {
    const refuse = (reason: string) => new Refused({ code: 'ROTATION_BROKEN', seq, reason });
    const { origin, from, to } = openNoteOf(data, refuse);
    const [older, newer] = this.#ground.keys.log.slice(this.#rotatedAt.length);
    if (logOf(origin)?.tenant !== tenant) throw refuse('it belongs to another log');
    if (older === undefined || !sameKey(older, from)) throw refuse('it does not start from the key then in use');
    if (newer === undefined || !sameKey(newer, to)) throw refuse('keys.json does not name the new key');
    this.#rotatedAt.push(seq);
    this.remarks.push({ code: 'KEY_ROTATED', seq, to: writeVerifierKey(to) });
  }

  #restore({ seq, data }: BundleEvent): void {
    const restore = readRestore(seq, fieldsOf(data), this.#restores.length + 2);
    this.#restores.push(restore);
    this.remarks.push({ code: 'LOG_RESTORED', seq, kept: restore.keptSize, known: restore.lastKnownSize });
  }
}

function openNoteOf(data: string, refuse: (reason: string) => Refused) {
  const { note } = fieldsOf(data);
  if (typeof note !== 'string') throw refuse('it has no note');
  try {
    return openRotation(note);
  } catch (error) {
    throw error instanceof NoteRefused ? refuse(error.message) : error;
  }
}

function fieldsOf(data: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
