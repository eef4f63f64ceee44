import type { CompiledRuleSet } from '@hindsight/rules';
import type { CutoffRow } from '@hindsight/read-models';
import type { Reach } from './reach.js';

/** From log position `position` on, the rule set may be evaluated as far as this. */
export interface Step extends Reach {
  readonly position: bigint;
  /** True when what was evaluated before has to be evaluated again: the rule set comes back in force. */
  readonly refold: boolean;
}

/** What happens to one rule set in force while one batch passes by. Grown by `followTime`, then only read. */
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
  /** The position at which another version took over: later events are no business of this one. */
  until: bigint | null;
}

/** How far the rule set may be evaluated once everything before `position` is known. */
export function reachBefore(course: Course, position: bigint): Reach | null {
  return course.steps.findLast((step) => step.position < position) ?? course.from;
}

/** How far it may be evaluated when the batch is through. */
export function reachAtEnd(course: Course): Reach | null {
  return course.steps.at(-1) ?? course.from;
}
