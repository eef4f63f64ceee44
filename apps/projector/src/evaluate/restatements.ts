import { reachBefore, type Course } from '../time/course.js';
import type { Reach } from '../time/reach.js';
import type { KnownEvent } from './known-history.js';
import { lastEvaluated } from './last-evaluated.js';

/** These change what was already evaluated, whenever they happened. */
const rewriting: ReadonlySet<string> = new Set(['corrected', 'complaint_withdrawn', 'merged', 'erased']);

/**
 * The log positions, ascending, at which a customer has to be evaluated again from its first event: a new event is at or
 * before an instant already evaluated when it arrives, or rewrites history, or the whole rule set is refolded.
 * @param since events after this position are new
 */
export function restatements(course: Course, events: readonly KnownEvent[], since: bigint): bigint[] {
  const fresh = events.filter((one) => one.position > since && within(course, one.position));
  const late = fresh.filter((one) => isLate(one, events, reachBefore(course, one.position)));
  const refolds = course.steps.filter(({ refold }) => refold);
  const positions = new Set([...late, ...refolds].map(({ position }) => position));
  return [...positions].sort((a, b) => (a < b ? -1 : 1));
}

function isLate(one: KnownEvent, events: readonly KnownEvent[], reach: Reach | null): boolean {
  if (reach === null) return false;
  const before = events.filter(({ position }) => position < one.position);
  const evaluated = lastEvaluated(before, reach);
  if (evaluated === null) return false;
  return one.event.occurredAt <= evaluated || rewriting.has(one.event.type);
}

const within = ({ until }: Course, position: bigint) => until === null || position <= until;
