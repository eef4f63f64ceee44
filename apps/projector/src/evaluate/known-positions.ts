import { stepTo, type Course } from '../time/course.js';
import type { KnownEvent } from '@hindsight/read-models';

/**
 * Since which log position a change at an instant has been known: that of the last new event it can rest on, or of the
 * day close (publication, activation) that let the instant be evaluated, whichever is later. Not the batch's, but for a
 * customer who was parked and is evaluated again: that rests on nothing new.
 * @param since events after this position are new
 */
export function knownPositions(
  course: Course,
  events: readonly KnownEvent[],
  since: bigint,
): (at: number, upTo: bigint | null) => bigint {
  const fresh = events.filter(({ position }) => position > since);
  const reachedBefore = course.from?.through ?? -Infinity;
  const reachedAt = (at: number) => stepTo(course, at)?.position ?? 0n;
  return (at, upTo) =>
    fresh
      .filter(({ event, position }) => event.occurredAt <= at && (upTo === null || position <= upTo))
      .reduce(
        (known, { position }) => (position > known ? position : known),
        at <= reachedBefore ? since : reachedAt(at),
      );
}
