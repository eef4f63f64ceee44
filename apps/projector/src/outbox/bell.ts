import { EventEmitter, once } from 'node:events';

/** Wakes one sleeper. A bell that rang while nobody slept is heard at the next sleep. */
export class Bell {
  readonly #emitter = new EventEmitter();
  #rang = false;

  ring(): void {
    this.#rang = true;
    this.#emitter.emit('ring');
  }

  /** Sleeps until it rings, at most so long. */
  async heard(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.#rang) await this.#sleep(ms, signal);
    this.#rang = false;
  }

  async #sleep(ms: number, stopped: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(ms)]);
    await once(this.#emitter, 'ring', { signal }).catch(() => undefined); // in time, or stopped
  }
}
