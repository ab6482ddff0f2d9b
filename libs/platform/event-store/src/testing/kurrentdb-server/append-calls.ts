import codePb from '@eventstore/db-client/generated/code_pb.js';
import errors from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import { Metadata, type ServerDuplexStream, type ServerReadableStream, status } from '@grpc/grpc-js';
import type { sendUnaryData } from '@grpc/grpc-js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import type { Faults } from './faults.ts';
import { type Appending, type ExpectedRevision, type KurrentLog, MAX_APPEND_BYTES, type Proposed } from './log.ts';
import { nameIn, uuidIn } from './messages.ts';

/** Append: one stream of requests, one answer. */
export function appendCall(log: KurrentLog, faults: Faults) {
  return (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void => {
    let options: AppendReq.Options | undefined;
    const events: Proposed[] = [];
    call.on('data', (request: AppendReq) => {
      options = request.getOptions() ?? options;
      const message = request.getProposedMessage();
      if (message) events.push(proposed(message));
    });
    call.on('end', () => {
      const name = nameIn(options?.getStreamIdentifier());
      void faults
        .around(() => log.append(name, expectedIn(options), events))
        .then((outcome) => {
          if (outcome) answerAppend(outcome, options, answer);
        });
    });
    call.on('error', () => undefined);
  };
}

/** BatchAppend: a line that stays open; each batch is answered by its correlation id. */
export function batchAppendCall(log: KurrentLog, faults: Faults) {
  return (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void => {
    const begun = new Map<string, { options: BatchAppendReq.Options; events: Proposed[] }>();
    call.on('data', (request: BatchAppendReq) => {
      const id = uuidIn(request.getCorrelationId());
      const batch = begun.get(id) ?? {
        options: request.getOptions() ?? new streams.BatchAppendReq.Options(),
        events: [],
      };
      begun.set(id, batch);
      batch.events.push(...request.getProposedMessagesList().map(proposed));
      if (!request.getIsFinal()) return;
      begun.delete(id);
      const name = nameIn(batch.options.getStreamIdentifier());
      void faults
        .around(() => log.append(name, expectedInBatch(batch.options), batch.events))
        .then((outcome) => {
          if (outcome) call.write(batchAnswer(outcome, request, batch.options));
        });
    });
    call.on('end', () => {
      call.end();
    });
    call.on('error', () => undefined);
  };
}

function proposed(message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): Proposed {
  const about = message.getMetadataMap();
  return {
    id: uuidIn(message.getId()),
    type: about.get('type') ?? '',
    contentType: about.get('content-type') ?? 'application/octet-stream',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

function expectedIn(options: AppendReq.Options | undefined): ExpectedRevision {
  if (options?.hasNoStream() === true) return 'no-stream';
  return options?.hasRevision() === true ? Number(options.getRevision()) : 'any';
}

function expectedInBatch(options: BatchAppendReq.Options): ExpectedRevision {
  if (options.hasNoStream()) return 'no-stream';
  return options.hasStreamPosition() ? Number(options.getStreamPosition()) : 'any';
}

function answerAppend(
  outcome: Appending,
  options: AppendReq.Options | undefined,
  answer: sendUnaryData<AppendResp>,
): void {
  if (outcome.kind === 'too-large') {
    const metadata = new Metadata();
    metadata.set('exception', 'maximum-append-size-exceeded');
    metadata.set('maximum-append-size', String(MAX_APPEND_BYTES));
    answer({ code: status.INVALID_ARGUMENT, details: 'Maximum Append Size Exceeded.', metadata });
    return;
  }
  const found = new streams.AppendResp();
  if (outcome.kind === 'wrong-version') found.setWrongExpectedVersion(wrongVersion(outcome.current, options));
  else found.setSuccess(success(outcome));
  answer(null, found);
}

/** A repeated append is not told where the first one stands in the log. */
function success(outcome: Exclude<Appending, { kind: 'wrong-version' | 'too-large' }>): AppendResp.Success {
  if (outcome.kind === 'idempotent')
    return new streams.AppendResp.Success()
      .setCurrentRevision(String(outcome.revision))
      .setNoPosition(new errors.Empty());
  const { last } = outcome;
  const place = new streams.AppendResp.Position()
    .setCommitPosition(String(last.commit))
    .setPreparePosition(String(last.prepare));
  return new streams.AppendResp.Success().setCurrentRevision(String(last.revision)).setPosition(place);
}

function wrongVersion(current: number | undefined, options: AppendReq.Options | undefined) {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (current === undefined) wrong.setCurrentNoStream(new errors.Empty());
  else wrong.setCurrentRevision(String(current));
  if (options?.hasRevision() === true) return wrong.setExpectedRevision(options.getRevision());
  return wrong.setExpectedNoStream(new errors.Empty());
}

function batchAnswer(outcome: Appending, request: BatchAppendReq, options: BatchAppendReq.Options): BatchAppendResp {
  const answer = new streams.BatchAppendResp();
  answer.setCorrelationId(request.getCorrelationId()).setStreamIdentifier(options.getStreamIdentifier());
  if (outcome.kind === 'wrong-version' || outcome.kind === 'too-large')
    return answer.setError(batchError(outcome, options));
  const found = new streams.BatchAppendResp.Success();
  if (outcome.kind === 'idempotent')
    return answer.setSuccess(found.setCurrentRevision(String(outcome.revision)).setNoPosition(new empty.Empty()));
  const { last } = outcome;
  const place = new errors.AllStreamPosition()
    .setCommitPosition(String(last.commit))
    .setPreparePosition(String(last.prepare));
  return answer.setSuccess(found.setCurrentRevision(String(last.revision)).setPosition(place));
}

function batchError(
  outcome: Extract<Appending, { kind: 'wrong-version' | 'too-large' }>,
  options: BatchAppendReq.Options,
) {
  const details = new any.Any();
  if (outcome.kind === 'too-large') {
    const error = new errors.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_BYTES);
    details.pack(error.serializeBinary(), 'event_store.client.MaximumAppendSizeExceeded');
    return new statusPb.Status().setCode(codePb.Code.INVALID_ARGUMENT).setMessage('Too large').setDetails(details);
  }
  const error = new errors.WrongExpectedVersion();
  if (outcome.current === undefined) error.setCurrentNoStream(new empty.Empty());
  else error.setCurrentStreamRevision(String(outcome.current));
  if (options.hasStreamPosition()) error.setExpectedStreamPosition(options.getStreamPosition());
  else error.setExpectedNoStream(new empty.Empty());
  details.pack(error.serializeBinary(), 'event_store.client.WrongExpectedVersion');
  return new statusPb.Status().setCode(codePb.Code.FAILED_PRECONDITION).setMessage('Wrong version').setDetails(details);
}
