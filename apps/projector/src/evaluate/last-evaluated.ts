import type { Reach } from '../time/reach.js';
import type { KnownEvent } from '@hindsight/read-models';

/**
 * The latest instant (ms) at which a customer with these events was evaluated when its rule set got as far as `reach`:
 * its last event or the last tick since its first; null when it was not evaluated yet. May be later than the truth by
 * an event since withdrawn, never earlier.
 * @param known log position (inclusive); later events do not count
 */
export function lastEvaluated(
  events: readonly KnownEvent[],
  known: bigint,
  reach: Reach | null,
): number | null {
  if (reach === null) return null;
  let last = -Infinity;
  for (const { event, position } of events) {
    if (event.occurredAt <= last || event.occurredAt > reach.through || position > known) continue;
    last = event.occurredAt;
  }
  if (last === -Infinity) return null;
  return Math.max(last, reach.lastTick ?? -Infinity);
}
