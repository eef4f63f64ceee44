import type { Recorded } from '../log/record.js';
import type { Outgoing } from './outgoing.js';

/** Sends page after page until `limit` events are sent, the pages end or the reader is gone. */
export async function sendUpTo(
  limit: number,
  pages: Iterable<readonly Recorded[]>,
  out: Outgoing,
): Promise<void> {
  let left = limit;
  for (const page of pages) {
    for (const recorded of page.slice(0, left)) {
      out.addEvent(recorded);
      if (out.isFull) await out.flush();
    }
    await out.flush();
    left -= page.length;
    if (left <= 0 || out.isOver) return;
    await out.breathe();
  }
}
