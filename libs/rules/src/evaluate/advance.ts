import type { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import type { Core } from '../generate/core.js';
import { Changes, type Change } from './changes.js';
import { readMemory, writeMemory, type Memory } from './memory.js';
import { lastInstant, type Subject } from './subject.js';
import { tickColumn } from './ticks.js';

/** What an advance leaves. `memory` is null before the customer's first instant. */
export interface Advanced {
  /**
   * Before this instant (ms) no tick changes anything or is remembered, unless there is news: an event, or cut-offs. Never too late, and
   * often too early: −Infinity where nothing was looked at.
   */
  readonly wake: number;
  /** By instant, and within one by the outputs' order in the file. */
  readonly changes: Change[];
  readonly memory: Memory | null;
}

/** Where an advance goes on from: everything up to `after` was evaluated, and left this memory. */
export interface From {
  readonly after: number;
  readonly memory: Memory;
}

/** Evaluates every instant in (`from.after`, `through`]; see `CompiledRuleSet.advance`. */
export function advance(
  core: Core,
  { history, view, end }: Subject,
  cutoffs: CutoffTimeline,
  from: From | null,
  through: number,
): Advanced {
  if (!Number.isFinite(through)) throw new RangeError(`${through} is no instant to evaluate through`);
  const { after, memory } = from ?? { after: -Infinity, memory: null };
  const last = lastInstant(history, through);
  const first = end > 0 ? Number(view.at[0]) : Infinity;
  if (first > last) return { changes: [], memory, wake: -Infinity };
  const { outputs, clock } = core.ruleSet;
  const remembering = { outputs, layouts: core.layouts };
  const state = core.initial.slice();
  if (memory) readMemory(remembering, state, memory);
  const changes = new Changes(outputs, history.events);
  const ticks = tickColumn(clock, Math.max(after, first), last);
  core.evaluate(view, 0, state, 0, 0, end, after, last, ticks, core.cuts.rowsOf(cutoffs), changes, 0);
  const wake = Number(state[core.wake]);
  return { changes: changes.list, memory: writeMemory(remembering, state, memory), wake };
}
