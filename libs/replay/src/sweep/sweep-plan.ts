import { placesOf, type RuleSet } from '@hindsight/rules';
import type { OutcomeAsked } from '../outcome.js';
import { pairsOf } from '../pairs.js';
import { resultsOf } from '../result-order.js';
import type { Forecast, Track, TrackPair } from '../tasks/sweep-all.js';
import { meaning } from './same.js';
import { unite, type UnitedOutput } from './unite.js';

/** What is evaluated for a sweep, and where what each side says is found. */
export interface SweepPlan {
  /** United rule sets, one for each clock. */
  readonly ruleSets: readonly RuleSet[];
  readonly tracks: readonly Track[];
  readonly pairs: readonly TrackPair[];
  readonly forecasts: readonly Forecast[];
  readonly control: PlannedSide;
  readonly candidates: readonly PlannedSide[];
  readonly cost: SweepCost;
}

export interface PlannedSide {
  readonly ruleSet: RuleSet;
  readonly outputs: readonly PlannedOutput[];
  /** Which of the forecasts is that of its label; null for none. */
  readonly forecast: number | null;
}

/** An output that both sides have. */
export interface PlannedOutput {
  readonly output: string;
  /** Low to high where the file says so. */
  readonly results: readonly string[];
  readonly pair: number;
  readonly track: number;
  /** By place of the result of the track of the control, and of its own track: the name of the result. */
  readonly control: readonly string[];
  readonly said: readonly string[];
}

/** What a sweep evaluates, beside what its candidates would be one by one. */
export interface SweepCost {
  readonly candidates: number;
  /** United, and the sum over all candidates and the control. */
  readonly features: Shared;
  readonly populations: Shared;
  readonly outputs: Shared;
}

export interface Shared {
  readonly evaluated: number;
  readonly oneByOne: number;
}

/** Plans a sweep. */
export function sweepPlan(
  control: RuleSet,
  candidates: readonly RuleSet[],
  outcome: OutcomeAsked | null,
): SweepPlan {
  return new Planning(control, candidates, outcome).plan();
}

/** What a sweep would evaluate, before it does. */
export const sweepCost = (control: RuleSet, candidates: readonly RuleSet[]): SweepCost =>
  sweepPlan(control, candidates, null).cost;

class Planning {
  readonly #tracks = new Registry<Track>();
  readonly #pairs = new Registry<TrackPair>();
  readonly #forecasts = new Registry<Forecast>();
  /** By rule set: where its outputs are found. */
  readonly #found = new Map<
    RuleSet,
    { readonly ruling: number; readonly outputs: readonly UnitedOutput[] }
  >();
  readonly #ruleSets: readonly RuleSet[];

  constructor(
    private readonly control: RuleSet,
    private readonly candidates: readonly RuleSet[],
    private readonly outcome: OutcomeAsked | null,
  ) {
    const byClock = new Map<string, RuleSet[]>();
    for (const ruleSet of new Set([control, ...candidates])) {
      const key = meaning(ruleSet.clock);
      byClock.set(key, [...(byClock.get(key) ?? []), ruleSet]);
    }
    this.#ruleSets = [...byClock.values()].map((alike, ruling) => {
      const united = unite(alike);
      alike.forEach((ruleSet, which) => {
        this.#found.set(ruleSet, { ruling, outputs: united.outputs[which] ?? [] });
      });
      return united.ruleSet;
    });
  }

  plan(): SweepPlan {
    const [control, ...candidates] = [this.control, ...this.candidates].map((one) => this.#side(one));
    if (!control) throw new TypeError('a control is always planned');
    return {
      ...{ ruleSets: this.#ruleSets, control, candidates },
      ...{ tracks: this.#tracks.all, pairs: this.#pairs.all, forecasts: this.#forecasts.all },
      cost: this.#cost(),
    };
  }

  #side(ruleSet: RuleSet): PlannedSide {
    const outputs = pairsOf(this.control, ruleSet).map(({ control, candidate, places }) => {
      const [from, to] = [this.#track(this.control, places.control), this.#track(ruleSet, places.candidate)];
      const names = placesOf(candidate).results;
      return {
        ...{ output: control.id, results: resultsOf(candidate), track: to.track },
        pair: this.#pairs.placeOf({ control: from.track, candidate: to.track }),
        control: namesOf(from.results, placesOf(control).results),
        said: namesOf(to.results, names),
      };
    });
    return { ruleSet, outputs, forecast: this.#forecast(outputs) };
  }

  #track(ruleSet: RuleSet, output: number): { readonly track: number; readonly results: Int32Array } {
    const found = this.#found.get(ruleSet);
    const { place = -1, results = new Int32Array() } = found?.outputs[output] ?? {};
    return { track: this.#tracks.placeOf({ ruling: found?.ruling ?? -1, output: place }), results };
  }

  #forecast(outputs: readonly PlannedOutput[]): number | null {
    const { outcome } = this;
    const of = outputs.find(({ output }) => output === outcome?.output);
    if (!outcome || !of) return null;
    const label = Int32Array.from(of.said, (result) => (result === outcome.label ? 1 : 0));
    return this.#forecasts.placeOf({ track: of.track, label });
  }

  #cost(): SweepCost {
    const all = [this.control, ...this.candidates];
    const shared = (what: 'features' | 'populations' | 'outputs'): Shared => ({
      evaluated: this.#ruleSets.reduce((sum, one) => sum + one[what].length, 0),
      oneByOne: all.reduce((sum, one) => sum + one[what].length, 0),
    });
    return {
      candidates: this.candidates.length,
      ...{ features: shared('features'), populations: shared('populations'), outputs: shared('outputs') },
    };
  }
}

const namesOf = (results: Int32Array, names: readonly string[]): readonly string[] =>
  Array.from(results, (place) => names[place] ?? '');

/** Things by place, equal ones once. */
class Registry<One> {
  readonly all: One[] = [];
  readonly #places = new Map<string, number>();

  placeOf(one: One): number {
    const key = JSON.stringify(one);
    const place = this.#places.get(key) ?? this.all.push(one) - 1;
    this.#places.set(key, place);
    return place;
  }
}
