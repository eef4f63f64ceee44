import { setTimeout as sleep } from 'node:timers/promises';

/** Work between two rests; commands and queries are answered by the same thread. */
const sliceMs = 20;

/** Time that only grows, in ms, and how to let some of it pass. */
interface Clock {
  now(): number;
  rest(milliseconds: number): Promise<unknown>;
}

const usual: Clock = {
  now: () => performance.now(),
  rest: (milliseconds) => sleep(milliseconds, undefined, { ref: false }),
};

/** Lets a long job in the background take half of the time at most. */
export class Pace {
  #since: number;

  constructor(private readonly clock = usual) {
    this.#since = clock.now();
  }

  /** Called when the job begins or goes on: what was before was no work. */
  begin(): void {
    this.#since = this.clock.now();
  }

  /** Called between small steps; rests as long as the last slice took. */
  async pause(): Promise<void> {
    const workedMs = this.clock.now() - this.#since;
    if (workedMs < sliceMs) return;
    await this.clock.rest(workedMs);
    this.begin();
  }
}
