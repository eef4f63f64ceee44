import { setTimeout as sleep } from 'node:timers/promises';
import type { CloudEvent } from '@hindsight/contracts';
import { headersOf, type Connection } from './connection.js';
import { problemIn } from './problem-in.js';
import { FeedRefused } from './refused.js';
import { blocksOf, type Block } from './server-sent.js';

/** What is followed, and from where. */
export interface Followed {
  /** Both unless given. */
  readonly streams?: readonly ('customer' | 'segment')[];
  /** All unless given. */
  readonly types?: readonly string[];
  readonly customerId?: string;
  /** `start`, `now`, or the position that was kept: what comes after it. From the start unless given. */
  readonly from?: string;
  /** The cut of a snapshot: of changes of segment, those alone that are not in it. */
  readonly cut?: string;
  /** Ends it. */
  readonly signal?: AbortSignal;
  /** Told of each time that the feed broke off and is asked for again. */
  readonly onBroken?: (reason: unknown, waitMs: number) => void;
}

/** What comes. Keep its position when it is dealt with, and give it as `from` after a restart: nothing is lost, nothing doubled. */
export type Told =
  | { readonly kind: 'event'; readonly position: string; readonly event: CloudEvent }
  /** All there was has been told. */
  | { readonly kind: 'caught-up'; readonly position: string }
  /** Up to here there was nothing to tell. */
  | { readonly kind: 'passed'; readonly position: string };

const longestWaitMs = 30_000;

/**
 * Events in the order of the log, each once, for as long as you go on: broken off, it goes on behind the last one that you asked the
 * next of. It reads as fast as you do.
 * @throws {FeedRefused} where trying again would not help
 */
export async function* follow(connection: Connection, followed: Followed = {}): AsyncGenerator<Told> {
  const feed = new Feed(connection, followed);
  while (!feed.isOver) {
    try {
      yield* feed.told();
      await feed.pause(null);
    } catch (error) {
      if (error instanceof FeedRefused) throw error;
      await feed.pause(error);
    }
  }
}

/** One feed, through all the times that it breaks off. */
class Feed {
  #last: string | null = null;
  #retryMs = 2000;
  #failures = 0;

  constructor(
    private readonly connection: Connection,
    private readonly followed: Followed,
  ) {}

  get isOver(): boolean {
    return this.followed.signal?.aborted ?? false;
  }

  async *told(): AsyncGenerator<Told> {
    for await (const block of blocksOf(await this.#open())) {
      if (block.retry !== null) this.#retryMs = Number(block.retry);
      this.#failures = 0;
      const told = toldBy(block);
      if (told === null) continue;
      yield told;
      this.#last = told.position; // not before: who is in the midst of it when all breaks off has not dealt with it
    }
  }

  /** Longer each time that nothing comes, and not the same for all who were cut off at once. */
  async pause(reason: unknown): Promise<void> {
    if (this.isOver) return;
    const grown = Math.min(this.#retryMs * 2 ** this.#failures++, longestWaitMs);
    const waitMs = Math.round(grown * (0.5 + Math.random() / 2));
    this.followed.onBroken?.(reason, waitMs);
    await sleep(waitMs, undefined, { signal: this.followed.signal }).catch(() => undefined);
  }

  async #open(): Promise<ReadableStream<Uint8Array>> {
    const { signal } = this.followed;
    const headers = {
      ...headersOf(this.connection),
      ...(this.#last !== null && { 'last-event-id': this.#last }),
    };
    const response = await fetch(this.#url(), { headers, ...(signal && { signal }) });
    if (response.ok && response.body) return response.body;
    const said = await problemIn(response);
    throw response.status < 500 && response.status !== 429 ? new FeedRefused(said) : new Error(said.title);
  }

  #url(): URL {
    const { streams, types, customerId: customer, from, cut } = this.followed;
    const url = new URL('v1/feed', `${this.connection.url.replace(/\/$/, '')}/`);
    const asked = { streams: streams?.join(','), types: types?.join(','), customer, from, cut };
    for (const [name, value] of Object.entries(asked))
      if (value !== undefined) url.searchParams.set(name, value);
    return url;
  }
}

function toldBy({ id, event, data }: Block): Told | null {
  if (id === null) return null;
  if (data === null) return { kind: 'passed', position: id };
  if (event === 'caught-up') return { kind: 'caught-up', position: id };
  return { kind: 'event', position: id, event: JSON.parse(data) as CloudEvent };
}
