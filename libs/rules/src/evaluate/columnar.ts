import { roomFor, viewOf, type ColumnField } from '../columns/event-columns.js';
import type { CutoffTimeline, Published } from '../cutoffs/cutoff-timeline.js';
import { compileCore, type ChangeSink, type Core } from '../generate/core.js';
import type { RuleSet } from '../rule-set.js';
import { earliest, lastOf, mostEvents, stretchOf, type PopulationColumns } from './population-columns.js';
import { between, cutoffsFrom, rank, type Ranked, type TwoBars } from './ranking.js';
import { readingAt, type FeatureReading } from './reading-at.js';
import { tickColumn } from './ticks.js';

/** A checked rule set, ready to evaluate whole populations. */
export interface ColumnarRuleSet {
  readonly ruleSet: RuleSet;
  /** The columns that it reads; events do not have one that is absent. */
  readonly fields: readonly ColumnField[];
  /**
   * Evaluates every customer from its first event through `asOf` (ms), customer by customer, and tells `out` of every
   * change: `who` is the customer's place, `cause` the event's. @throws SumOverflow naming the place as `#place`
   */
  evaluate(population: PopulationColumns, cutoffs: CutoffTimeline, asOf: number, out: ChangeSink): void;
  /**
   * Who is a member of what at the cut-off instants in (`after`, `asOf`], ms; default: from the first on (RULES §4).
   * @throws SumOverflow as `evaluate` does
   */
  rank(population: PopulationColumns, asOf: number, after?: number): Ranked;
  /** The cut-offs, by instant, of everybody who was ranked, in any order. */
  cutoffsFrom(ranked: readonly Ranked[]): Published[];
  /** How many members reach one of two bars and not the other, where this is everybody who was ranked, in any order. */
  between(ranked: readonly Ranked[], two: TwoBars): number;
  /** The cut-offs of all cut-off instants through `asOf`, by instant, where this is everybody. @throws SumOverflow */
  computeCutoffs(population: PopulationColumns, asOf: number): Published[];
  /** The features of the customer at a place as of an instant, ms; null before the first event. @throws SumOverflow */
  featuresAt(population: PopulationColumns, who: number, instant: number): FeatureReading | null;
}

/**
 * Compiles a checked rule set for columns: the same generated evaluator as `compileRuleSet`.
 * @param options.currencyExponent of the reporting currency (2 for GBP)
 */
export function compileColumnar(
  ruleSet: RuleSet,
  options: { readonly currencyExponent: number },
): ColumnarRuleSet {
  const core = compileCore(ruleSet, 10 ** options.currencyExponent);
  return {
    ruleSet,
    fields: core.fields,
    evaluate: (population, cutoffs, asOf, out) => {
      evaluateAll(core, population, cutoffs, asOf, out);
    },
    rank: (population, asOf, after = -Infinity) => rank(core, population, asOf, after),
    cutoffsFrom: (ranked) => cutoffsFrom(ruleSet, ranked),
    between: (ranked, two) => between(ruleSet, ranked, two),
    computeCutoffs: (population, asOf) => cutoffsFrom(ruleSet, [rank(core, population, asOf, -Infinity)]),
    featuresAt: (population, who, instant) => readingAt(core, population, who, instant),
  };
}

function evaluateAll(
  core: Core,
  population: PopulationColumns,
  cutoffs: CutoffTimeline,
  asOf: number,
  out: ChangeSink,
): void {
  const { starts, at } = population;
  const view = viewOf(population, core, roomFor(core, mostEvents(population)));
  const rows = core.cuts.rowsOf(cutoffs);
  const ticks = tickColumn(core.ruleSet.clock, earliest(population), asOf);
  const state = core.initial.slice();
  for (let who = 0; who + 1 < starts.length; who++) {
    const [begin, end] = stretchOf(population, who);
    const last = lastOf(population, who, asOf);
    if (begin === end || (at[begin] ?? Infinity) > last) continue;
    core.customerId = `#${who}`;
    state.set(core.initial);
    core.evaluate(view, 0, state, 0, begin, end, -Infinity, last, ticks, rows, out, who);
  }
}
