import { EventStoreDBClient } from '@eventstore/db-client';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { IStreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { AppendReq, AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { CallOptions, ClientReadableStream, Metadata } from '@grpc/grpc-js';
import type { EventToAppend } from '../port.ts';
import { unavailable } from './failures.ts';
import { Incoming, type IncomingPage } from './incoming.ts';
import {
  appendMessages,
  eventIn,
  eventRequest,
  type LogPosition,
  type NodeEvent,
  streamRequest,
  subscriptionRequest,
} from './wire.ts';

/** The part of the client that finds the leading node, speaks TLS and begins anew when a node is gone. */
interface Connection {
  execute<Answer>(service: unknown, name: string, action: (client: IStreamsClient) => Promise<Answer>): Promise<Answer>;
  callArguments(options: { readonly deadline?: number }, call?: CallOptions): [Metadata, CallOptions];
  dispose(): Promise<void>;
}

export type AppendAnswer =
  | { readonly kind: 'stored'; readonly commit: bigint | undefined }
  | { readonly kind: 'wrong-version'; readonly actual: number };

export interface NodeOptions {
  /** `esdb://…` or `esdb+discover://…`. */
  readonly url: string;
  /** So long is waited for one answer. */
  readonly answerWithinMs?: number;
}

/**
 * The calls of Varsel to KurrentDB, over the definitions that the client package brings. Its own readers are not used:
 * they parse metadata as JSON, and what was written must come back byte by byte.
 */
export class KurrentNode {
  readonly #url: string;
  readonly #withinMs: number;
  #connection: Connection;

  constructor({ url, answerWithinMs = 5_000 }: NodeOptions) {
    this.#url = url;
    this.#withinMs = answerWithinMs;
    this.#connection = connect(url);
  }

  /** Stored also when these very events stand right behind that version; the node may then not say where. */
  async append(name: string, version: number, events: readonly EventToAppend[]): Promise<AppendAnswer> {
    const messages = appendMessages(name, version, events);
    const answer = await this.#call((client, connection) => {
      const [metadata, options] = connection.callArguments({ deadline: this.#withinMs });
      return new Promise<AppendResp>((resolve, fail) => {
        const sink = client.append(metadata, options, (error, found) => {
          if (error) fail(error);
          else resolve(found);
        });
        sink.on('error', fail);
        for (const message of messages) sink.write(message satisfies AppendReq);
        sink.end();
      });
    });
    const wrong = answer.getWrongExpectedVersion();
    if (wrong)
      return { kind: 'wrong-version', actual: wrong.hasCurrentRevision() ? Number(wrong.getCurrentRevision()) + 1 : 0 };
    const commit = answer.getSuccess()?.getPosition()?.getCommitPosition();
    return { kind: 'stored', commit: commit === undefined ? undefined : BigInt(commit) };
  }

  /** Events of a stream from a version on; empty when there is no such stream. */
  async read(name: string, from: number): Promise<readonly NodeEvent[]> {
    return this.#events(streamRequest(name, from - 1));
  }

  /** Version of the last event, 0 when there is no such stream. */
  async lastVersion(name: string): Promise<number> {
    const [last] = await this.#events(streamRequest(name, 'last'));
    return last === undefined ? 0 : last.revision + 1;
  }

  async eventAt(position: LogPosition): Promise<NodeEvent | undefined> {
    const [found] = await this.#events(eventRequest(position));
    return found?.commit === position.commit && found.prepare === position.prepare ? found : undefined;
  }

  /** Events of Varsel after a place, as they come; ends with an error, or when the signal says so. */
  async *follow(after: LogPosition | undefined, signal: AbortSignal): AsyncGenerator<IncomingPage, void> {
    // Said before anybody listens, it is not said again.
    if (signal.aborted) return;
    const incoming = new Incoming();
    const stop = (): void => {
      incoming.end();
    };
    signal.addEventListener('abort', stop);
    this.#pour(subscriptionRequest(after), incoming);
    // A subscription has no deadline: one that begins on a channel which another call has just closed is neither
    // answered nor refused. A node confirms at once.
    const unheard = setTimeout(() => {
      if (!incoming.begun) incoming.fail(unavailable(new Error('KurrentDB does not confirm the subscription')));
    }, this.#patienceMs);
    try {
      for (let page = await incoming.page(); page !== undefined; page = await incoming.page()) yield page;
    } finally {
      clearTimeout(unheard);
      signal.removeEventListener('abort', stop);
      incoming.end();
    }
  }

  /** After so long without a sign a call is given up, whatever became of it. */
  get #patienceMs(): number {
    return 7 * this.#withinMs;
  }

  async close(): Promise<void> {
    await this.#connection.dispose();
  }

  async #events(request: ReadReq): Promise<readonly NodeEvent[]> {
    return this.#call((client, connection) => {
      const deadline = Date.now() + 6 * this.#withinMs;
      const stream = client.read(request, ...connection.callArguments({}, { deadline }));
      return collected(stream);
    });
  }

  #pour(request: ReadReq, incoming: Incoming): void {
    const pouring = this.#connection.execute(streamsService.StreamsClient, 'follow', (client) => {
      const stream = client.read(request, ...this.#connection.callArguments({}, { deadline: Infinity }));
      return incoming.take(stream);
    });
    pouring.then(
      () => {
        incoming.fail(unavailable());
      },
      (error: unknown) => {
        incoming.fail(error);
      },
    );
  }

  /** A connection that gives no sign is left behind: the next call begins with a new one. */
  async #call<Answer>(action: (client: IStreamsClient, connection: Connection) => Promise<Answer>): Promise<Answer> {
    const connection = this.#connection;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => {
        if (this.#connection === connection) this.#connection = connect(this.#url);
        connection.dispose().catch(() => undefined);
        fail(unavailable());
      }, this.#patienceMs);
    });
    const answer = connection.execute(streamsService.StreamsClient, 'call', (client) => action(client, connection));
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function connect(url: string): Connection {
  return EventStoreDBClient.connectionString(url) as unknown as Connection;
}

function collected(stream: ClientReadableStream<ReadResp>): Promise<readonly NodeEvent[]> {
  const events: NodeEvent[] = [];
  return new Promise((resolve, fail) => {
    stream.on('data', (answer: ReadResp) => {
      const event = eventIn(answer);
      if (event) events.push(event);
    });
    stream.on('error', fail);
    stream.on('end', () => {
      resolve(events);
    });
  });
}
