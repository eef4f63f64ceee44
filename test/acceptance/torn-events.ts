import { randomUUID } from 'node:crypto';
import type { EventStore, NewEvent } from '@hindsight/event-store';

/** A purchase as no command would have written it. */
export function storedPurchase(data: object, id: string = randomUUID()): NewEvent {
  const metadata = {
    ...{ occurredAt: '2026-01-04T09:00:00.000Z', schemaVersion: 1, origin: 'spec', actor: 'spec' },
    ...{ correlationId: id, commandId: id, commandHash: id },
  };
  return { id, type: 'CustomerPurchased', data, metadata };
}

export const gbp = (minor: string) => ({ minor, currency: 'GBP' });

/** Behind what a customer has. */
export async function appendTo(store: EventStore, customerId: string, ...events: NewEvent[]): Promise<void> {
  const stream = `customer-${customerId}`;
  let revision: bigint | 'no-stream' = 'no-stream';
  for await (const event of store.readStream(stream)) revision = event.revision;
  await store.append(stream, revision, events);
}
