import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';

/** Messages that may wait in the process for a reader that is slower than we are. */
const WAITING = 128;
/** Their size: large events would add up to much more than so many small ones. */
const WAITING_BYTES = 2 * 1024 * 1024;

/** The answer side of a read: sends as fast as the reader takes, never faster. */
export class Outgoing {
  /** Fires when the reader has gone away or the node stops. */
  readonly signal: AbortSignal;
  private waitingBytes = 0;
  private wake: (() => void) | undefined;

  constructor(
    private readonly call: ServerWritableStream<streams.ReadReq, Buffer>,
    stopping: AbortSignal,
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

  async send(message: Buffer): Promise<void> {
    if (this.isOver) return;
    this.waitingBytes += message.length;
    const takesMore = this.call.write(message, () => {
      this.waitingBytes -= message.length;
      if (this.waitingBytes <= WAITING_BYTES) this.wake?.();
    });
    if (!takesMore && this.call.writableLength >= WAITING)
      await this.until((go) => this.call.once('drain', go));
    if (this.waitingBytes > WAITING_BYTES) await this.until((go) => (this.wake = go));
  }

  /** Lets others have their turn: a read of many pages of which nothing is sent would keep the process to itself. */
  async breathe(): Promise<void> {
    await nextTurn();
  }

  /** Resolves when told so, or when nobody is there any more to send to. */
  private until(tell: (go: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        this.call.removeListener('drain', go);
        this.signal.removeEventListener('abort', go);
        resolve();
      };
      tell(go);
      if (this.isOver) go();
      else this.signal.addEventListener('abort', go, { once: true });
    });
  }
}
