import type { handleUnaryCall } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { Append, Outcome } from '../core/append.js';
import type { Streams } from '../core/streams.js';
import { position } from '../wire/append-response.js';
import { expectedNumber, expectedRevision, streamName } from '../wire/proposed-event.js';
import { accessDenied, streamDeleted, wrongExpectedVersion } from '../wire/rpc-error.js';

type Target = Omit<Append, 'events'>;

/** Streams.Delete: the soft one. */
export function deleteSoftly(streams: Streams): handleUnaryCall<streamsPb.DeleteReq, streamsPb.DeleteResp> {
  return (call, answer) => {
    remove('Delete', call.request.getOptions(), (target) => streams.delete(target)).then((at) => {
      const response = new streamsPb.DeleteResp();
      if (at === null) response.setNoPosition(new shared.Empty());
      else response.setPosition(position(new streamsPb.DeleteResp.Position(), at));
      answer(null, response);
    }, fail(answer));
  };
}

/** Streams.Tombstone: for ever. */
export function tombstone(
  streams: Streams,
): handleUnaryCall<streamsPb.TombstoneReq, streamsPb.TombstoneResp> {
  return (call, answer) => {
    remove('Tombstone', call.request.getOptions(), (target) => streams.tombstone(target)).then((at) => {
      const response = new streamsPb.TombstoneResp();
      if (at === null) response.setNoPosition(new shared.Empty());
      else response.setPosition(position(new streamsPb.TombstoneResp.Position(), at));
      answer(null, response);
    }, fail(answer));
  };
}

type Options = streamsPb.DeleteReq.Options | streamsPb.TombstoneReq.Options;

type Operation = 'Delete' | 'Tombstone';

async function remove(
  operation: Operation,
  options: Options | undefined,
  write: (target: Target) => Promise<Outcome>,
): Promise<number | null> {
  const stream = streamName(options?.getStreamIdentifier());
  const expected = options ? expectedRevision(options, () => options.getRevision()) : 'any';
  return positionIn(operation, await write({ stream, expected }), { stream, expected });
}

function positionIn(operation: Operation, outcome: Outcome, { stream, expected }: Target): number | null {
  const name = Buffer.from(stream).toString('utf8');
  switch (outcome.kind) {
    case 'appended':
      return outcome.position;
    case 'wrong-expected-revision':
      throw wrongExpectedVersion(operation, {
        stream: name,
        expected: expectedNumber(expected),
        actual: outcome.current,
      });
    case 'stream-deleted':
      throw streamDeleted(name);
    case 'access-denied':
    case 'too-large':
      throw accessDenied();
  }
}

/** What is thrown is an RpcError, or a failed commit, which grpc-js answers as UNKNOWN with its message. */
function fail(answer: (error: Error) => void): (error: unknown) => void {
  return (error) => {
    answer(error as Error);
  };
}
