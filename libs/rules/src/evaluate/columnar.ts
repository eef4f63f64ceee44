import { cutoffInstantsIn } from '../clock/instants.js';
import { roomFor, viewOf, type EventColumns } from '../columns/event-columns.js';
import type { CutoffTimeline, Published } from '../cutoffs/cutoff-timeline.js';
import { Members } from '../cutoffs/members.js';
import { cutoffsOf } from '../cutoffs/population-cutoffs.js';
import { firstFrom } from '../generate/arithmetic.js';
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

function computeCutoffs(core: Core, population: PopulationColumns, asOf: number): Published[] {
  const { populations, clock } = core.ruleSet;
  if (populations.length === 0) return [];
  const begin = earliest(population);
  const instants = Float64Array.from([...cutoffInstantsIn(clock, begin - 1, asOf), Infinity]);
  const members = Array.from({ length: instants.length * populations.length }, () => new Members());
  gather(core, population, asOf, { instants, members });
  return [...instants.subarray(0, -1)].flatMap((instant, place) => {
    const values = populations
      .map((one, which) => {
        const there = members[place * populations.length + which] ?? new Members();
        return [one.name, cutoffsOf(one, there)] as const;
      })
      .filter(([, cuts]) => Object.keys(cuts).length > 0);
    return values.length === 0 ? [] : [{ instant, values: Object.fromEntries(values) }];
  });
}

/** Instants, which end in Infinity, and the members' values of every population, instant by instant. */
interface Ranking {
  readonly instants: Float64Array;
  readonly members: readonly Members[];
}

function gather(
  core: Core,
  population: PopulationColumns,
  asOf: number,
  { instants, members }: Ranking,
): void {
  const width = core.ruleSet.populations.length;
  const view = viewOf(population, core, roomFor(core, mostEvents(population)));
  const values = new Float64Array(instants.length * width);
  for (let who = 0; who + 1 < population.starts.length; who++) {
    const [begin, end] = stretchOf(population, who);
    core.customerId = `#${who}`;
    const first = firstFrom(instants, 0, begin < end ? Number(view.at[begin]) : Infinity);
    const last = firstFrom(instants, first, lastOf(population, who, asOf) + 1);
    core.rank(view, begin, end, instants, first, last, values);
    for (let place = 0; place < (last - first) * width; place++) {
      const value = values[place] ?? NaN;
      if (value === value) members[first * width + place]?.add(value);
    }
  }
}

/** Where a customer's events begin and end. */
const stretchOf = ({ starts }: PopulationColumns, who: number): readonly [number, number] => [
  starts[who] ?? 0,
  starts[who + 1] ?? 0,
];

const lastOf = ({ endsAt }: PopulationColumns, who: number, asOf: number): number => {
  const end = endsAt?.[who] ?? NaN;
  return Number.isNaN(end) ? asOf : Math.min(asOf, end - 1);
};

/** The first event of all; Infinity where there is none. */
function earliest({ starts, at }: PopulationColumns): number {
  let first = Infinity;
  for (const start of starts.subarray(0, -1)) first = Math.min(first, at[start] ?? Infinity);
  return first;
}

/** How many events the busiest customer has. */
function mostEvents({ starts }: PopulationColumns): number {
  let most = 0;
  for (let who = 0; who + 1 < starts.length; who++) {
    most = Math.max(most, (starts[who + 1] ?? 0) - (starts[who] ?? 0));
  }
  return most;
}
