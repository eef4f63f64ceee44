import type { Message } from './message.js';

/** How far one has come: the last place up to which everything is settled, null before the first, and how many that were. */
export interface Settled {
  place: number | null;
  count: number;
}

/** Follows messages that begin in order and are settled in any order. */
export class Progress {
  /** what is not settled, in the order of beginning, with what was before it */
  private readonly open = new Map<Message, Settled>();
  private last: Settled = { place: null, count: 0 };

  begin(message: Message): void {
    this.open.set(message, this.last);
    this.pass(message.place, true);
  }

  /** Goes on to a place at which there is nothing to settle. */
  pass(place: number, counts: boolean): void {
    this.last = { place, count: this.last.count + (counts ? 1 : 0) };
  }

  settle(message: Message): void {
    this.open.delete(message);
  }

  get isSettled(): boolean {
    return this.open.size === 0;
  }

  get settled(): Settled {
    for (const before of this.open.values()) return before;
    return this.last;
  }
}
