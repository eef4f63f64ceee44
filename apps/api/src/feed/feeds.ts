import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { LogTail, type EventStore } from '@hindsight/event-store';
import { feedPrefixes } from './asked.js';
import type { FeedSource } from './feed.js';

/** What all subscribers of this process share. */
export class Feeds implements OnApplicationShutdown {
  readonly #log = new Logger('feed');
  readonly #tail: LogTail;

  /** @param quietMs how long a subscriber is told nothing before it is told that */
  constructor(
    private readonly store: EventStore,
    readonly quietMs = 15_000,
  ) {
    this.#tail = new LogTail(store, feedPrefixes, {
      onDropped: (reason) => {
        this.#log.log(`${reason instanceof Error ? reason.message : String(reason)}; trying again`);
      },
    });
  }

  /** @throws {StoreUnavailable} */
  async source(): Promise<FeedSource> {
    await this.#tail.begin();
    return { store: this.store, tail: this.#tail };
  }

  onApplicationShutdown(): Promise<void> {
    return this.#tail.stop();
  }
}
