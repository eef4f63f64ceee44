import { randomUUID } from 'node:crypto';
import type { EventStore } from '@hindsight/event-store';
import { InMemoryEventStore } from '@hindsight/event-store/testing';

/** An event to be, and the stream that it goes to. */
export interface Told {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
  /** Default: `test`. */
  readonly origin?: string;
}

/** A store in memory of a log that says this, in this order; positions are 0, 100, 200, … */
export async function storeOf(...log: readonly Told[]): Promise<EventStore> {
  const store = new InMemoryEventStore();
  const written = new Map<string, bigint>();
  for (const { stream, type, data, origin = 'test' } of log) {
    const expected = written.get(stream) ?? 'no-stream';
    const event = { id: randomUUID(), type, data, metadata: { ...metadata, origin } };
    const { revision } = await store.append(stream, expected, [event]);
    written.set(stream, revision);
  }
  return store;
}

const metadata = {
  ...{ occurredAt: '2020-01-02T00:00:00.000Z', schemaVersion: 1, correlationId: 'c', actor: 'test' },
  ...{ commandId: 'c', commandHash: 'h' },
};
