import { setTimeout } from 'node:timers/promises';

/** Wakes one sleeper. A bell that rang while nobody slept is heard at the next sleep. */
export class Bell {
  #rang = false;
  #sleep: AbortController | null = null;

  ring(): void {
    this.#rang = true;
    this.#sleep?.abort();
  }

  /** Sleeps until it rings, at most so long. */
  async heard(ms: number): Promise<void> {
    this.#sleep = new AbortController();
    const { signal } = this.#sleep;
    if (!this.#rang) await setTimeout(ms, undefined, { signal, ref: false }).catch(() => undefined); // rang
    this.#rang = false;
  }
}
