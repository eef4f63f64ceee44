import type { Logger } from '@nestjs/common';

/** Stores drop subscriptions when they change their leader or restart; most are back in less. */
const usuallyQuietMs = 10_000;

interface OutageOptions {
  /** What is away. */
  readonly what: string;
  readonly quietMs: number;
}

const usual: OutageOptions = { what: 'the subscription', quietMs: usuallyQuietMs };

/**
 * What an operator is told of a subscription, or the like, that was dropped. One that is taken up again loses nothing and is
 * information; one that is not back within 10 s is a warning, and so is then that it came back.
 */
export class Outage {
  #warning: NodeJS.Timeout | null = null;
  #isTold = false;

  readonly #what: string;
  readonly #quietMs: number;

  constructor(
    private readonly log: Pick<Logger, 'log' | 'warn'>,
    options: Partial<OutageOptions> = {},
  ) {
    const { what, quietMs } = { ...usual, ...options };
    this.#what = what;
    this.#quietMs = quietMs;
  }

  get isOn(): boolean {
    return this.#warning !== null;
  }

  begin({ message }: Error): void {
    this.log.log(`${message}; trying again`);
    this.#warning ??= setTimeout(() => {
      this.#isTold = true;
      this.log.warn(`not back after ${this.#quietMs / 1000} s, still trying: ${message}`);
    }, this.#quietMs).unref();
  }

  /** Hands deliveries on; whatever is delivered ends the outage. */
  async *endedBy<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const delivery of source) {
      this.end();
      yield delivery;
    }
  }

  /** It is back, if it was away. */
  end(): void {
    if (this.#isTold) this.log.warn(`${this.#what} is back`);
    this.forget();
  }

  /** Nobody waits for the subscription any more. */
  forget(): void {
    if (this.#warning) clearTimeout(this.#warning);
    this.#warning = null;
    this.#isTold = false;
  }
}
