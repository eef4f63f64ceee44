import type { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { firstFrom } from '../generate/arithmetic.js';
import type { Core } from '../generate/core.js';
import { advance } from './advance.js';
import { Changes, type Change } from './changes.js';
import { readMemory, writeMemory, type Memory } from './memory.js';
import { lastInstant, type Subject } from './subject.js';
import { lastTick, tickColumn } from './ticks.js';

/** The cut-offs in force: `values` from `row` on, by place. */
export interface CutsAt {
  readonly values: Float64Array;
  readonly row: number;
}

/** What the outputs below read of each output, by place; texts as codes. */
export type Slots = (number | boolean)[];

/** One evaluation of one customer. */
export interface Stand {
  /** The instant of the evaluation, ms. */
  readonly t: number;
  /** Memory as the evaluation before left it; null at the first. */
  readonly before: Memory | null;
  /** Memory as this one left it. */
  readonly after: Memory;
  /** All changes so far. */
  readonly changes: readonly Change[];
  /** Feature values by place; texts as codes of the subject's dictionary. */
  readonly features: readonly number[];
  readonly slots: Slots;
  readonly cuts: CutsAt;
}

/** The last evaluation at or before `at`; null before the first. @throws SumOverflow */
export function standAt(core: Core, subject: Subject, cutoffs: CutoffTimeline, at: number): Stand | null {
  const t = lastEvaluation(core, subject, at);
  if (t === null) return null;
  const earlier = advance(core, subject, cutoffs, null, t - 1);
  const features: number[] = [];
  core.read(subject.view, 0, subject.end, t, features);
  const cuts = cutsAt(core, cutoffs, t);
  const settled = settle(core, subject, { t, before: earlier.memory, features, cuts });
  const changes = [...earlier.changes, ...settled.changes];
  return { t, before: earlier.memory, after: settled.after, changes, features, slots: settled.slots, cuts };
}

/** Evaluates the outputs once, over feature values as they are given. */
export function settle(
  core: Core,
  { history, view }: Subject,
  { t, before, features, cuts }: Pick<Stand, 't' | 'before' | 'features' | 'cuts'>,
): Pick<Stand, 'after' | 'slots' | 'changes'> {
  const remembering = { outputs: core.ruleSet.outputs, layouts: core.settling.layouts };
  const state = core.settling.initial.slice();
  if (before) readMemory(remembering, state, before);
  const changes = new Changes(core.ruleSet.outputs, history.events);
  const slots: Slots = [];
  const cause = history.events.findLastIndex(({ occurredAt }) => occurredAt === t);
  core.settle(features, view.texts, cuts.values, cuts.row, state, 0, t, cause, changes, slots);
  return { after: writeMemory(remembering, state, before), slots, changes: changes.list };
}

function lastEvaluation({ ruleSet }: Core, { history, view, end }: Subject, at: number): number | null {
  const last = lastInstant(history, at);
  const first = view.at[0] ?? Infinity;
  if (end === 0 || first > last) return null;
  const event = history.events.findLast(({ occurredAt }) => occurredAt <= last)?.occurredAt ?? -Infinity;
  return Math.max(event, lastTick(tickColumn(ruleSet.clock, first, last), first, last));
}

function cutsAt({ cuts }: Core, cutoffs: CutoffTimeline, t: number): CutsAt {
  const { at, values } = cuts.rowsOf(cutoffs);
  return { values, row: firstFrom(at, 0, t + 1) * cuts.width };
}
