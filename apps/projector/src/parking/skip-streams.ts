import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import { isSkip, type Batch } from '../batch/batches.js';
import type { WholeStream } from './let-go.js';

const prefix = 'customer-';

/**
 * The whole streams of those of whom a batch says that an event is skipped, each up to where that is said. Read from the store: of
 * what could not be applied the tables may hold nothing.
 */
export async function streamsWithSkips(eventStore: EventStore, { events }: Batch): Promise<WholeStream[]> {
  const streams: WholeStream[] = [];
  for (const { stream, position: upTo } of events.filter(isSkip)) {
    if (!stream.startsWith(prefix)) continue;
    const customerId = stream.slice(prefix.length);
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
