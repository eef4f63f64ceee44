import { ForetoldSum } from '../outcome-sum.js';
import type { MatrixCounts } from '../tasks/matrix-counts.js';
import type { Swept } from '../tasks/sweep-all.js';
import type { PlannedOutput, PlannedSide, SweepPlan } from './sweep-plan.js';
import type { Sweep, SweptOutput, SweptSide } from './sweep.js';

/** Adds up what buckets say, and tells for each side what it means. */
export class SweepSum {
  #customers = 0;
  #spendMinor = 0;
  readonly #pairs: MatrixCounts[] = [];
  readonly #flips: Float64Array[] = [];
  readonly #foretold: readonly ForetoldSum[];

  constructor(private readonly plan: SweepPlan) {
    this.#foretold = plan.forecasts.map(() => new ForetoldSum());
  }

  add({ customers, spendMinor, pairs, flips, foretold }: Swept): void {
    this.#customers += customers;
    this.#spendMinor += spendMinor;
    pairs.forEach((counts, place) => {
      const sum = (this.#pairs[place] ??= emptyLike(counts));
      addTo(sum.customers, counts.customers);
      addTo(sum.spendMinor, counts.spendMinor);
    });
    flips.forEach((counts, place) => {
      addTo((this.#flips[place] ??= new Float64Array(counts.length)), counts);
    });
    foretold.forEach((counts, place) => this.#foretold[place]?.add(counts));
  }

  finish(): Pick<Sweep, 'customers' | 'spendMinor' | 'control' | 'candidates'> {
    const { control, candidates } = this.plan;
    const foretold = this.#foretold.map((sum) => sum.finish());
    const side = ({ ruleSet, outputs, forecast }: PlannedSide): SweptSide => ({
      hash: ruleSet.hash,
      outputs: outputs.map((output) => this.#output(output)),
      foretold: forecast === null ? null : (foretold[forecast] ?? null),
    });
    return {
      ...{ customers: this.#customers, spendMinor: this.#spendMinor },
      ...{ control: side(control), candidates: candidates.map(side) },
    };
  }

  #output({ output, results, pair, track, control, said }: PlannedOutput): SweptOutput {
    const counts = new Map(results.map((result) => [result, { result, customers: 0, spendMinor: 0 }]));
    const sums = { moved: 0, movedSpendMinor: 0 };
    const { customers, spendMinor } = this.#pairs[pair] ?? { customers: [], spendMinor: [] };
    control.forEach((from, row) => {
      said.forEach((to, column) => {
        const cell = row * said.length + column;
        const [some, spent] = [customers[cell] ?? 0, spendMinor[cell] ?? 0];
        const there = counts.get(to);
        if (some === 0 || !there) return;
        there.customers += some;
        there.spendMinor += spent;
        sums.moved += from === to ? 0 : some;
        sums.movedSpendMinor += from === to ? 0 : spent;
      });
    });
    return { output, results: [...counts.values()], ...sums, flips: this.#flipsOf(track, said) };
  }

  /** Changes between results that mean different things. */
  #flipsOf(track: number, said: readonly string[]): number {
    const flips = this.#flips[track] ?? [];
    let sum = 0;
    for (let cell = 0; cell < flips.length; cell++) {
      const [before, after] = [Math.floor(cell / said.length), cell % said.length];
      if (said[before] !== said[after]) sum += flips[cell] ?? 0;
    }
    return sum;
  }
}

const emptyLike = ({ customers }: MatrixCounts): MatrixCounts => ({
  customers: new Float64Array(customers.length),
  spendMinor: new Float64Array(customers.length),
});

function addTo(sum: Float64Array, more: Float64Array): void {
  for (let place = 0; place < sum.length; place++) sum[place] = (sum[place] ?? 0) + (more[place] ?? 0);
}
