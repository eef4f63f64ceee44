import type { RecordedEvent } from '@hindsight/event-store';
import type { ParkedCustomerRow } from '@hindsight/read-models';

/**
 * A batch is to be cut before this log position. Where a customer stops must not depend on how the log is cut: it has moved with
 * all that came before, and has not with anything since. Thrown, since what the transaction wrote has to go.
 */
export class StopsWithin extends Error {
  override readonly name = 'StopsWithin';
  constructor(readonly position: bigint) {
    super(`a customer stops at log position ${String(position)}, after the batch has moved it`);
  }
}

/**
 * The first log position at which a customer stops whom the batch has moved before: by an event of its own, or by what moves
 * everybody. Null: none does.
 * @param events in log order
 */
export function firstStopWithin(
  events: readonly RecordedEvent[],
  stopping: readonly ParkedCustomerRow[],
): bigint | null {
  if (stopping.length === 0) return null;
  const begins = new Map<string, bigint>();
  for (const { stream, position } of events) {
    const whose = stream.startsWith(prefix) ? stream.slice(prefix.length) : everybody;
    if (!begins.has(whose)) begins.set(whose, position);
  }
  const moved = (whose: string, until: bigint) => (begins.get(whose) ?? until) < until;
  const within = stopping.filter(
    ({ customerId, position }) => moved(customerId, position) || moved(everybody, position),
  );
  return within.reduce<bigint | null>(
    (first, { position }) => (first === null || position < first ? position : first),
    null,
  );
}

const prefix = 'customer-';
/** No customer's id. */
const everybody = '';
