import { skippedType } from '@hindsight/domain';
import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import type { Batch } from '../batch/batches.js';
import type { WholeStream } from './let-go.js';

const prefix = 'customer-';

/**
 * The whole streams of those of whom a batch says that an event is skipped, up to the end of the batch. Read from the store: of
 * what could not be applied the tables may hold nothing.
 */
export async function streamsWithSkips(
  eventStore: EventStore,
  { events, position: upTo }: Batch,
): Promise<WholeStream[]> {
  const skips = events.filter(({ stream, type }) => type === skippedType && stream.startsWith(prefix));
  const ids = new Set(skips.map(({ stream }) => stream.slice(prefix.length)));
  const streams: WholeStream[] = [];
  for (const customerId of ids) {
    streams.push({ customerId, upTo, events: await eventsOf(eventStore, customerId) });
  }
  return streams;
}

/** All that the store has of a customer. */
export async function eventsOf(eventStore: EventStore, customerId: string): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of eventStore.readStream(prefix + customerId)) events.push(event);
  return events;
}
