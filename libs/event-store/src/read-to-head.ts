import { SubscriptionDropped } from './errors.js';
import type { Subscription } from './event-store.js';
import type { Attempts } from './patience.js';

/**
 * Reads what a subscription brings until it has caught up. One that is cut off is followed by another, which begins where it
 * got to.
 * @param subscribe begins after a position
 */
export async function* readToHead<Event extends { readonly position: bigint }>(
  attempts: Attempts,
  subscribe: (after: bigint | 'start') => Subscription<Event>,
  after: bigint | 'start',
): AsyncGenerator<Event> {
  for (let reached = after; ;) {
    try {
      for await (const delivery of subscribe(reached)) {
        attempts.answered();
        if (delivery.kind === 'caught-up') return;
        reached = delivery.kind === 'event' ? delivery.event.position : delivery.position;
        if (delivery.kind === 'event') yield delivery.event;
      }
    } catch (error) {
      await attempts.failed(error instanceof SubscriptionDropped ? error.cause : error);
    }
  }
}
