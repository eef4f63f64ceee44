import { cutoffInstantsIn } from '../clock/instants.js';
import { viewOf, type EventColumns } from '../columns/event-columns.js';
import type { CutoffTimeline, Published } from '../cutoffs/cutoff-timeline.js';
import { cutoffsOf } from '../cutoffs/population-cutoffs.js';
import { compileCore, type ChangeSink, type Core } from '../generate/core.js';
import type { RuleSet } from '../rule-set.js';
import { tickColumn } from './ticks.js';

/** The events of many customers, one customer behind the other. */
export interface PopulationColumns extends EventColumns {
  /** Customer c has the events from starts[c] to before starts[c + 1]; one number more than there are customers. */
  readonly starts: Uint32Array;
  /** The instant of a merge or an erasure, ms, by customer; NaN for who goes on. Absent where everybody does. */
  readonly endsAt?: Float64Array;
}

/** A checked rule set, ready to evaluate whole populations. */
export interface ColumnarRuleSet {
  readonly ruleSet: RuleSet;
  /**
   * Evaluates every customer from its first event through `asOf` (ms), customer by customer, and tells `out` of every
   * change: `who` is the customer's place, `cause` the event's. @throws SumOverflow naming the place as `#place`
   */
  evaluate(population: PopulationColumns, cutoffs: CutoffTimeline, asOf: number, out: ChangeSink): void;
  /** The cut-offs of all cut-off instants through `asOf` (RULES §4), by instant. @throws SumOverflow */
  computeCutoffs(population: PopulationColumns, asOf: number): Published[];
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
    evaluate: (population, cutoffs, asOf, out) => {
      evaluateAll(core, population, cutoffs, asOf, out);
    },
    computeCutoffs: (population, asOf) => computeCutoffs(core, population, asOf),
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
  const view = viewOf(population, core.fields, core.texts);
  const rows = core.cuts.rowsOf(cutoffs);
  const ticks = tickColumn(core.ruleSet.clock, earliest(at), asOf);
  const state = core.initial.slice();
  for (let who = 0; who + 1 < starts.length; who++) {
    const begin = starts[who] ?? 0;
    const end = starts[who + 1] ?? 0;
    const last = lastOf(population, who, asOf);
    if (begin === end || (at[begin] ?? Infinity) > last) continue;
    core.customerId = `#${who}`;
    state.set(core.initial);
    core.evaluate(view, state, 0, begin, end, -Infinity, last, ticks, rows, out, who);
  }
}

function computeCutoffs(core: Core, population: PopulationColumns, asOf: number): Published[] {
  const { populations, clock } = core.ruleSet;
  const { starts, at } = population;
  if (populations.length === 0) return [];
  const view = viewOf(population, core.fields, core.texts);
  const instants = Float64Array.from(cutoffInstantsIn(clock, earliest(at) - 1, asOf));
  const members = Array.from(instants, () => populations.map((): number[] => []));
  for (let who = 0; who + 1 < starts.length; who++) {
    const begin = starts[who] ?? 0;
    const last = lastOf(population, who, asOf);
    const first = instants.findIndex((instant) => instant >= (at[begin] ?? Infinity));
    if (first < 0 || begin === starts[who + 1]) continue;
    const there = instants.subarray(first).filter((instant) => instant <= last);
    const values = new Float64Array(there.length * populations.length);
    core.rank(view, begin, starts[who + 1] ?? 0, there, values);
    values.forEach((value, place) => {
      const instant = first + Math.floor(place / populations.length);
      if (!Number.isNaN(value)) members[instant]?.[place % populations.length]?.push(value);
    });
  }
  return Array.from(instants, (instant, place) => ({
    instant,
    values: Object.fromEntries(
      populations
        .map((one, which) => [one.name, cutoffsOf(one, members[place]?.[which] ?? [])] as const)
        .filter(([, cuts]) => Object.keys(cuts).length > 0),
    ),
  })).filter(({ values }) => Object.keys(values).length > 0);
}

const lastOf = ({ endsAt }: PopulationColumns, who: number, asOf: number): number => {
  const end = endsAt?.[who] ?? NaN;
  return Number.isNaN(end) ? asOf : Math.min(asOf, end - 1);
};

function earliest(at: Float64Array): number {
  let first = Infinity;
  for (const one of at) if (one < first) first = one;
  return first;
}
