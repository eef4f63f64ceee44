import type { EventStore } from '@hindsight/event-store';
import {
  inTransaction,
  loadCheckpointOf,
  loadRound,
  parkedAmong,
  type ReadModels,
} from '@hindsight/read-models';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadTime } from '../time/load-time.js';
import type { Compile } from '../time/follow-time.js';
import { letGo } from './let-go.js';
import { eventsOf } from './skip-streams.js';

interface Sources {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
}

/** Everybody else is half way past a close: who is let go on now would miss it. */
const waitsForRound = Symbol('a round is under way');
const lookAgainAfterMs = 200;
const looks = 300;

/**
 * Reads a parked customer's whole stream again, as far as the checkpoint; when it can be read without a gap and evaluated,
 * the customer goes on. Else it is parked at what stands in the way now. Waits while a round is under way (ADR 24), a minute at most.
 * @returns why the customer stays parked, or null
 */
export async function retryParked(
  sources: Sources,
  compile: Compile,
  customerId: string,
): Promise<string | null> {
  for (let look = 0; look < looks; look++) {
    const answer = await retryNow(sources, compile, customerId);
    if (answer !== waitsForRound) return answer;
    await sleep(lookAgainAfterMs);
  }
  throw new Error('everybody is being looked at for a close or for rules; try again when that is through');
}

function retryNow({ eventStore, readModels }: Sources, compile: Compile, customerId: string) {
  return inTransaction(readModels, async (sql) => {
    const upTo = await loadCheckpointOf(sql, customerId, 'held');
    if ((await loadRound(sql)) !== null) return waitsForRound;
    if (upTo === null || !(await parkedAmong(sql, [customerId])).has(customerId)) return null;
    const events = await eventsOf(eventStore, customerId); // not before: what is projected meanwhile has to be in it
    return letGo(sql, { ...(await loadTime(sql, compile)), tells: true }, { customerId, events, upTo });
  });
}
