import type { CompiledRuleSet } from '@hindsight/rules';
import type { CutoffRow } from '@hindsight/read-models';
import type { Reach } from './reach.js';

/** From log position `position` on, the rule set may be evaluated as far as this. */
export interface Step extends Reach {
  readonly position: bigint;
  /** True when what was evaluated before has to be evaluated again: cut-offs came for an instant that had passed. */
  readonly refold: boolean;
}

/**
 * What happens to one version of a rule set while one batch passes by: one that is in force, will be, or was, and then
 * still hears of what happened in its time. Grown by `followTime`, then only read.
 */
export interface Course {
  readonly id: string;
  readonly version: number;
  readonly compiled: CompiledRuleSet;
  /** Where the batch found it; null: never evaluated. */
  readonly from: Reach | null;
  /** In log order, `through` growing. */
  readonly steps: Step[];
  /** By instant (ms). */
  readonly cutoffs: Map<number, CutoffRow>;
  /** The last instant (ms) that is any business of it: the end of its latest reign; Infinity while that is not over. */
  cap: number;
  /** The batch found it resting: when customers are to be looked at again was said without it. */
  rested: boolean;
}

/** How far the rule set may be evaluated once everything before `position` is known. */
export function reachBefore(course: Course, position: bigint): Reach | null {
  return course.steps[firstAt(course.steps, (step) => step.position >= position) - 1] ?? course.from;
}

/** The step with which it may be evaluated as far as an instant (ms); undefined: with none of the batch. */
export function stepTo({ steps }: Course, instant: number): Step | undefined {
  return steps[firstAt(steps, ({ through }) => instant <= through)];
}

/** Place of the first step for which something holds that holds for all behind it; behind the last where it holds for none. */
function firstAt(steps: readonly Step[], holds: (step: Step) => boolean): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const step = steps[middle];
    if (step && holds(step)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How far it may be evaluated when the batch is through. */
export function reachAtEnd(course: Course): Reach | null {
  return course.steps.at(-1) ?? course.from;
}

/** Over, and evaluated as far as it ever will be: only news from its own time moves it. */
export function isResting({ cap, from, steps }: Course): boolean {
  return cap < Infinity && steps.length === 0 && (from?.through ?? -Infinity) >= cap;
}
