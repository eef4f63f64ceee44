import { follow, type Connection, type Followed } from '@hindsight/client';
import type { Handlers } from './handlers.js';
import type { Inbox } from './inbox.js';

/** The feed over HTTP: one order for all events, so that a position says what was handled. */
export interface FeedSource {
  readonly feed: Connection;
  /** Both unless given. */
  readonly streams?: Followed['streams'];
  /** Where a subscriber begins that has handled nothing yet: `start` unless given, `now`, or a position. */
  readonly from?: string;
  /** The cut of a snapshot, where that is what the subscriber began with. */
  readonly cut?: string;
}

/** What those that follow tell of. */
export interface Following {
  readonly handlers: Handlers;
  readonly inbox: Inbox;
  readonly signal: AbortSignal;
  /** Something was dealt with: it goes on. */
  readonly onProgress: (position: string) => void;
}

/**
 * Follows until it is told to end.
 * @throws whatever stands in the way: begin again after a while
 */
export async function followFeed(source: FeedSource, following: Following): Promise<void> {
  const { handlers, inbox, signal, onProgress } = following;
  let position = await inbox.position();
  for await (const told of follow(source.feed, followedOf(source, following, position))) {
    await inbox.advance(position, told.position, async (sql) => {
      if (told.kind === 'event') await handlers.handle(told.event, sql);
    });
    position = told.position;
    onProgress(position);
    if (signal.aborted) return;
  }
}

function followedOf(source: FeedSource, { handlers, signal }: Following, position: string | null): Followed {
  const { streams, from, cut } = source;
  const begin = position ?? from;
  return {
    ...{ types: handlers.types, signal },
    ...(streams && { streams }),
    ...(begin !== undefined && { from: begin }),
    ...(cut !== undefined && { cut }),
  };
}
