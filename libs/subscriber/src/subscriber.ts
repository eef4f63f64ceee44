import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { followFeed, type FeedSource, type Following } from './follow-feed.js';
import { followGroup, type GroupSource } from './follow-group.js';
import { Handlers } from './handlers.js';
import { Inbox, WentOnElsewhere } from './inbox.js';

export interface SubscriberOptions {
  /** Under which it is kept what was handled. Another name begins anew. */
  readonly name: string;
  /** The subscriber's own PostgreSQL, which handlers write to. */
  readonly database: Pool;
  readonly from: FeedSource | GroupSource;
  /** Before it tries again, ms; doubles from there, to 30 s. 500 unless given. */
  readonly pauseMs?: number;
}

const longestPauseMs = 30_000;

/** Follows while the application runs, and hands each event to its handlers: exactly once, as far as they write to the database. */
export class Subscriber implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger('Subscriber');
  readonly #stopping = new AbortController();
  readonly #inbox: Inbox;
  #running: Promise<void> = Promise.resolve();
  #failures = 0;
  #failure: Error | null = null;

  constructor(
    private readonly options: SubscriberOptions,
    private readonly providers: () => Iterable<object>,
  ) {
    this.#inbox = new Inbox(options.database, options.name);
  }

  /** Why it does not get on; null: it does. For a health check. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** Up to where the feed was handled; null: nothing was, or a group keeps that. */
  position(): Promise<string | null> {
    return this.#inbox.position();
  }

  /** @throws {NoHandlers} */
  onApplicationBootstrap(): void {
    const handlers = new Handlers(this.providers());
    this.#running = this.#run({
      ...{ handlers, inbox: this.#inbox, signal: this.#stopping.signal },
      onProgress: () => {
        [this.#failures, this.#failure] = [0, null];
      },
    });
  }

  /** Ends when what is under way is done. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(following: Following): Promise<void> {
    while (!following.signal.aborted) {
      try {
        await this.#inbox.open();
        await this.#follow(following);
        await this.#pause();
      } catch (error) {
        await this.#broken(error);
      }
    }
  }

  #follow(following: Following): Promise<void> {
    const { from } = this.options;
    return 'group' in from ? followGroup(from, following) : followFeed(from, following);
  }

  async #broken(error: unknown): Promise<void> {
    // Of several instances that follow the feed one is ahead. The others stand by, and follow when it stays away.
    if (error instanceof WentOnElsewhere) this.#log.debug(error.message);
    else {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      this.#log.warn(`${this.options.name}: ${this.#failure.message}; trying again`);
    }
    await this.#pause();
  }

  async #pause(): Promise<void> {
    const pauseMs = Math.min((this.options.pauseMs ?? 500) * 2 ** this.#failures++, longestPauseMs);
    await sleep(pauseMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}
