import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { type sendUnaryData, Server, ServerCredentials, type ServerUnaryCall } from '@grpc/grpc-js';
import { appendCall, batchAppendCall } from './append-calls.ts';
import { Faults } from './faults.ts';
import { Line } from './line.ts';
import { KurrentLog } from './log.ts';
import { readCall } from './read-calls.ts';

/** What the server says it is; a node would name its release here. */
export const PROTOCOL_SERVER_VERSION = 'varsel-protocol-server-1';

const METHODS = ['append', 'batchappend', 'read'] as const;

export interface KurrentServerOptions {
  /** Keeps the log beyond the process. */
  readonly file?: string;
  readonly port?: number;
  /** Whether BatchAppend is offered; older nodes do not. */
  readonly batchAppend?: boolean;
}

/**
 * A server of ours that speaks what Varsel uses of KurrentDB's protocol, over real gRPC: append, read, subscribe,
 * features, gossip. For tests: it keeps KurrentDB's promises and no more, and can break its line at will.
 */
export class KurrentServer {
  readonly log: KurrentLog;
  readonly faults: Faults;
  readonly #server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  readonly #line: Line;

  private constructor({ file }: KurrentServerOptions, line: Line) {
    this.log = new KurrentLog(file);
    this.#line = line;
    this.faults = new Faults(() => {
      line.cut();
    });
  }

  static async start(options: KurrentServerOptions = {}): Promise<KurrentServer> {
    const line = new Line();
    const started = new KurrentServer(options, line);
    started.#serve(options.batchAppend !== false);
    line.leadTo(await started.#bind());
    await line.listen(options.port ?? 0);
    return started;
  }

  get port(): number {
    return this.#line.port;
  }

  get url(): string {
    return `esdb://127.0.0.1:${String(this.port)}?tls=false`;
  }

  /** Of a cluster of one, that the client finds by asking who is there. */
  get discoverUrl(): string {
    return `esdb+discover://127.0.0.1:${String(this.port)}?tls=false&discoveryInterval=20&maxDiscoverAttempts=3`;
  }

  /** Breaks every connection; new ones are refused until `comeBack`. */
  goAway(): void {
    this.#line.close();
  }

  comeBack(): void {
    this.#line.open();
  }

  async stop(): Promise<void> {
    this.#server.forceShutdown();
    await this.#line.stop();
  }

  #serve(batchAppend: boolean): void {
    const { log, faults } = this;
    this.#server.addService(streamsService.StreamsService, {
      append: appendCall(log, faults),
      read: readCall(log, faults),
      ...(batchAppend ? { batchAppend: batchAppendCall(log, faults) } : {}),
    });
    this.#server.addService(featuresService.ServerFeaturesService, { getSupportedMethods: supported(batchAppend) });
    this.#server.addService(gossipService.GossipService, {
      read: (_call: ServerUnaryCall<object, object>, answer: sendUnaryData<object>) => {
        answer(null, cluster(this.port));
      },
    });
  }

  #bind(): Promise<number> {
    return new Promise((resolve, fail) => {
      this.#server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
        if (error) fail(error);
        else resolve(port);
      });
    });
  }
}

function supported(batchAppend: boolean) {
  return (_call: ServerUnaryCall<object, object>, answer: sendUnaryData<object>): void => {
    const methods = METHODS.filter((name) => batchAppend || name !== 'batchappend').map((name) =>
      new features.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
    );
    answer(
      null,
      new features.SupportedMethods().setEventStoreServerVersion(PROTOCOL_SERVER_VERSION).setMethodsList(methods),
    );
  };
}

function cluster(port: number) {
  const member = new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setString(crypto.randomUUID()))
    .setTimeStamp(String(Date.now()))
    .setState(gossip.MemberInfo.VNodeState.LEADER)
    .setIsAlive(true)
    .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port));
  return new gossip.ClusterInfo().setMembersList([member]);
}
