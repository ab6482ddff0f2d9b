import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventToAppend } from '../port.ts';
import { STREAMS_OF_VARSEL } from './stream-names.ts';

/** A place in `$all`. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** An event as the node holds it. */
export interface NodeEvent extends LogPosition {
  readonly name: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: Uint8Array;
  readonly meta: Uint8Array;
  /** Microseconds UTC, by the clock of the node that led when it was written. */
  readonly created: string;
}

const { FORWARDS, BACKWARDS } = streams.ReadReq.Options.ReadDirection;

/** Events considered between two checkpoints: window times interval. */
const WINDOW = 256;
const INTERVAL = 4;

/** The messages of one append: what is expected, then every event. JSON as it was written, byte by byte. */
export function appendMessages(name: string, version: number, events: readonly EventToAppend[]): AppendReq[] {
  const options = new streams.AppendReq.Options().setStreamIdentifier(identifier(name));
  if (version === 0) options.setNoStream(new shared.Empty());
  else options.setRevision(String(version - 1));
  return [new streams.AppendReq().setOptions(options), ...events.map(proposed)];
}

function proposed({ id, type, data, meta }: EventToAppend): AppendReq {
  const message = new streams.AppendReq.ProposedMessage()
    .setId(new shared.UUID().setString(id))
    .setData(bytesOf(data))
    .setCustomMetadata(bytesOf(meta));
  message.getMetadataMap().set('type', type).set('content-type', 'application/json');
  return new streams.AppendReq().setProposedMessage(message);
}

/** Events of one stream from a revision on, or its last one. */
export function streamRequest(name: string, from: number | 'last'): ReadReq {
  const which = new streams.ReadReq.Options.StreamOptions().setStreamIdentifier(identifier(name));
  if (from === 'last') which.setEnd(new shared.Empty());
  else which.setRevision(String(from));
  const options = plainOptions(from === 'last' ? BACKWARDS : FORWARDS).setStream(which);
  return new streams.ReadReq().setOptions(options.setCount(from === 'last' ? '1' : String(Number.MAX_SAFE_INTEGER)));
}

/** The one event that stands at a place in `$all`. */
export function eventRequest(at: LogPosition): ReadReq {
  return new streams.ReadReq().setOptions(plainOptions(FORWARDS).setAll(allFrom(at)).setCount('1'));
}

/** Every event of Varsel after a place in `$all`, now and from now on. */
export function subscriptionRequest(after: LogPosition | undefined): ReadReq {
  const filter = new streams.ReadReq.Options.FilterOptions()
    .setStreamIdentifier(new streams.ReadReq.Options.FilterOptions.Expression().setRegex(STREAMS_OF_VARSEL))
    .setMax(WINDOW)
    .setCheckpointintervalmultiplier(INTERVAL);
  const options = plainOptions(FORWARDS)
    .setAll(allFrom(after))
    .setSubscription(new streams.ReadReq.Options.SubscriptionOptions())
    .setFilter(filter);
  return new streams.ReadReq().setOptions(options);
}

export function eventIn(answer: ReadResp): NodeEvent | undefined {
  const event = answer.getEvent()?.getEvent();
  if (event === undefined) return undefined;
  const about = event.getMetadataMap();
  const textOf = (name: string): string => about.get(name) ?? '';
  return {
    name: Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8'),
    revision: Number(event.getStreamRevision()),
    id: event.getId()?.getString() ?? '',
    type: textOf('type'),
    data: event.getData_asU8(),
    meta: event.getCustomMetadata_asU8(),
    created: microsecondsText(textOf('created')),
    commit: BigInt(event.getCommitPosition()),
    prepare: BigInt(event.getPreparePosition()),
  };
}

export function checkpointIn(answer: ReadResp): LogPosition | undefined {
  const checkpoint = answer.getCheckpoint();
  if (checkpoint === undefined) return undefined;
  return { commit: BigInt(checkpoint.getCommitPosition()), prepare: BigInt(checkpoint.getPreparePosition()) };
}

function plainOptions(direction: ReadReq.Options.ReadDirection) {
  return new streams.ReadReq.Options()
    .setReadDirection(direction)
    .setResolveLinks(false)
    .setNoFilter(new shared.Empty())
    .setUuidOption(new streams.ReadReq.Options.UUIDOption().setString(new shared.Empty()));
}

function allFrom(position: LogPosition | undefined) {
  const all = new streams.ReadReq.Options.AllOptions();
  if (position === undefined) return all.setStart(new shared.Empty());
  const place = new streams.ReadReq.Options.Position()
    .setCommitPosition(String(position.commit))
    .setPreparePosition(String(position.prepare));
  return all.setPosition(place);
}

function identifier(name: string) {
  return new shared.StreamIdentifier().setStreamName(bytesOf(name));
}

/** A plain Uint8Array: the generated code knows no Buffer. */
function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The node counts in steps of 100 ns since 1970. */
function microsecondsText(ticks: string): string {
  const microseconds = BigInt(ticks) / 10n;
  const milliseconds = new Date(Number(microseconds / 1000n)).toISOString();
  return milliseconds.replace('Z', `${String(microseconds % 1000n).padStart(3, '0')}Z`);
}
