import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Delivered } from '../core/links.js';
import type { Recorded } from '../log/record.js';
import { eventResponse } from '../wire/read-response.js';
import type { Turns } from './turns.js';

/** What may wait in the process for a reader that is slower than we are. */
const WAITING_MESSAGES = 128;
const WAITING_BYTES = 1024 * 1024;
/** Smaller ones need no counting: as many as may wait are not too large together. */
const LARGE_BYTES = WAITING_BYTES / WAITING_MESSAGES;

interface Circumstances {
  /** fires when the node stops */
  stopping: AbortSignal;
  turns: Turns;
  /** what the reader is given for an event of the log */
  deliver: (recorded: Recorded) => Delivered;
}

/** The answer side of a read: sends as fast as the reader takes, never faster. */
export class Outgoing {
  /** Fires when the reader has gone away or the node stops. */
  readonly signal: AbortSignal;
  private waitingBytes = 0;
  private wake: (() => void) | undefined;

  constructor(
    private readonly call: ServerWritableStream<streams.ReadReq, Buffer>,
    private readonly circumstances: Circumstances,
  ) {
    const gone = new AbortController();
    call.once('cancelled', () => {
      gone.abort();
    });
    this.signal = AbortSignal.any([gone.signal, circumstances.stopping]);
  }

  get isOver(): boolean {
    return this.signal.aborted || this.call.cancelled;
  }

  async sendEvent(recorded: Recorded): Promise<void> {
    await this.send(eventResponse(this.circumstances.deliver(recorded)));
  }

  async send(message: Buffer): Promise<void> {
    if (this.isOver) return;
    const takesMore = message.length > LARGE_BYTES ? this.writeCounted(message) : this.call.write(message);
    if (!takesMore && this.call.writableLength >= WAITING_MESSAGES) {
      await this.until((go) => this.call.once('drain', go));
    }
    if (this.waitingBytes > WAITING_BYTES) await this.until((go) => (this.wake = go));
  }

  private writeCounted(message: Buffer): boolean {
    this.waitingBytes += message.length;
    return this.call.write(message, () => {
      this.waitingBytes -= message.length;
      if (this.waitingBytes <= WAITING_BYTES) this.wake?.();
    });
  }

  /** Lets others have their turn: a read of many pages of which nothing is sent would keep the process to itself. */
  async breathe(): Promise<void> {
    await this.circumstances.turns.take();
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
