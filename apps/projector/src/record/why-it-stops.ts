import type { RecordedEvent } from '@hindsight/event-store';
import { arrivalOf, refusedByRules } from './recordable.js';

/** Why an event would stop its customer in the projector; null: it would not, or it is of no customer. */
export function whyItStops(event: RecordedEvent): string | null {
  const arrival = arrivalOf(event);
  if (arrival === null) return null;
  if (!arrival.readable) return arrival.parked.reason;
  return refusedByRules(arrival.row)[0]?.reason ?? null;
}
