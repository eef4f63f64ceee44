import type { Clock } from '../rule-set.js';
import { midnightsOf, type Period } from './midnights.js';

/**
 * The ticks of a clock in (`after`, `through`], ascending, in ms: local midnights at which a new day, Monday or first
 * of a month begins; none under `tick: none`. Cheap once computed: kept per zone.
 */
export function ticksIn(clock: Clock, after: number, through: number): number[] {
  return clock.tick === 'none' ? [] : midnightsIn(clock.tz, clock.tick, after, through);
}

/** The cut-off instants of a clock in (`after`, `through`], ascending, in ms. They need not be ticks. */
export function cutoffInstantsIn(clock: Clock, after: number, through: number): number[] {
  return midnightsIn(clock.tz, clock.cutoffs, after, through);
}

/** The first tick later than `after`, in ms; null under `tick: none`. */
export function nextTick(clock: Clock, after: number): number | null {
  return clock.tick === 'none' ? null : nextMidnight(clock.tz, clock.tick, after);
}

/** The first cut-off instant later than `after`, in ms. */
export function nextCutoffInstant(clock: Clock, after: number): number {
  return nextMidnight(clock.tz, clock.cutoffs, after);
}

/** Where in an ascending list the first number greater than `after` stands; its length when there is none. */
function firstAfter(ascending: readonly number[], after: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}

function midnightsIn(zone: string, period: Period, after: number, through: number): number[] {
  if (through <= after) return [];
  const midnights = midnightsOf(zone, period).covering(after, through);
  return midnights.slice(firstAfter(midnights, after), firstAfter(midnights, through));
}

const longestDays = { day: 4, week: 10, month: 34, quarter: 95, year: 369 } satisfies Record<Period, number>;

function nextMidnight(zone: string, period: Period, after: number): number {
  const midnights = midnightsOf(zone, period).covering(after, after + longestDays[period] * 86_400_000);
  const next = midnights[firstAfter(midnights, after)];
  if (next === undefined) throw new RangeError(`no ${period} begins in ${zone} after ${after}`);
  return next;
}
