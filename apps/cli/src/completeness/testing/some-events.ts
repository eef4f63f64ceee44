import { uuidV5, type EventStore, type NewEvent } from '@hindsight/event-store';

/** The id of an event that `happens` appended. */
export const idOf = (customerId: string, revision: number): string => uuidV5(`${customerId} ${revision}`);

/** Appends an event that any projector takes; its position. */
export async function happens(store: EventStore, customerId: string, revision: number): Promise<bigint> {
  const expected = revision === 0 ? 'no-stream' : BigInt(revision - 1);
  return (await store.append(`customer-${customerId}`, expected, [eventOf(customerId, revision)])).position;
}

function eventOf(customerId: string, revision: number): NewEvent {
  const id = idOf(customerId, revision);
  const metadata = {
    ...{ occurredAt: '2026-01-05T09:00:00.000Z', schemaVersion: 1, actor: 'spec', origin: 'spec' },
    ...{ correlationId: id, commandId: id, commandHash: id },
  };
  const registered = { type: 'CustomerRegistered', data: { partyKind: 'person', attributes: {} } };
  return { id, ...(revision === 0 ? registered : { type: 'SomethingNew', data: {} }), metadata };
}
