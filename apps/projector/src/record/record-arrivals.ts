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
import type { News } from '../evaluate/evaluate-everyone.js';
import { recordHeard, sorted, type Sorted } from '../imports/record-heard.js';
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

/** What of a batch is to be written into the history. */
export interface Arrivals extends News, Sorted {
  readonly parked: readonly ParkedCustomerRow[];
}

/**
 * Reads the batch's customer events: which are new, which wait for an import to end, and who stops, since its events cannot be read or have a gap.
 * @throws {StopsWithin} where one of those would have moved before, in this very batch
 */
export async function readArrivals(sql: Sql, events: readonly RecordedEvent[]): Promise<Arrivals> {
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
  const { heard, aside } = sorted(fresh, await loadImportSpans(sql), await unheardAmong(sql, customers));
  const stopping = new Set(parked.map(({ customerId }) => customerId));
  const goesOn = ({ customerId }: CustomerEventRow) => !already.has(customerId) && !stopping.has(customerId);
  return { heard, aside, parked, stopping, touching: heard.filter(goesOn) };
}

/** Writes them into the history, or aside, and parks those who stop. */
export async function recordArrivals(sql: Sql, arrivals: Arrivals): Promise<void> {
  await recordHeard(sql, arrivals);
  await parkCustomers(sql, arrivals.parked);
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
