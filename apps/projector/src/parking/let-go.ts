import { heeded } from '@hindsight/domain';
import type { RecordedEvent } from '@hindsight/event-store';
import {
  loadImportSpans,
  parkCustomers,
  parkedAmong,
  unpark,
  type CustomerEventRow,
  type ParkedCustomerRow,
  type Sql,
} from '@hindsight/read-models';
import { refoldCustomer, type Standing } from '../evaluate/evaluate-everyone.js';
import { recordHeard, sorted } from '../imports/record-heard.js';
import { inOrder } from '../record/in-order.js';
import { inLogOrder, missing } from '../record/record-arrivals.js';
import { arrivalOf, passedOver } from '../record/recordable.js';

/** A customer's whole stream as the event store has it, and the log position up to which it counts. */
export interface WholeStream {
  readonly customerId: string;
  readonly events: readonly RecordedEvent[];
  readonly upTo: bigint;
}

/**
 * Records what of the stream was not recorded yet, passes over what is skipped, and evaluates the customer from its first
 * event; when something still stands in the way, the customer is parked there.
 * @returns why it is parked, or null
 */
export async function letGo(sql: Sql, standing: Standing, stream: WholeStream): Promise<string | null> {
  const { customerId, upTo } = stream;
  const { rows, obstacle } = rowsOf(stream);
  await recordHeard(sql, sorted(rows, await loadImportSpans(sql), new Set()));
  await unpark(sql, customerId);
  if (obstacle) await parkCustomers(sql, [obstacle]);
  else await refoldCustomer(sql, standing, customerId, upTo);
  return (await parkedAmong(sql, [customerId])).get(customerId) ?? null;
}

interface Rows {
  readonly rows: readonly CustomerEventRow[];
  /** The first, as the log goes. */
  readonly obstacle: ParkedCustomerRow | null;
}

function rowsOf({ events, upTo }: WholeStream): Rows {
  const known = events.filter(({ position }) => position <= upTo);
  const counting = new Set(heeded(known));
  const rows: CustomerEventRow[] = [];
  const obstacles: ParkedCustomerRow[] = [];
  for (const event of known) {
    const arrival = counting.has(event)
      ? arrivalOf(event)
      : ({ readable: true, row: passedOver(event) } as const);
    if (arrival?.readable) rows.push(arrival.row);
    else if (arrival) obstacles.push(arrival.parked);
  }
  const gaps = [...inOrder(rows, new Map()).gaps.values()].map(missing);
  return { rows, obstacle: [...obstacles, ...gaps].sort(inLogOrder)[0] ?? null };
}
