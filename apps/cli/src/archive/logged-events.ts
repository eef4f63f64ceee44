import type { LoggedEvent } from '@hindsight/archive';
import type { EventStore, RecordedEvent } from '@hindsight/event-store';

const category = 'customer-';

/** The customer events of the log after a position, as the archive takes them. */
export async function* loggedEvents(
  store: EventStore,
  after: bigint | null,
  signal: AbortSignal,
): AsyncGenerator<LoggedEvent> {
  for await (const event of store.readAll([category], after === null ? {} : { after })) {
    signal.throwIfAborted();
    yield asLogged(event);
  }
}

/** The event of a customer at a revision; null where the log has none. */
export async function loggedEvent(
  store: EventStore,
  customerId: string,
  revision: number,
): Promise<LoggedEvent | null> {
  for await (const event of store.readStream(`${category}${customerId}`, BigInt(revision)))
    return asLogged(event);
  return null;
}

const asLogged = ({
  stream,
  position,
  revision,
  id,
  type,
  data,
  metadata,
  recordedAt,
}: RecordedEvent): LoggedEvent => ({
  ...{ position, data, eventId: id, storedType: type, origin: metadata.origin },
  customerId: stream.slice(category.length),
  revision: Number(revision),
  occurredAt: Date.parse(metadata.occurredAt),
  recordedAt: recordedAt.getTime(),
});
