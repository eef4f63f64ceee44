import { uuidV5, type EventStore, type NewEvent, type StoredEvent } from '@hindsight/event-store';
import { auditedPrefixes, encodeLeaf } from '@hindsight/merkle';

/** Appends `count` small events to a stream, from a revision on; the position of the last. */
export async function write(
  store: Pick<EventStore, 'append'>,
  stream: string,
  from: number,
  count: number,
): Promise<bigint> {
  const events = Array.from({ length: count }, (_, nth) => small(`${stream} ${from + nth}`));
  const expected = from === 0 ? 'no-stream' : BigInt(from - 1);
  return (await store.append(stream, expected, events)).position;
}

function small(name: string): NewEvent {
  const id = uuidV5(name);
  const metadata = {
    ...{ occurredAt: '2026-01-05T09:00:00.000Z', schemaVersion: 1, actor: 'spec', origin: 'spec' },
    ...{ correlationId: id, commandId: id, commandHash: id },
  };
  return { id, type: 'SomethingNew', data: { name }, metadata };
}

/** The leaves that the log of a store has. */
export async function leavesOf(store: Pick<EventStore, 'readAllStored'>): Promise<Buffer[]> {
  const leaves: Buffer[] = [];
  for await (const event of store.readAllStored(auditedPrefixes)) leaves.push(encodeLeaf(event));
  return leaves;
}

export async function storedEvents(store: Pick<EventStore, 'readAllStored'>): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const event of store.readAllStored(auditedPrefixes)) events.push(event);
  return events;
}
