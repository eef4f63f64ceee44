import codePb from '@eventstore/db-client/generated/code_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import type { Appended, Expected } from '../core/append.js';
import { position } from './append-response.js';

const { Code } = codePb;
const empty = () => new emptyPb.Empty();

/** Why a batch append failed; the client knows a failure by the type name of its details. */
export interface BatchFailure {
  code: codePb.Code;
  message: string;
  details: { name: string; bytes: Uint8Array };
}

export function batchSuccess(
  correlationId: string,
  stream: Uint8Array,
  appended: Appended,
): streams.BatchAppendResp {
  const success = new streams.BatchAppendResp.Success();
  if (appended.revision < 0) success.setNoStream(empty());
  else success.setCurrentRevision(String(appended.revision));
  if (appended.position === null) success.setNoPosition(empty());
  else success.setPosition(position(new shared.AllStreamPosition(), appended.position));
  return response(correlationId, stream).setSuccess(success);
}

/** The client reads the stream identifier and the details of every error without looking whether they are there. */
export function batchError(
  correlationId: string,
  stream: Uint8Array,
  failure: BatchFailure,
): streams.BatchAppendResp {
  const details = new anyPb.Any();
  details.pack(failure.details.bytes, `event_store.client.${failure.details.name}`);
  const error = new statusPb.Status();
  error.setCode(failure.code).setMessage(failure.message).setDetails(details);
  return response(correlationId, stream).setError(error);
}

function response(correlationId: string, stream: Uint8Array): streams.BatchAppendResp {
  return new streams.BatchAppendResp()
    .setCorrelationId(new shared.UUID().setString(correlationId))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(stream));
}

export function wrongExpectedVersionFailure(expected: Expected, current: number): BatchFailure {
  const details = new shared.WrongExpectedVersion();
  if (current < 0) details.setCurrentNoStream(empty());
  else details.setCurrentStreamRevision(String(current));
  if (expected === 'any') details.setExpectedAny(empty());
  else if (expected === 'no-stream') details.setExpectedNoStream(empty());
  else if (expected === 'stream-exists') details.setExpectedStreamExists(empty());
  else details.setExpectedStreamPosition(expected.toString());
  return failure(Code.ALREADY_EXISTS, 'wrong expected version', 'WrongExpectedVersion', details);
}

export function streamDeletedFailure(stream: Uint8Array): BatchFailure {
  const identifier = new shared.StreamIdentifier().setStreamName(stream);
  const details = new shared.StreamDeleted().setStreamIdentifier(identifier);
  return failure(Code.NOT_FOUND, 'stream deleted', 'StreamDeleted', details);
}

export function timeoutFailure(): BatchFailure {
  return failure(Code.DEADLINE_EXCEEDED, 'the deadline passed', 'Timeout', new shared.Timeout());
}

export function tooLargeFailure(maximum: number): BatchFailure {
  const details = new shared.MaximumAppendSizeExceeded().setMaxappendsize(maximum);
  return failure(Code.INVALID_ARGUMENT, 'too large', 'MaximumAppendSizeExceeded', details);
}

export function accessDeniedFailure(): BatchFailure {
  return failure(Code.PERMISSION_DENIED, 'access denied', 'AccessDenied', new shared.AccessDenied());
}

/** Not a type the client knows: it shows the message instead. */
export function badRequestFailure(message: string): BatchFailure {
  const details = new shared.BadRequest().setMessage(message);
  return failure(Code.INVALID_ARGUMENT, message, 'BadRequest', details);
}

/** Not a type the client knows either: of `Unknown`, which it does, it does not show the message. */
export function notStoredFailure(message: string): BatchFailure {
  const details = new shared.BadRequest().setMessage(message);
  return failure(Code.UNKNOWN, message, 'NotStored', details);
}

function failure(
  code: codePb.Code,
  message: string,
  name: string,
  details: { serializeBinary(): Uint8Array },
): BatchFailure {
  return { code, message, details: { name, bytes: details.serializeBinary() } };
}
