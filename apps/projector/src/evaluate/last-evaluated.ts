import type { Reach } from '../time/reach.js';
import type { KnownEvent } from '@hindsight/read-models';

/**
 * The latest instant (ms) at which a customer with these events was evaluated when its rule set got as far as `reach`:
 * its last event or the last tick since its first; null when it was not evaluated yet. May be later than the truth by
 * an event since withdrawn, never earlier.
 */
export function lastEvaluated(events: readonly KnownEvent[], reach: Reach | null): number | null {
  if (reach === null) return null;
  let last = -Infinity;
  for (const { event } of events) {
    if (event.occurredAt > reach.through) continue;
    last = Math.max(last, event.occurredAt);
  }
  if (last === -Infinity) return null;
  return Math.max(last, reach.lastTick ?? -Infinity);
}
