import { reachBefore, type Course } from '../time/course.js';
import type { Reach } from '../time/reach.js';
import type { KnownEvent } from '@hindsight/read-models';
import { lastEvaluated } from './last-evaluated.js';

/** These change what was already evaluated, whenever they happened: by stored type, and by the name that rules have for it. */
const rewriting: ReadonlyMap<string, string> = new Map([
  ['PurchaseCorrected', 'corrected'],
  ['ComplaintWithdrawn', 'complaint_withdrawn'],
  ['CustomerMerged', 'merged'],
  ['CustomerErased', 'erased'],
]);
const rewritingNames = new Set(rewriting.values());

/** @param type as stored */
export const rewrites = (type: string): boolean => rewriting.has(type);

/**
 * The log positions, ascending, at which a customer has to be evaluated again from its first event: a new event is at or
 * before an instant already evaluated when it arrives, or rewrites history, or the whole rule set is refolded.
 * @param since events after this position are new
 */
export function restatements(course: Course, events: readonly KnownEvent[], since: bigint): bigint[] {
  const fresh = events.filter((one) => one.position > since);
  const late = fresh.filter((one) => isLate(one, events, reachBefore(course, one.position)));
  const refolds = course.steps.filter(({ refold }) => refold);
  const positions = new Set([...late, ...refolds].map(({ position }) => position));
  return [...positions].sort((a, b) => (a < b ? -1 : 1));
}

function isLate(one: KnownEvent, events: readonly KnownEvent[], reach: Reach | null): boolean {
  if (reach === null) return false;
  // Nothing that is evaluated is later than that; it spares most of them what follows.
  if (one.event.occurredAt > reach.through && !rewritingNames.has(one.event.type)) return false;
  const evaluated = lastEvaluated(events, one.position - 1n, reach);
  if (evaluated === null) return false;
  return one.event.occurredAt <= evaluated || rewritingNames.has(one.event.type);
}
