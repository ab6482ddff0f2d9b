import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { Faults } from './faults.ts';
import type { KurrentLog, LogRecord } from './log.ts';
import { eventAnswer, nameIn, notFoundAnswer } from './messages.ts';
import { follow } from './subscription.ts';

type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** Read: a stream or `$all`, forwards or backwards, once or from now on. */
export function readCall(log: KurrentLog, faults: Faults) {
  return (call: ReadCall): void => {
    call.on('error', () => undefined);
    const options = call.request.getOptions();
    if (options === undefined) return;
    if (faults.silentReads) {
      faults.unanswered += 1;
      return;
    }
    if (options.hasSubscription()) {
      follow(log, options, call);
      return;
    }
    const stream = options.getStream();
    const found = stream ? ofStream(log, stream) : ofAll(log, options);
    if (found === undefined) call.write(notFoundAnswer(stream?.getStreamIdentifier()));
    else
      void pour(
        counted(
          found(options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS),
          options.getCount(),
        ),
        call,
      );
    if (found === undefined) call.end();
  };
}

type Found = (backwards: boolean) => Iterable<LogRecord>;

function ofStream(log: KurrentLog, stream: ReadReq.Options.StreamOptions): Found | undefined {
  const records = log.stream(nameIn(stream.getStreamIdentifier()));
  if (records.length === 0) return undefined;
  return (backwards) => {
    if (backwards)
      return records.slice(0, stream.hasRevision() ? Number(stream.getRevision()) + 1 : undefined).reverse();
    return stream.hasEnd() ? [] : records.slice(stream.hasRevision() ? Number(stream.getRevision()) : 0);
  };
}

/** Forwards the event at the position is the first; backwards it is left out. */
function ofAll(log: KurrentLog, options: ReadReq.Options): Found {
  const all = options.getAll();
  const place = all?.getPosition();
  const from = place ? BigInt(place.getCommitPosition()) : undefined;
  const passes = filterOf(options);
  return (backwards) => {
    const records = log.records.filter(passes);
    if (backwards) return records.filter(({ commit }) => from === undefined || commit < from).reverse();
    return all?.hasEnd() === true ? [] : records.filter(({ commit }) => from === undefined || commit >= from);
  };
}

/** By stream name or event type, by regular expression or prefixes. */
export function filterOf(options: ReadReq.Options): (record: LogRecord) => boolean {
  const filter = options.getFilter();
  const expression = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (filter === undefined || expression === undefined) return () => true;
  const textOf = ({ stream, type }: LogRecord): string => (filter.hasStreamIdentifier() ? stream : type);
  const prefixes = expression.getPrefixList();
  if (prefixes.length > 0) return (record) => prefixes.some((prefix) => textOf(record).startsWith(prefix));
  const regex = new RegExp(expression.getRegex(), 's');
  return (record) => regex.test(textOf(record));
}

function* counted(records: Iterable<LogRecord>, count: string): Iterable<LogRecord> {
  let left = BigInt(count === '' ? '0' : count);
  for (const record of records) {
    if (left <= 0n) return;
    left -= 1n;
    yield record;
  }
}

async function pour(records: Iterable<LogRecord>, call: ReadCall): Promise<void> {
  for (const record of records) {
    if (call.cancelled) return;
    if (!call.write(eventAnswer(record))) await drained(call);
  }
  call.end();
}

/** The line is full: until it is not, or is gone. */
export function drained(call: ReadCall): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      call.off('drain', go).off('cancelled', go);
      resolve();
    };
    call.on('drain', go).on('cancelled', go);
  });
}
