import type { EventStore } from '@hindsight/event-store';
import { inTransaction, loadCheckpoint, parkedAmong, type ReadModels } from '@hindsight/read-models';
import { loadTime } from '../batch/project-batch.js';
import type { Compile } from '../time/follow-time.js';
import { letGo } from './let-go.js';
import { eventsOf } from './skip-streams.js';

interface Sources {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
}

/**
 * Reads a parked customer's whole stream again, as far as the checkpoint; when it can be read without a gap and evaluated,
 * the customer goes on. Else it is parked at what stands in the way now.
 * @returns why the customer stays parked, or null
 */
export async function retryParked(
  { eventStore, readModels }: Sources,
  compile: Compile,
  customerId: string,
): Promise<string | null> {
  return inTransaction(readModels, async (sql) => {
    const upTo = await loadCheckpoint(sql, 'held');
    if (upTo === null || !(await parkedAmong(sql, [customerId])).has(customerId)) return null;
    const events = await eventsOf(eventStore, customerId); // not before: what is projected meanwhile has to be in it
    return letGo(sql, { ...(await loadTime(sql, compile)), tells: true }, { customerId, events, upTo });
  });
}
