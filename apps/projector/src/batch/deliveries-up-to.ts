import type { Delivery, EventStore } from '@hindsight/event-store';
import { projectedPrefixes } from './projected-prefixes.js';

/** What is to be projected of the log after a position (null: from its beginning), up to and including another, which it ends with. */
export async function* deliveriesUpTo(
  eventStore: Pick<EventStore, 'readAll'>,
  after: bigint | null,
  position: bigint,
  signal?: AbortSignal,
): AsyncGenerator<Delivery, void> {
  for await (const event of eventStore.readAll(projectedPrefixes, after === null ? {} : { after })) {
    signal?.throwIfAborted();
    if (event.position > position) break;
    yield { kind: 'event', event };
  }
  yield { kind: 'checkpoint', position };
}
