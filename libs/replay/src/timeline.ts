import type { Change } from '@hindsight/rules';

/** What one output said of one customer through time, under one rule set; oldest first. */
export type Timeline = readonly Change[];

export function timelineOf(output: string, changes: readonly Change[]): Timeline {
  return changes.filter((change) => change.output === output);
}

/** The change in force at `instant`; null before the first. */
export function inForce(timeline: Timeline, instant: number): Change | null {
  return timeline.findLast((change) => change.at <= instant) ?? null;
}

/** The first instant at which two timelines name different results; null when they never do. */
export function firstDivergence(control: Timeline, candidate: Timeline): number | null {
  const instants = [...control, ...candidate].map(({ at }) => at).sort((a, b) => a - b);
  return instants.find((at) => inForce(control, at)?.to !== inForce(candidate, at)?.to) ?? null;
}

/** How often a customer changed after the first result. */
export const flipsOf = (timeline: Timeline): number => Math.max(0, timeline.length - 1);
