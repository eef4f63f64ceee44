import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Delivered } from '../core/links.js';
import type { Recorded } from '../log/record.js';
import { eventResponse } from '../wire/read-response.js';

/** Messages that may wait in the process for a reader that is slower than we are. */
const WAITING = 128;

/** The answer side of a read: sends as fast as the reader takes, never faster. */
export class Outgoing {
  /** Fires when the reader has gone away or the node stops. */
  readonly signal: AbortSignal;

  /** @param deliver what the reader is given for an event of the log */
  constructor(
    private readonly call: ServerWritableStream<streams.ReadReq, Buffer>,
    stopping: AbortSignal,
    private readonly deliver: (recorded: Recorded) => Delivered,
  ) {
    const gone = new AbortController();
    call.once('cancelled', () => {
      gone.abort();
    });
    this.signal = AbortSignal.any([gone.signal, stopping]);
  }

  get isOver(): boolean {
    return this.signal.aborted;
  }

  async sendEvent(recorded: Recorded): Promise<void> {
    await this.send(eventResponse(this.deliver(recorded)));
  }

  async send(message: Buffer): Promise<void> {
    if (this.isOver) return;
    const takesMore = this.call.write(message);
    if (!takesMore && this.call.writableLength >= WAITING) await this.drained();
  }

  /** Lets others have their turn: a read of many pages of which nothing is sent would keep the process to itself. */
  async breathe(): Promise<void> {
    await nextTurn();
  }

  private drained(): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        this.call.removeListener('drain', go);
        this.signal.removeEventListener('abort', go);
        resolve();
      };
      this.call.once('drain', go);
      this.signal.addEventListener('abort', go, { once: true });
    });
  }
}
