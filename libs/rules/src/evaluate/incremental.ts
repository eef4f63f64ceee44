import { viewOf, type ColumnField, type ColumnsView } from '../columns/event-columns.js';
import type { Lane } from '../columns/lane.js';
import type { CutoffTimeline } from '../cutoffs/cutoff-timeline.js';
import { compileCore, type ChangeSink } from '../generate/core.js';
import type { RuleSet } from '../rule-set.js';
import { tickColumn } from './ticks.js';

/** One customer followed event by event under one rule set. */
export interface Followed {
  /** Evaluates everything after the last call through `through`, ms, of which no more events will come. */
  advance(through: number, cutoffs: CutoffTimeline, out: ChangeSink): void;
}

/** A checked rule set, ready to follow customers event by event. */
export interface IncrementalRuleSet {
  readonly ruleSet: RuleSet;
  /** What a lane must keep of each event. */
  readonly fields: readonly ColumnField[];
  /** Follows a lane from its first event on; `who` is passed on with every change. */
  follow(lane: Lane, who: number): Followed;
}

/**
 * Compiles a checked rule set for events that come one at a time, in history order: the same generated evaluator as
 * `compileRuleSet`, its flat state kept from call to call.
 * @param options.currencyExponent of the reporting currency (2 for GBP)
 */
export function compileIncremental(
  ruleSet: RuleSet,
  options: { readonly currencyExponent: number },
): IncrementalRuleSet {
  const core = compileCore(ruleSet, 10 ** options.currencyExponent);
  return { ruleSet, fields: core.fields, follow };

  function follow(lane: Lane, who: number): Followed {
    const state = core.initial.slice();
    let view: ColumnsView | null = null;
    let after = -Infinity;
    let known = { cutoffs: null as CutoffTimeline | null, publications: -1 };
    return {
      advance: (through, cutoffs, out) => {
        if (lane.size === 0) return;
        if (view?.at !== lane.at) view = viewOf(lane, core.fields, core.texts);
        const publications = cutoffs.published.length;
        if (known.cutoffs !== cutoffs || known.publications !== publications) {
          state[core.wake] = -Infinity;
          known = { cutoffs, publications };
        }
        const ticks = tickColumn(ruleSet.clock, Math.max(after, Number(lane.at[0])), through);
        core.evaluate(
          view,
          state,
          0,
          0,
          lane.size,
          after,
          through,
          ticks,
          core.cuts.rowsOf(cutoffs),
          out,
          who,
        );
        after = through;
      },
    };
  }
}
