import { turnOf, type RuleSetTimelineRow } from '@hindsight/read-models';
import type { Course } from '../time/course.js';

/** A rule set whose versions followed one another, as far as that took effect. */
export interface Handover {
  readonly id: string;
  /** In log order. */
  readonly turns: readonly RuleSetTimelineRow[];
  /** Of every version that has part in it. */
  readonly hashes: readonly string[];
}

/** Rule sets that came in force, or changed their version, at an instant at which customers had a history. */
export function handoversIn(timeline: readonly RuleSetTimelineRow[]): Handover[] {
  const effective = timeline.filter(({ effectAtPosition }) => effectAtPosition !== null);
  const ids = new Set(effective.filter(({ since }) => since !== null).map(({ id }) => id));
  return [...ids].sort().map((id) => {
    const turns = effective.filter((row) => row.id === id);
    return { id, turns, hashes: [...new Set(turns.map(({ hash }) => hash))] };
  });
}

/**
 * Does this batch change what a handover changes, for everyone?
 * @param since log position of the batch before
 */
export function isStirred({ id, turns }: Handover, courses: readonly Course[], since: bigint): boolean {
  if (turns.some(({ effectAtPosition }) => (effectAtPosition ?? -1n) > since)) return true;
  return courses.some((course) => course.id === id && course.steps.some(({ refold }) => refold));
}

/** The last instant (ms) at which news can change what a handover changes; later ones are the business of one version. */
export const lastTurnOf = (handovers: readonly Handover[]): number =>
  Math.max(-Infinity, ...handovers.flatMap(({ turns }) => turns.map((turn) => turnOf(turn).since)));
