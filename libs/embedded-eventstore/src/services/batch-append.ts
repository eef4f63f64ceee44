import type { ServerDuplexStream } from '@grpc/grpc-js';
import type streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type { Append, Outcome, ProposedEvent } from '../core/append.js';
import { appendBytes, MAX_APPEND_BYTES, type Streams } from '../core/streams.js';
import * as responses from '../wire/batch-append-response.js';
import { expectedRevision, proposedEvent, streamName } from '../wire/proposed-event.js';
import { RpcError, shuttingDown } from '../wire/rpc-error.js';
import { uuidBytes, uuidText } from '../wire/uuid.js';

type BatchAppendCall = ServerDuplexStream<streamsPb.BatchAppendReq, streamsPb.BatchAppendResp>;
type Target = Omit<Append, 'events'>;

/** An append of which only some messages have come. */
interface Unfinished {
  target: Target;
  events: ProposedEvent[];
  bytes: number;
  timer: NodeJS.Timeout | undefined;
}

/** How long the rest of an append may take to come, whatever its deadline: EventStoreDB's default write timeout. */
const MOST_PATIENCE_MS = 2000;
/** Bytes that may wait for their commit on one call before it is read no further. */
const IN_FLIGHT_BYTES = 32 * 1024 * 1024;
const NO_STREAM = new Uint8Array();

/** Streams.BatchAppend: many appends on one call, told apart by correlation id, answered in any order, each exactly once. */
export function batchAppend(streams: Streams, stopping: AbortSignal): (call: BatchAppendCall) => void {
  return (call) => {
    const stop = () => {
      appends.stop();
    };
    stopping.addEventListener('abort', stop);
    const appends = new BatchAppends(streams, call);
    call.on('data', (message: streamsPb.BatchAppendReq) => {
      appends.take(message);
    });
    call.on('end', () => {
      appends.end();
    });
    call.on('cancelled', () => {
      stopping.removeEventListener('abort', stop);
      appends.forgetUnfinished();
    });
  };
}

class BatchAppends {
  private readonly unfinished = new Map<string, Unfinished>();
  private inFlight = 0;
  private inFlightBytes = 0;
  private hasEnded = false;
  private isStopping = false;

  constructor(
    private readonly streams: Streams,
    private readonly call: BatchAppendCall,
  ) {}

  take(message: streamsPb.BatchAppendReq): void {
    if (this.isStopping) return; // it was never begun, and the end of the call says so
    try {
      this.takeFor(correlationId(message), message);
    } catch (error) {
      this.call.emit('error', error); // without a correlation id nobody in particular can be answered
    }
  }

  private takeFor(id: string, message: streamsPb.BatchAppendReq): void {
    try {
      const options = message.getOptions();
      if (options) this.begin(id, options, message.getIsFinal());
      const append = this.unfinished.get(id);
      if (!append) return; // answered already: it was late, too large or malformed
      this.add(id, append, message.getProposedMessagesList().map(proposedEvent));
      if (message.getIsFinal()) this.finish(id);
    } catch (error) {
      this.fail(id, responses.badRequestFailure(error instanceof RpcError ? error.message : String(error)));
    }
  }

  end(): void {
    this.hasEnded = true;
    this.endWhenAnswered();
  }

  stop(): void {
    this.isStopping = true;
    this.forgetUnfinished();
    this.endWhenAnswered();
  }

  forgetUnfinished(): void {
    for (const id of this.unfinished.keys()) this.forget(id);
  }

  private begin(id: string, options: streamsPb.BatchAppendReq.Options, isComplete: boolean): void {
    const target = {
      stream: streamName(options.getStreamIdentifier()),
      expected: expectedRevision(options, () => options.getStreamPosition()),
    };
    const leftMs = patienceMs(options);
    this.unfinished.set(id, {
      target,
      events: [],
      bytes: 0,
      timer: isComplete ? undefined : this.timer(id, leftMs),
    });
    if (leftMs <= 0) this.fail(id, responses.timeoutFailure());
  }

  /** The deadline bounds the wait for the last message; what is complete is committed and answered. */
  private timer(id: string, leftMs: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.fail(id, responses.timeoutFailure());
    }, leftMs);
  }

  private add(id: string, append: Unfinished, events: readonly ProposedEvent[]): void {
    append.bytes += appendBytes(events);
    if (append.bytes > MAX_APPEND_BYTES) this.fail(id, responses.tooLargeFailure(MAX_APPEND_BYTES));
    else append.events.push(...events);
  }

  private finish(id: string): void {
    const append = this.forget(id);
    if (!append) return;
    const { target, events, bytes } = append;
    this.inFlight += 1;
    this.inFlightBytes += bytes;
    if (this.inFlightBytes > IN_FLIGHT_BYTES) this.call.pause();
    const answered = this.streams.append({ ...target, events }).then(
      (outcome) => {
        this.call.write(response(id, target, outcome));
      },
      (error: unknown) => {
        this.call.write(responses.batchError(id, target.stream, responses.notStoredFailure(String(error))));
      },
    );
    void answered.then(() => {
      this.settle(bytes);
    });
  }

  private settle(bytes: number): void {
    this.inFlight -= 1;
    this.inFlightBytes -= bytes;
    if (this.call.isPaused() && this.inFlightBytes < IN_FLIGHT_BYTES / 2) this.call.resume();
    this.endWhenAnswered();
  }

  private endWhenAnswered(): void {
    if (this.inFlight > 0) return;
    if (this.isStopping) this.call.emit('error', shuttingDown());
    else if (this.hasEnded) this.call.end();
  }

  private fail(id: string, failure: responses.BatchFailure): void {
    const stream = this.forget(id)?.target.stream ?? NO_STREAM;
    this.call.write(responses.batchError(id, stream, failure));
  }

  private forget(id: string): Unfinished | undefined {
    const append = this.unfinished.get(id);
    clearTimeout(append?.timer);
    this.unfinished.delete(id);
    return append;
  }
}

function correlationId(message: streamsPb.BatchAppendReq): string {
  const id = message.getCorrelationId();
  return id?.hasString() ? id.getString() : uuidText(uuidBytes(id));
}

function patienceMs(options: streamsPb.BatchAppendReq.Options): number {
  const deadline = options.getDeadline();
  const leftMs = deadline ? deadline.toDate().getTime() - Date.now() : MOST_PATIENCE_MS;
  return Math.min(leftMs, MOST_PATIENCE_MS);
}

function response(id: string, { stream, expected }: Target, outcome: Outcome): streamsPb.BatchAppendResp {
  switch (outcome.kind) {
    case 'appended':
      return responses.batchSuccess(id, stream, outcome);
    case 'wrong-expected-revision':
      return responses.batchError(
        id,
        stream,
        responses.wrongExpectedVersionFailure(expected, outcome.current),
      );
    case 'stream-deleted':
      return responses.batchError(id, stream, responses.streamDeletedFailure(stream));
    case 'access-denied':
      return responses.batchError(id, stream, responses.accessDeniedFailure());
    case 'too-large':
      return responses.batchError(id, stream, responses.tooLargeFailure(outcome.maximum));
  }
}
