import type { ColumnField } from '../columns/event-columns.js';
import { CutoffTimeline, type Published } from '../cutoffs/cutoff-timeline.js';
import { compileColumnar, type ColumnarRuleSet } from '../evaluate/columnar.js';
import type { PopulationColumns } from '../evaluate/population-columns.js';
import { cutoffsFrom, type Ranked } from '../evaluate/ranking.js';
import { memberPlaces } from '../cutoffs/member-places.js';
import type { ChangeSink } from '../generate/core.js';
import type { RuleSet } from '../rule-set.js';
import { groupsOf } from './groups.js';
import { joinRuleSets, nameAmong, type Joined } from './join.js';

/** Several rule sets, which evaluate whole populations together: each event is read once, and what they share is kept once. */
export interface TogetherRuleSets {
  /** The columns that they read; events do not have one that is absent. */
  readonly fields: readonly ColumnField[];
  /**
   * What `evaluate` of each rule set does alone. Cut-offs and sinks stand by rule set; a sink hears of its changes customer by
   * customer, in their order. @throws SumOverflow naming the place as `#place`
   */
  evaluate(
    population: PopulationColumns,
    cutoffs: readonly CutoffTimeline[],
    asOf: number,
    outs: readonly ChangeSink[],
  ): void;
  /** What `rank` of each rule set gives alone, by rule set. @throws SumOverflow */
  rank(population: PopulationColumns, asOf: number, after?: number): readonly Ranked[];
  /** What `computeCutoffs` of each rule set gives alone, by rule set. @throws SumOverflow */
  computeCutoffs(population: PopulationColumns, asOf: number): readonly (readonly Published[])[];
}

/**
 * Compiles checked rule sets to be evaluated together. Those of one clock become one generated evaluator.
 * @param options.currencyExponent of the reporting currency (2 for GBP)
 */
export function compileTogether(
  ruleSets: readonly RuleSet[],
  options: { readonly currencyExponent: number },
): TogetherRuleSets {
  const groups = groupsOf(ruleSets).map((places) => new Group(places, ruleSets, options));
  const rank: TogetherRuleSets['rank'] = (population, asOf, after) => {
    const ranked = groups.flatMap((group) => group.rank(population, asOf, after));
    return ruleSets.map((_, which) => ranked.find(({ place }) => place === which)?.ranked ?? nobody);
  };
  return {
    fields: [...new Map(groups.flatMap(({ fields }) => fields).map((one) => [one.name, one])).values()],
    evaluate: (population, cutoffs, asOf, outs) => {
      for (const group of groups) group.evaluate(population, cutoffs, asOf, outs);
    },
    rank,
    computeCutoffs: (population, asOf) =>
      rank(population, asOf).map((ranked, which) => cutoffsFrom(at(ruleSets, which), [ranked])),
  };
}

const nobody: Ranked = { instants: new Float64Array(), members: [] };

/** Rule sets that became one. */
class Group {
  readonly #joined: Joined;
  readonly #columnar: ColumnarRuleSet;

  /** @param places of those that became one, among all */
  constructor(
    private readonly places: readonly number[],
    private readonly ruleSets: readonly RuleSet[],
    options: { readonly currencyExponent: number },
  ) {
    this.#joined = joinRuleSets(places.map((place) => at(ruleSets, place)));
    this.#columnar = compileColumnar(this.#joined.ruleSet, options);
  }

  get fields(): readonly ColumnField[] {
    return this.#columnar.fields;
  }

  evaluate(
    population: PopulationColumns,
    cutoffs: readonly CutoffTimeline[],
    asOf: number,
    outs: readonly ChangeSink[],
  ): void {
    const own = this.places.map((place) => at(cutoffs, place));
    const sink = new Parting(
      this.#joined,
      this.places.map((place) => at(outs, place)),
    );
    this.#columnar.evaluate(population, joinedTimeline(own), asOf, sink);
  }

  rank(population: PopulationColumns, asOf: number, after?: number) {
    const { instants, members } = this.#columnar.rank(population, asOf, after);
    const among = memberPlaces(this.#joined.ruleSet.populations);
    const width = new Set(among).size;
    let first = 0;
    return this.places.map((place) => {
      const { populations } = at(this.ruleSets, place);
      const places = distinct(among.slice(first, (first += populations.length)));
      if (populations.length === 0) return { place, ranked: nobody };
      const own = [...instants].flatMap((_, row) => places.map((one) => at(members, row * width + one)));
      return { place, ranked: { instants, members: own } };
    });
  }
}

/** Tells of each change whoever has its output. */
class Parting implements ChangeSink {
  /** By output of the joined rule set, who hears of it first, and as which output; nearly always nobody else does. */
  readonly #sinks: ChangeSink[] = [];
  readonly #outputs: number[] = [];
  readonly #others: readonly { readonly sink: ChangeSink; readonly output: number }[][];

  constructor({ ruleSet, outputs }: Joined, sinks: readonly ChangeSink[]) {
    this.#others = ruleSet.outputs.map(() => []);
    outputs.forEach((places, which) => {
      const sink = at(sinks, which);
      places.forEach((place, output) => {
        if (this.#sinks[place]) return void this.#others[place]?.push({ sink, output });
        [this.#sinks[place], this.#outputs[place]] = [sink, output];
      });
    });
  }

  add(
    who: number,
    output: number,
    from: number,
    to: number,
    when: number,
    cause: number,
    rule: number,
  ): void {
    this.#sinks[output]?.add(who, this.#outputs[output] ?? NaN, from, to, when, cause, rule);
    const others = this.#others[output];
    if (others === undefined || others.length === 0) return;
    for (const one of others) one.sink.add(who, one.output, from, to, when, cause, rule);
  }
}

/** What is in force of all, by the names of the joined rule set. */
function joinedTimeline(timelines: readonly CutoffTimeline[]): CutoffTimeline {
  const values = new Map<number, Record<string, Readonly<Record<string, number>>>>();
  timelines.forEach(({ published }, which) => {
    for (const { instant, values: said } of published) {
      const all = values.get(instant) ?? {};
      values.set(instant, all);
      for (const [population, cuts] of Object.entries(said)) all[nameAmong(which, population)] = cuts;
    }
  });
  const joined = new CutoffTimeline();
  for (const [instant, said] of [...values].sort(([a], [b]) => a - b)) joined.publish(instant, said);
  return joined;
}

const distinct = (values: readonly number[]): readonly number[] => [...new Set(values)];

function at<One>(all: readonly One[], place: number): One {
  const one = all[place];
  if (one === undefined) throw new RangeError(`there is nothing at ${place}`);
  return one;
}
