import { Latencies } from './latencies.js';
import type { Message } from './message.js';

/** Called for each message that a consumer gets; may set `isBlocked`, but calls nothing of the group. */
export type Send = (message: Message, consumer: Consumer) => void;

/** One who takes messages from a group. */
export class Consumer {
  readonly latencies = new Latencies();
  inFlight = 0;
  /** how many messages it was ever sent */
  total = 0;
  /** Its connection takes nothing at the moment, whatever slots it has. */
  isBlocked = false;

  /**
   * @param number its own among the consumers of the group
   * @param slots how many messages it may hold unsettled
   */
  constructor(
    readonly number: number,
    readonly slots: number,
    readonly send: Send,
  ) {}

  get isFree(): boolean {
    return !this.isBlocked && this.inFlight < this.slots;
  }
}
