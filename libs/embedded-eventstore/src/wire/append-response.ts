import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Appended, Expected } from '../core/append.js';

const empty = () => new shared.Empty();

export function appendSuccess(appended: Appended): streams.AppendResp {
  const success = new streams.AppendResp.Success();
  if (appended.revision < 0) success.setNoStream(empty());
  else success.setCurrentRevision(String(appended.revision));
  if (appended.position === null) success.setNoPosition(empty());
  else success.setPosition(position(new streams.AppendResp.Position(), appended.position));
  return new streams.AppendResp().setSuccess(success);
}

/** Plain Append answers a wrong expected revision with a response, not with an error. */
export function appendConflict(expected: Expected, current: number): streams.AppendResp {
  const conflict = new streams.AppendResp.WrongExpectedVersion();
  if (current < 0) conflict.setCurrentNoStream(empty());
  else conflict.setCurrentRevision(String(current));
  if (expected === 'any') conflict.setExpectedAny(empty());
  else if (expected === 'no-stream') conflict.setExpectedNoStream(empty());
  else if (expected === 'stream-exists') conflict.setExpectedStreamExists(empty());
  else conflict.setExpectedRevision(expected.toString());
  return new streams.AppendResp().setWrongExpectedVersion(conflict);
}

/** Commit and prepare position of an event are one: every event is committed by itself. */
export function position<
  P extends { setCommitPosition(value: string): P; setPreparePosition(value: string): P },
>(message: P, at: number): P {
  return message.setCommitPosition(String(at)).setPreparePosition(String(at));
}
