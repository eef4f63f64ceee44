import { setTimeout as sleep } from 'node:timers/promises';

/** Work between two rests; commands and queries are answered by the same thread. */
const sliceMs = 20;

/** Lets a long job in the background take half of the time at most. */
export class Pace {
  #since = performance.now();

  /** Called when the job begins or goes on: what was before was no work. */
  begin(): void {
    this.#since = performance.now();
  }

  /** Called between small steps; rests as long as the last slice took. */
  async pause(): Promise<void> {
    const workedMs = performance.now() - this.#since;
    if (workedMs < sliceMs) return;
    await sleep(workedMs, undefined, { ref: false });
    this.begin();
  }
}
