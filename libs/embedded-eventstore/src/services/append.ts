import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import type streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { Append, Expected, Outcome, ProposedEvent } from '../core/append.js';
import { appendBytes, MAX_APPEND_BYTES, type Streams } from '../core/streams.js';
import { appendConflict, appendSuccess } from '../wire/append-response.js';
import { expectedRevision, proposedEvent, streamName } from '../wire/proposed-event.js';
import {
  accessDenied,
  invalidArgument,
  maximumAppendSizeExceeded,
  streamDeleted,
} from '../wire/rpc-error.js';

type AppendCall = ServerReadableStream<streamsPb.AppendReq, streamsPb.AppendResp>;

/** Streams.Append: one append a call, options first, then one message an event. */
export function append(streams: Streams) {
  return (call: AppendCall, answer: sendUnaryData<streamsPb.AppendResp>): void => {
    collect(call)
      .then(async (request) => {
        answer(null, response(request.stream, request.expected, await streams.append(request)));
      })
      .catch((error: unknown) => {
        // what is thrown here is an RpcError, or a failed commit, which grpc-js answers as UNKNOWN with its message
        answer(error as Error);
      });
  };
}

async function collect(call: AppendCall): Promise<Append> {
  let target: Omit<Append, 'events'> | undefined;
  const events: ProposedEvent[] = [];
  let bytes = 0;
  for await (const message of call as AsyncIterable<streamsPb.AppendReq>) {
    const options = message.getOptions();
    const proposed = message.getProposedMessage();
    if (options) {
      const expected = expectedRevision(options, () => options.getRevision());
      target = { stream: streamName(options.getStreamIdentifier()), expected };
    }
    if (!proposed) continue;
    const event = proposedEvent(proposed);
    events.push(event);
    bytes += appendBytes([event]);
    if (bytes > MAX_APPEND_BYTES) throw maximumAppendSizeExceeded(MAX_APPEND_BYTES);
  }
  if (!target) throw invalidArgument('options are missing');
  return { ...target, events };
}

function response(stream: Uint8Array, expected: Expected, outcome: Outcome): streamsPb.AppendResp {
  switch (outcome.kind) {
    case 'appended':
      return appendSuccess(outcome);
    case 'wrong-expected-revision':
      return appendConflict(expected, outcome.current);
    case 'stream-deleted':
      throw streamDeleted(Buffer.from(stream).toString('utf8'));
    case 'access-denied':
      throw accessDenied();
    case 'too-large':
      throw maximumAppendSizeExceeded(outcome.maximum);
  }
}
