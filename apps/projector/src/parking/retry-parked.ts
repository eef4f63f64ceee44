import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import {
  inTransaction,
  loadCheckpoint,
  parkedAmong,
  recordEvents,
  unpark,
  type ReadModels,
  type Sql,
} from '@hindsight/read-models';
import { loadTime } from '../batch/project-batch.js';
import { refoldCustomer } from '../evaluate/evaluate-everyone.js';
import { inOrder } from '../record/in-order.js';
import { arrivalOf } from '../record/recordable.js';
import type { Compile } from '../time/follow-time.js';

interface Sources {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
}

/**
 * Reads a parked customer's whole stream again, as far as the checkpoint; when it can be read without a gap and evaluated,
 * the customer goes on. Anything else leaves all as it was.
 * @returns why the customer stays parked, or null
 */
export async function retryParked(
  { eventStore, readModels }: Sources,
  compile: Compile,
  customerId: string,
): Promise<string | null> {
  const events: RecordedEvent[] = [];
  for await (const event of eventStore.readStream(`customer-${customerId}`)) events.push(event);
  try {
    await inTransaction(readModels, (sql) => goOn(sql, compile, customerId, events));
    return null;
  } catch (failure) {
    if (failure instanceof StaysParked) return failure.message;
    throw failure;
  }
}

class StaysParked extends Error {}

async function goOn(sql: Sql, compile: Compile, customerId: string, events: readonly RecordedEvent[]) {
  const checkpoint = await loadCheckpoint(sql, 'held');
  if (checkpoint === null || !(await parkedAmong(sql, [customerId])).has(customerId)) return;
  const arrivals = events.filter(({ position }) => position <= checkpoint).map(arrivalOf);
  const rows = arrivals.flatMap((arrival) => {
    if (arrival && !arrival.readable) throw new StaysParked(arrival.parked.reason);
    return arrival ? [arrival.row] : [];
  });
  const [gap] = inOrder(rows, new Map()).gaps.values();
  if (gap) throw new StaysParked(`revision ${String(gap.expected)} is missing in the event store, too`);

  await recordEvents(sql, rows);
  await unpark(sql, customerId);
  await refoldCustomer(sql, await loadTime(sql, compile), customerId, checkpoint);
  const reason = (await parkedAmong(sql, [customerId])).get(customerId);
  if (reason !== undefined) throw new StaysParked(reason);
}
