import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { KurrentLog, LogRecord } from './log.ts';
import { caughtUpAnswer, checkpointAnswer, confirmationAnswer, eventAnswer, nameIn } from './messages.ts';
import { drained, filterOf } from './read-calls.ts';

/**
 * A catch-up subscription: confirmation, what stands there, `caught up`, then what comes. With a filter a checkpoint
 * tells now and then how far the log was looked through.
 */
export function follow(log: KurrentLog, options: ReadReq.Options, call: ServerWritableStream<ReadReq, ReadResp>): void {
  const passes = filterOf(options);
  const every = checkpointEvery(options);
  const records = recordsOf(log, options);
  const wanted = records().findIndex(isAfter(options));
  let next = wanted < 0 ? records().length : wanted;
  let considered = 0;
  let wake = (): void => undefined;

  const look = (record: LogRecord): boolean => {
    considered += 1;
    let room = true;
    if (passes(record)) room = call.write(eventAnswer(record));
    if (considered % every === 0) room = call.write(checkpointAnswer(record));
    return room;
  };
  const run = async (): Promise<void> => {
    call.write(confirmationAnswer());
    let live = false;
    while (!call.cancelled) {
      const record = records()[next];
      if (record) {
        next += 1;
        if (!look(record)) await drained(call);
        continue;
      }
      if (!live) call.write(caughtUpAnswer());
      live = true;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const stop = log.onAppend(() => {
    wake();
  });
  call.on('cancelled', () => {
    stop();
    wake();
  });
  void run();
}

function recordsOf(log: KurrentLog, options: ReadReq.Options): () => readonly LogRecord[] {
  const stream = options.getStream();
  if (stream === undefined) return () => log.records;
  return () => log.stream(nameIn(stream.getStreamIdentifier()));
}

/** A subscription begins behind its position; from the end, with what comes next. */
function isAfter(options: ReadReq.Options): (record: LogRecord) => boolean {
  const from = options.getAll() ?? options.getStream();
  if (from?.hasEnd() === true) return () => false;
  const place = options.getAll()?.getPosition();
  if (place) return ({ commit }) => commit > BigInt(place.getCommitPosition());
  const stream = options.getStream();
  if (stream?.hasRevision() !== true) return () => true;
  return ({ revision }) => revision > Number(stream.getRevision());
}

function checkpointEvery(options: ReadReq.Options): number {
  const filter = options.getFilter();
  if (filter === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(1, (filter.hasMax() ? filter.getMax() : 1) * filter.getCheckpointintervalmultiplier());
}
