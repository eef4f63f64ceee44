import { Waiters } from './waiters.js';

/** How others see how far the tables are, where this process does not see to all of them. */
export interface Elsewhere {
  /** Whether this process does not. */
  isShared(): boolean;
  position(): Promise<bigint | null>;
}

/** For so long nothing has to be told of what other processes project. */
const lookAgainAfterMs = 100;

/** How far everything is in the tables, for whoever waits for it. */
export class Progress {
  readonly #waiters = new Waiters();
  #position: bigint | null = null;

  constructor(private readonly elsewhere: Elsewhere) {}

  get position(): bigint | null {
    return this.#position;
  }

  /** Everything is, up to here; null: nothing yet. */
  move(position: bigint | null): void {
    this.#position = position;
    if (position !== null) this.#waiters.arrived(position);
  }

  /** Nothing will move any more. */
  dismiss(): void {
    this.#waiters.dismiss();
  }

  /**
   * @param goesOn whether it still does; may throw why not
   * @returns false when that did not happen within `timeoutMs`, or never will
   */
  async reached(position: bigint, timeoutMs: number, goesOn: () => boolean): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const leftMs = Math.max(0, deadline - performance.now());
      if (this.#passed(position)) return true;
      if (!goesOn()) return false;
      if (await this.#waiters.until(position, Math.min(leftMs, lookAgainAfterMs))) return true;
      if (this.elsewhere.isShared()) this.move(await this.elsewhere.position());
      if (leftMs === 0) return this.#passed(position);
    }
  }

  #passed(position: bigint): boolean {
    return this.#position !== null && this.#position >= position;
  }
}
