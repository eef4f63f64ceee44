import type { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { firstFrom } from '../generate/arithmetic.js';
import type { ChangeSink, Core } from '../generate/core.js';
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

/** Evaluates the outputs once, over the feature values as they are. */
function settle(
  core: Core,
  { history, view }: Subject,
  { t, before, features, cuts }: Pick<Stand, 't' | 'before' | 'features' | 'cuts'>,
): Pick<Stand, 'after' | 'slots' | 'changes'> {
  const remembering = { outputs: core.ruleSet.outputs, layouts: core.settling.layouts };
  const state = stateBefore(core, before);
  const changes = new Changes(core.ruleSet.outputs, history.events);
  const slots: Slots = [];
  const cause = history.events.findLastIndex(({ occurredAt }) => occurredAt === t);
  core.settle(features, view.texts, cuts.values, cuts.row, state, 0, t, cause, changes, slots);
  return { after: writeMemory(remembering, state, before), slots, changes: changes.list };
}

const nobody: ChangeSink = { add: () => undefined };

/**
 * What the outputs below would read if the features had other values. Cheap enough for thousands of them: the state
 * before is read once, and nothing is kept of the one after.
 */
export function pretending(
  core: Core,
  { view }: Subject,
  { t, before, cuts }: Pick<Stand, 't' | 'before' | 'cuts'>,
): (features: readonly number[]) => Slots {
  const state = stateBefore(core, before);
  const used = state.slice();
  return (features) => {
    used.set(state);
    const slots: Slots = [];
    core.settle(features, view.texts, cuts.values, cuts.row, used, 0, t, -1, nobody, slots);
    return slots;
  };
}

function stateBefore({ ruleSet, settling }: Core, before: Memory | null): Float64Array {
  const state = settling.initial.slice();
  if (before) readMemory({ outputs: ruleSet.outputs, layouts: settling.layouts }, state, before);
  return state;
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
