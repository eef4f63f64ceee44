import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Delivered } from '../core/links.js';
import type { Recorded } from '../log/record.js';
import { eventResponse } from '../wire/read-response.js';
import { Messages } from './messages.js';
import type { Turns } from './turns.js';

/** What goes out with one write: as much as a frame of HTTP/2 holds. */
const WRITE_BYTES = 16 * 1024;
/** What may wait in the process for a reader that is slower than we are: twice what HTTP/2 lets be under way. */
const WAITING_BYTES = 128 * 1024;

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
  private gathered = new Messages();
  private waitingBytes = 0;
  private wake: (() => void) | undefined;

  constructor(
    private readonly call: ServerWritableStream<streams.ReadReq, Messages>,
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

  /** Whether it is time to `flush`. */
  get isFull(): boolean {
    return this.gathered.byteLength >= WRITE_BYTES;
  }

  addEvent(recorded: Recorded): void {
    this.gathered.add(eventResponse(this.circumstances.deliver(recorded)));
  }

  /** It goes out with the next `flush`. */
  add(message: Buffer): void {
    this.gathered.add(message);
  }

  async send(message: Buffer): Promise<void> {
    this.add(message);
    await this.flush();
  }

  /** Sends what was added, and resolves when there is room for more, or nobody is there any more to send to. */
  async flush(): Promise<void> {
    if (!this.gathered.isEmpty) this.write(this.gathered);
    this.gathered = new Messages();
    if (this.waitingBytes > WAITING_BYTES) await this.room();
  }

  private write(messages: Messages): void {
    if (this.isOver) return;
    const { byteLength } = messages;
    this.waitingBytes += byteLength;
    this.call.write(messages, () => {
      this.waitingBytes -= byteLength;
      if (this.waitingBytes <= WAITING_BYTES) this.wake?.();
    });
  }

  /** Lets others have their turn: a read of many pages of which nothing is sent would keep the process to itself. */
  async breathe(): Promise<void> {
    await this.circumstances.turns.take();
  }

  private room(): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        this.wake = undefined;
        this.signal.removeEventListener('abort', go);
        resolve();
      };
      this.wake = go;
      if (this.isOver) go();
      else this.signal.addEventListener('abort', go, { once: true });
    });
  }
}
