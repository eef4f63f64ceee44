import { setImmediate } from 'node:timers/promises';

/** Longest stretch without letting others in: commands and the event store may run in this process. */
const sliceMs = 20;

/** Gives the event loop away now and then in a long computation. */
export class Breather {
  #since = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.#since < sliceMs) return;
    await setImmediate();
    this.#since = performance.now();
  }
}
