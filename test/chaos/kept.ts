import { setTimeout as sleep } from 'node:timers/promises';

/** Something that runs in processes of its own. */
export interface Running {
  /** Without warning. */
  kill(): void;
  /** Holds it where it is, connections and all; null where that cannot be done. */
  readonly freeze: { stop(): void; goOn(): void } | null;
  /** Once it is gone, however. */
  readonly gone: Promise<unknown>;
}

const restartAfterMs = 300;

/** Starts something anew whenever it is gone, as whoever runs a service has it done; until it is let go. */
export class Kept {
  #current: Running | null = null;
  #isLetGo = false;
  #restarts = 0;
  readonly #watching: Promise<void>;

  private constructor(
    private readonly start: () => Promise<Running>,
    first: Running,
  ) {
    this.#current = first;
    this.#watching = this.#watch(first);
  }

  static async of(start: () => Promise<Running>): Promise<Kept> {
    return new Kept(start, await start());
  }

  get restarts(): number {
    return this.#restarts;
  }

  /** What runs now, or as soon as something does: what is starting cannot be struck down. */
  async kill(): Promise<void> {
    while (this.#current === null) await sleep(20);
    const running = this.#current;
    this.#current = null;
    running.kill();
  }

  /** As a machine does that swaps, or is moved elsewhere. */
  async freezeFor(milliseconds: number): Promise<void> {
    while (this.#current === null) await sleep(20);
    const { freeze } = this.#current;
    freeze?.stop();
    await sleep(milliseconds);
    freeze?.goOn();
  }

  async letGo(): Promise<void> {
    this.#isLetGo = true;
    this.#current?.kill();
    await this.#watching;
  }

  async #watch(first: Running): Promise<void> {
    for (let running: Running | null = first; ; running = await this.#again()) {
      this.#current = running;
      if (this.#isLetGo) running?.kill();
      await running?.gone;
      this.#current = null;
      if (this.#isLetGo) return;
      await sleep(restartAfterMs);
    }
  }

  /** null: it cannot start yet, as a service cannot whose database is away. */
  async #again(): Promise<Running | null> {
    this.#restarts += 1;
    return this.start().catch(() => null);
  }
}
