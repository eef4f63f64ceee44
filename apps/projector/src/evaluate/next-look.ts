import { nextCutoffInstant, nextTick } from '@hindsight/rules';
import { reachAtEnd, type Course } from '../time/course.js';

/** When a version has to look at customers of whom there is no news. */
export interface NextLook {
  readonly hash: string;
  /** It is evaluated as far as this (ms). */
  readonly through: number;
  /** The first tick behind that; Infinity where nothing ticks. */
  readonly tick: number;
  /** The first instant behind that at which everybody is looked at: new cut-offs. Infinity where there are none. */
  readonly cutoffs: number;
}

/** Of every version that may move somebody. */
export function nextLooks(courses: readonly Course[]): NextLook[] {
  return courses.map((course) => {
    const { hash, clock, populations } = course.compiled.ruleSet;
    const through = reachAtEnd(course)?.through ?? -Infinity;
    // Before it was ever evaluated: once it is, everybody is.
    if (through === -Infinity) return { hash, through, tick: Infinity, cutoffs: Infinity };
    const tick = nextTick(clock, through) ?? Infinity;
    const cutoffs =
      tick === Infinity || populations.length === 0 ? Infinity : nextCutoffInstant(clock, through);
    return { hash, through, tick, cutoffs };
  });
}

/**
 * When a customer is to be looked at again under any of some versions, unless there is news.
 * @param wakes what evaluation said, by hash; of a version that is not in there: at its next tick
 */
export function nextLookAt(looks: readonly NextLook[], wakes: ReadonlyMap<string, number>): number {
  return looks.reduce((first, look) => Math.min(first, lookUnder(look, wakes.get(look.hash))), Infinity);
}

function lookUnder({ through, tick, cutoffs }: NextLook, wake = -Infinity): number {
  return tick === Infinity ? Infinity : Math.min(cutoffs, wake > through ? wake : tick);
}
