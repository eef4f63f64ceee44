import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import { onPool, parkedCustomers, type ParkedCustomerRow } from '@hindsight/read-models';
import { BadInput } from '../bad-input.js';
import { caughtUp } from '../caught-up.js';
import type { System } from '../composition.js';
import { headOf } from '../log/log-facts.js';
import { said } from '../texts/texts.js';

/** What stands in the way of a parked customer, whole, and what waits behind it. */
export interface ParkedEvent extends Pick<ParkedCustomerRow, 'cause'> {
  readonly customerId: string;
  readonly reason: string;
  /** Where in the program that came up; null where it was not kept. */
  readonly stack: string | null;
  /** As the log has it; null where the log has it no longer. */
  readonly event: StoredEvent | null;
  /** Later events of the customer: they apply, in order, once it goes on. */
  readonly waiting: Waiting;
}

/** An event with all that is stored of it. Revision and position are decimal text. */
export interface StoredEvent extends Pick<RecordedEvent, 'id' | 'type' | 'metadata' | 'data'> {
  readonly revision: string;
  readonly position: string;
  /** Since when its customer is parked, as the log goes. */
  readonly recordedAt: string;
}

export interface Waiting {
  readonly events: number;
  /** null where none waits. */
  readonly first: WaitingEvent | null;
  readonly last: WaitingEvent | null;
}

export interface WaitingEvent {
  readonly type: string;
  readonly revision: string;
  readonly recordedAt: string;
}

/**
 * Reads of the log where a parked customer stands, once everything in it was looked at.
 * @throws {BadInput} this customer is not parked
 */
export async function parkedEventIn(system: System, id: string, signal: AbortSignal): Promise<ParkedEvent> {
  await caughtUp(system, await headOf(system.store), signal);
  const parked = (await parkedCustomers(onPool(system.readModels))).find(
    ({ customerId }) => customerId === id,
  );
  if (!parked) throw new BadInput(said('notParkedSeeList', { id }));
  const { customerId, reason, stack, cause } = parked;
  return {
    ...{ customerId, reason, cause, stack: stack === '' ? null : stack },
    ...(await readFrom(system.store, parked, signal)),
  };
}

async function readFrom(
  store: EventStore,
  { customerId, revision }: ParkedCustomerRow,
  signal: AbortSignal,
): Promise<Pick<ParkedEvent, 'event' | 'waiting'>> {
  let event: StoredEvent | null = null;
  let waiting: Waiting = { events: 0, first: null, last: null };
  for await (const found of store.readStream(`customer-${customerId}`, revision)) {
    signal.throwIfAborted();
    if (found.revision === revision) event = storedOf(found);
    else waiting = withOneMore(waiting, found);
  }
  return { event, waiting };
}

function storedOf({ id, type, metadata, data, revision, position, recordedAt }: RecordedEvent): StoredEvent {
  return {
    ...{ id, type, metadata, data, revision: String(revision), position: String(position) },
    recordedAt: recordedAt.toISOString(),
  };
}

function withOneMore({ events, first }: Waiting, { type, revision, recordedAt }: RecordedEvent): Waiting {
  const last = { type, revision: String(revision), recordedAt: recordedAt.toISOString() };
  return { events: events + 1, first: first ?? last, last };
}
