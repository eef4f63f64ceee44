import { customerEvents } from '@hindsight/domain';
import type { RecordedEvent } from '@hindsight/event-store';
import type { CustomerEventRow, ParkedCustomerRow, StoredHistory } from '@hindsight/read-models';
import { toRuleEvent } from '@hindsight/rules';

/** A customer's event as a history row, or why it cannot be one. */
export type Arrival =
  | { readonly readable: true; readonly row: CustomerEventRow }
  | { readonly readable: false; readonly parked: ParkedCustomerRow };

const prefix = 'customer-';

/** Reads an event of a customer's stream; null for any other. */
export function arrivalOf(event: RecordedEvent): Arrival | null {
  if (!event.stream.startsWith(prefix)) return null;
  const customerId = event.stream.slice(prefix.length);
  const { id: eventId, type, revision, position, recordedAt, data } = event;
  const reason = whyUnreadable(event);
  if (reason !== null) return { readable: false, parked: parkedAt(event, 'event', new Error(reason)) };
  const { occurredAt, origin } = event.metadata;
  const row = {
    customerId,
    revision,
    eventId,
    type,
    occurredAt: new Date(occurredAt),
    recordedAt,
    position,
    origin,
    data,
  };
  return { readable: true, row };
}

/** Where a customer stops because rules cannot read an event that tables can; none where they can. */
export function refusedByRules(row: CustomerEventRow): ParkedCustomerRow[] {
  const { customerId, eventId, type, revision, position, occurredAt, data } = row;
  try {
    toRuleEvent({ eventId, type, revision: Number(revision), occurredAt: occurredAt.getTime(), data });
    return [];
  } catch (failure) {
    const event = { stream: prefix + customerId, id: eventId, type, revision, position };
    return [parkedAt(event, 'event', failure)];
  }
}

/** The row that says why the customer of this event stops. */
export function parkedAt(
  event: Pick<RecordedEvent, 'stream' | 'id' | 'type' | 'revision' | 'position'>,
  cause: ParkedCustomerRow['cause'],
  failure: unknown,
): ParkedCustomerRow {
  const error = failure instanceof Error ? failure : new Error(String(failure));
  return {
    customerId: printable(event.stream.slice(prefix.length)),
    reason: printable(error.message),
    stack: printable(error.stack ?? ''),
    cause,
    eventId: event.id,
    eventType: printable(event.type),
    revision: event.revision,
    position: event.position,
  };
}

/**
 * The same for a failure of a whole history: at the event that the failure names (`eventId`), so that it does not depend on
 * what else came with it; at the latest where it names none.
 */
export function parkedWithHistory(
  { customerId, events, last }: StoredHistory,
  failure: unknown,
): ParkedCustomerRow {
  const named = events.find(({ eventId }) => eventId === eventNamedBy(failure));
  const { eventId: id, type, position, revision } = named ?? last;
  const event = { stream: prefix + customerId, id, type, revision: BigInt(revision), position };
  return parkedAt(event, named ? 'event' : 'history', failure);
}

const eventNamedBy = (failure: unknown): unknown =>
  failure instanceof Error && 'eventId' in failure ? failure.eventId : null;

/** The row of an event that is skipped: as much of it as the tables can hold, so that they have every event of the log. */
export function passedOver(event: RecordedEvent): CustomerEventRow {
  const arrival = arrivalOf(event);
  if (arrival?.readable) return arrival.row;
  const { stream, id: eventId, type, revision, position, recordedAt, data, metadata } = event;
  const { occurredAt, origin } = metadata as Partial<typeof metadata>; // whatever lies in the store
  return {
    ...{ customerId: printable(stream.slice(prefix.length)), revision, eventId, type: printable(type) },
    occurredAt: isInstant(occurredAt) ? new Date(occurredAt) : recordedAt,
    ...{ recordedAt, position, origin: typeof origin === 'string' ? printable(origin) : '' },
    data: isObject(data) && isStorable(JSON.stringify(data)) ? data : {},
  };
}

function whyUnreadable({ stream, type, data, metadata }: RecordedEvent): string | null {
  const { occurredAt, origin, schemaVersion } = metadata as Partial<typeof metadata>; // whatever lies in the store
  const version = customerEvents.versionOf(type);
  if (version !== null && schemaVersion !== version) {
    return `this release cannot read ${type} version ${String(schemaVersion)}; is a newer one writing?`;
  }
  if (!isInstant(occurredAt)) {
    return `occurredAt of the event is no instant: ${String(occurredAt)}`;
  }
  if (typeof origin !== 'string') return 'the event does not say where it comes from (metadata.origin)';
  if (!isObject(data)) return 'the data of the event is no JSON object';
  if (!isStorable(JSON.stringify([stream, type, origin, data]))) {
    return 'the event holds text that PostgreSQL cannot store (NUL, or half a surrogate pair)';
  }
  return null;
}

const isInstant = (text: string | undefined): text is string =>
  /^\d{4}-/.test(text ?? '') && !Number.isNaN(Date.parse(text ?? ''));

const isObject = (data: unknown) => typeof data === 'object' && data !== null;

/** JSON.stringify writes NUL and unpaired surrogates as escapes; an escaped backslash before them is harmless. */
const isStorable = (json: string) => !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f]..)/i.test(json);

/** Through UTF-8 and back: what PostgreSQL cannot hold becomes U+FFFD. */
const printable = (text: string) => Buffer.from(text.replaceAll('\0', '\uFFFD')).toString();
