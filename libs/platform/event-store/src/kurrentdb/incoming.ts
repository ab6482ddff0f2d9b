import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { ClientReadableStream } from '@grpc/grpc-js';
import { checkpointIn, eventIn, type LogPosition, type NodeEvent } from './wire.ts';

/** What came since the last look. */
export interface IncomingPage {
  readonly events: readonly NodeEvent[];
  /** Nothing of ours stands between the last event and here. */
  readonly upTo: LogPosition;
}

/** Events of one page, and how many may wait before the node is asked to pause. */
const PAGE = 500;
const WAITING = 2_000;

/** Turns a subscription into pages: whatever came while the last page was worked on is the next one. */
export class Incoming {
  readonly #events: NodeEvent[] = [];
  #stream: ClientReadableStream<ReadResp> | undefined;
  #upTo: LogPosition | undefined;
  #ended: { readonly error: unknown } | undefined;
  #begun = false;
  #wake: () => void = () => undefined;

  /** Whether the node has said anything at all. */
  get begun(): boolean {
    return this.#begun;
  }

  /** Resolves when the node ends the stream. */
  take(stream: ClientReadableStream<ReadResp>): Promise<void> {
    this.#stream = stream;
    if (this.#ended) stream.cancel();
    return new Promise((resolve, fail) => {
      stream.on('data', (answer: ReadResp) => {
        this.#receive(answer);
      });
      stream.on('error', fail);
      stream.on('end', resolve);
    });
  }

  /** Undefined when it was ended from our side. Throws what ended it from the other. */
  async page(): Promise<IncomingPage | undefined> {
    while (this.#upTo === undefined) {
      if (this.#ended) {
        this.#throwEnd(this.#ended);
        return undefined;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const events = this.#events.splice(0, PAGE);
    const last = events.at(-1);
    const upTo = last === undefined || this.#events.length === 0 ? this.#upTo : last;
    if (this.#events.length === 0) this.#upTo = undefined;
    if (this.#events.length < WAITING / 2) this.#stream?.resume();
    return { events, upTo };
  }

  end(): void {
    this.fail(undefined);
    this.#stream?.cancel();
  }

  fail(error: unknown): void {
    this.#ended ??= { error };
    this.#wake();
  }

  #throwEnd({ error }: { readonly error: unknown }): void {
    if (error === undefined) return;
    throw error instanceof Error ? error : new Error('The subscription ended', { cause: error });
  }

  #receive(answer: ReadResp): void {
    this.#begun = true;
    const event = eventIn(answer);
    if (event) this.#events.push(event);
    const place = event ?? checkpointIn(answer);
    if (place === undefined) return;
    this.#upTo = place;
    if (this.#events.length > WAITING) this.#stream?.pause();
    this.#wake();
  }
}
