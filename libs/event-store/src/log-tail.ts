import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery, EventStore, RecordedEvent, Subscription } from './event-store.js';

interface LogTailOptions {
  /** Events that it remembers, at least; default 4,096. */
  readonly kept: number;
  /** How long it waits before it follows again after a subscription was dropped; default 500 ms. */
  readonly againAfterMs: number;
  /** Told why, whenever a subscription was dropped; it follows again by itself. */
  readonly onDropped: (reason: unknown) => void;
}

/**
 * The end of the log, as some streams make it up, for many readers at once: one subscription, however many they are. It remembers
 * the newest events; whoever reads further back reads the log itself, until it gets here. Nothing is followed before somebody asks.
 */
export class LogTail {
  readonly #options: LogTailOptions;
  readonly #kept: RecordedEvent[] = [];
  /** Everything after this position is remembered, up to `#position`. */
  #floor = -1n;
  #position = -1n;
  #isCurrent = false;
  readonly #waiting = new Set<() => void>();
  #begun: Promise<void> | null = null;
  #subscription: Subscription | null = null;
  #isStopped = false;

  constructor(
    private readonly store: EventStore,
    private readonly prefixes: readonly string[],
    options: Partial<LogTailOptions> = {},
  ) {
    this.#options = { kept: 4096, againAfterMs: 500, onDropped: () => undefined, ...options };
  }

  /** Begins to follow, at the end of the log; once, whoever asks first. @throws {StoreUnavailable} */
  begin(): Promise<void> {
    this.#begun ??= this.#begin().catch((error: unknown) => {
      this.#begun = null; // the next one may have more luck
      throw error;
    });
    return this.#begun;
  }

  /** Log position up to which everything was looked at; −1 in an empty log. */
  get position(): bigint {
    return this.#position;
  }

  /** Whether that is the end of the log, as far as the store says; false while it does not answer. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  /** How many wait for more right now. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /**
   * Waits until there is more: a new event, a new position, the end of the log, the end of all following.
   * @returns false when that did not happen within `timeoutMs`, or before `signal` ended the waiting
   */
  moved(timeoutMs: number, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (hasMoved: boolean) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        this.#waiting.delete(wake);
        resolve(hasMoved);
      };
      const wake = () => {
        end(true);
      };
      const giveUp = () => {
        end(false);
      };
      const timer = setTimeout(giveUp, timeoutMs);
      signal.addEventListener('abort', giveUp);
      this.#waiting.add(wake);
      if (signal.aborted || this.#isStopped) giveUp();
    });
  }

  /** At most `limit` events after a position, in order; null where it lies further back than is remembered. */
  after(position: bigint, limit: number): readonly RecordedEvent[] | null {
    if (position < this.#floor) return null;
    const begin = this.#kept.findLastIndex((event) => event.position <= position) + 1;
    return this.#kept.slice(begin, begin + limit);
  }

  /** Ends following, for good. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#isCurrent = false;
    await this.#subscription?.stop();
    this.#announce();
  }

  async #begin(): Promise<void> {
    const last = await this.store.last(this.prefixes);
    this.#position = this.#floor = last?.position ?? -1n;
    void this.#follow();
  }

  async #follow(): Promise<void> {
    while (!this.#isStopped) {
      try {
        this.#subscription = this.store.subscribe(
          this.prefixes,
          this.#position < 0n ? 'start' : this.#position,
        );
        for await (const delivery of this.#subscription) this.#hear(delivery);
      } catch (error) {
        this.#options.onDropped(error);
      }
      this.#isCurrent = false;
      await sleep(this.#options.againAfterMs, undefined, { ref: false });
    }
  }

  #hear(delivery: Delivery): void {
    if (delivery.kind === 'caught-up') this.#isCurrent = true;
    else if (delivery.kind === 'checkpoint') this.#reach(delivery.position);
    else {
      this.#kept.push(delivery.event);
      this.#reach(delivery.event.position);
      this.#forget();
    }
    this.#announce();
  }

  #reach(position: bigint): void {
    if (position > this.#position) this.#position = position;
  }

  /** Half of them at once, so that it costs little for each. */
  #forget(): void {
    const { kept } = this.#options;
    if (this.#kept.length < 2 * kept) return;
    const [last] = this.#kept.splice(0, kept).slice(-1);
    this.#floor = last?.position ?? this.#floor;
  }

  #announce(): void {
    for (const wake of [...this.#waiting]) wake();
  }
}
