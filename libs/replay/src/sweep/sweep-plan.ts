import { meaning, type RuleSet } from '@hindsight/rules';
import type { OutcomeAsked } from '../outcome.js';
import { pairsOf } from '../pairs.js';
import type { Forecast, Track, TrackPair } from '../tasks/sweep-task.js';
import type { Decoding } from './decoding.js';
import type { Shared, SweepCost } from './sweep-result.js';
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
  readonly control: RowReading;
  readonly own: RowReading;
}

/** How the name of a result is read off a row of a track. */
export interface RowReading {
  readonly track: number;
  readonly decoding: Decoding;
  /** By place of the result. */
  readonly names: readonly string[];
}

/** Plans a sweep. */
export function sweepPlan(
  control: RuleSet,
  candidates: readonly RuleSet[],
  outcome: OutcomeAsked | null,
): SweepPlan {
  return new Planning(control, candidates, outcome).plan();
}

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
      const [from, to] = [this.#read(this.control, places.control), this.#read(ruleSet, places.candidate)];
      return {
        ...{ output: control.id, results: candidate.order },
        pair: this.#pairs.placeOf({ control: from.track, candidate: to.track }),
        control: { ...from, names: control.results },
        own: { ...to, names: candidate.results },
      };
    });
    return { ruleSet, outputs, forecast: this.#forecast(outputs) };
  }

  /** Where an output of a rule set is read. */
  #read(ruleSet: RuleSet, output: number): { readonly track: number; readonly decoding: Decoding } {
    const found = this.#found.get(ruleSet);
    const united = found?.outputs[output];
    if (!found || !united) throw new TypeError(`output ${output} of ${ruleSet.id} was not united`);
    const { places, decoding } = united;
    return { track: this.#tracks.placeOf({ ruling: found.ruling, outputs: places }), decoding };
  }

  #forecast(outputs: readonly PlannedOutput[]): number | null {
    const { outcome } = this;
    const of = outputs.find(({ output }) => output === outcome?.output);
    if (!outcome || !of) return null;
    const { track, decoding, names } = of.own;
    const label = Int32Array.from(names, (result) => (result === outcome.label ? 1 : 0));
    return this.#forecasts.placeOf({ track, decoding, label });
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
