import type { RecordedEvent } from '@hindsight/event-store';
import {
  latestRevisions,
  loadImportSpans,
  parkCustomers,
  parkedAmong,
  unheardAmong,
  type CustomerEventRow,
  type ParkedCustomerRow,
  type Sql,
} from '@hindsight/read-models';
import { recordHeard } from '../imports/record-heard.js';
import { inOrder, type Gap } from './in-order.js';
import { arrivalOf, parkedAt, refusedByRules } from './recordable.js';
import { firstStopWithin, StopsWithin } from './stops-within.js';

/** An event between the last one that arrived and this one did not arrive. */
class EventMissing extends Error {
  override readonly name = 'EventMissing';
  constructor(customerId: string, expected: bigint, found: bigint) {
    super(
      `customer-${customerId} goes on at revision ${String(found)}, but ${String(expected)} never arrived`,
    );
  }
}

/** What of a batch got into the history, and is heard. */
export interface Recorded {
  /** In log order. */
  readonly rows: readonly CustomerEventRow[];
  /** Those of them whose customers are to be evaluated. */
  readonly touching: readonly CustomerEventRow[];
}

/**
 * Writes the batch's customer events into the history, or aside where an import is open that brought them, and parks whose events cannot be read or have a gap.
 * @throws {StopsWithin} where one of those would have moved before, in this very batch; nothing is written
 */
export async function recordArrivals(sql: Sql, events: readonly RecordedEvent[]): Promise<Recorded> {
  const arrivals = events.map(arrivalOf).filter((one) => one !== null);
  const unreadable = arrivals.flatMap((one) => (one.readable ? [] : [one.parked]));
  const readable = arrivals.flatMap((one) => (one.readable ? [one.row] : []));
  const customers = [...new Set(readable.map(({ customerId }) => customerId))];
  const already = await parkedAmong(sql, customers);
  const { fresh, gaps } = inOrder(readable, await latestRevisions(sql, customers));

  const parked = [...unreadable, ...[...gaps.values()].map(missing), ...fresh.flatMap(refusedByRules)].sort(
    inLogOrder,
  );
  const stop = firstStopWithin(
    events,
    parked.filter(({ customerId }) => !already.has(customerId)),
  );
  if (stop !== null) throw new StopsWithin(stop);
  const rows = await recordHeard(sql, fresh, await loadImportSpans(sql), await unheardAmong(sql, customers));
  await parkCustomers(sql, parked);
  const stopped = new Set([...already.keys(), ...parked.map(({ customerId }) => customerId)]);
  return { rows, touching: rows.filter(({ customerId }) => !stopped.has(customerId)) };
}

/** The log order decides which of two reasons stays. */
export const inLogOrder = (a: ParkedCustomerRow, b: ParkedCustomerRow): number =>
  a.position < b.position ? -1 : 1;

/** Why a customer of whom an event is missing stops. */
export function missing({ row, expected }: Gap): ParkedCustomerRow {
  const stream = `customer-${row.customerId}`;
  return parkedAt(
    { ...row, stream, id: row.eventId },
    'gap',
    new EventMissing(row.customerId, expected, row.revision),
  );
}
