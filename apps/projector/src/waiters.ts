interface Waiter {
  readonly position: bigint;
  readonly resolve: (reached: boolean) => void;
  readonly timer: NodeJS.Timeout;
}

/** Those who wait until the log is projected up to a position. */
export class Waiters {
  readonly #waiting = new Set<Waiter>();

  /** True once `position` is passed to `arrived`; false after `timeoutMs`. */
  until(position: bigint, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const giveUp = () => {
        this.#waiting.delete(waiter);
        resolve(false);
      };
      const waiter: Waiter = { position, resolve, timer: setTimeout(giveUp, timeoutMs) };
      this.#waiting.add(waiter);
    });
  }

  arrived(position: bigint): void {
    for (const waiter of this.#waiting) {
      if (waiter.position <= position) this.#release(waiter, true);
    }
  }

  /** Nothing will arrive any more. */
  dismiss(): void {
    for (const waiter of this.#waiting) this.#release(waiter, false);
  }

  #release(waiter: Waiter, reached: boolean): void {
    clearTimeout(waiter.timer);
    this.#waiting.delete(waiter);
    waiter.resolve(reached);
  }
}
