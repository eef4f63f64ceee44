import { randomUUID } from 'node:crypto';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { resolveLink, unresolved } from '../core/links.js';
import { ExpressionTooSlow } from '../core/regex/bounded-match.js';
import type { Log } from '../log/log.js';
import type { Recorded } from '../log/record.js';
import { readRequest } from '../wire/read-request.js';
import { confirmationResponse } from '../wire/read-response.js';
import { invalidArgument, shuttingDown } from '../wire/rpc-error.js';
import type { Messages } from './messages.js';
import { Outgoing } from './outgoing.js';
import { followAll, readAll } from './read-all.js';
import { followStream, readStream } from './read-stream.js';
import { Turns } from './turns.js';

type ReadCall = ServerWritableStream<streams.ReadReq, Messages>;

/** Streams.Read: reads and subscriptions, of one stream and of $all. */
export function read(log: Log, stopping: AbortSignal): (call: ReadCall) => void {
  const turns = new Turns();
  return (call) => {
    answer(log, call, { stopping, turns }).then(
      () => {
        if (stopping.aborted) call.emit('error', shuttingDown());
        else call.end();
      },
      (error: unknown) => {
        call.emit('error', error instanceof ExpressionTooSlow ? invalidArgument(error.message) : error);
      },
    );
  };
}

async function answer(
  log: Log,
  call: ReadCall,
  node: { stopping: AbortSignal; turns: Turns },
): Promise<void> {
  const request = readRequest(call.request);
  const { stream, limit, resolveLinks } = request;
  const deliver = resolveLinks ? (recorded: Recorded) => resolveLink(log, recorded) : unresolved;
  const out = new Outgoing(call, { ...node, deliver });
  if (limit !== null) {
    await (stream ? readStream(log, { ...request, stream }, out) : readAll(log, request, out));
    return;
  }
  await out.send(confirmationResponse(randomUUID()));
  await (stream ? followStream(log, { ...request, stream }, out) : followAll(log, request, out));
}
