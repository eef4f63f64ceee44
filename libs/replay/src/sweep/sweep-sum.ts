import { ForetoldSum } from '../outcome-sum.js';
import type { Swept } from '../tasks/sweep-task.js';
import { decoded } from './decoding.js';
import type { PlannedOutput, PlannedSide, RowReading, SweepPlan } from './sweep-plan.js';
import type { Sweep, SweptOutput } from './sweep-result.js';

/** Adds up what buckets say, and what it means for each side. */
export class SweepSum {
  #customers = 0;
  #spendMinor = 0;
  readonly #sides: readonly SideSum[];
  readonly #foretold: readonly ForetoldSum[];

  constructor(plan: SweepPlan) {
    this.#sides = [plan.control, ...plan.candidates].map((side) => new SideSum(side));
    this.#foretold = plan.forecasts.map(() => new ForetoldSum());
  }

  add(swept: Swept): void {
    this.#customers += swept.customers;
    this.#spendMinor += swept.spendMinor;
    for (const side of this.#sides) for (const output of side.outputs) output.add(swept);
    swept.foretold.forEach((counts, place) => this.#foretold[place]?.add(counts));
  }

  finish(): Pick<Sweep, 'customers' | 'spendMinor' | 'control' | 'candidates'> {
    const foretold = this.#foretold.map((sum) => sum.finish());
    const [control, ...candidates] = this.#sides.map(({ planned: { ruleSet, forecast }, outputs }) => ({
      hash: ruleSet.hash,
      outputs: outputs.map((output) => output.finish()),
      foretold: forecast === null ? null : (foretold[forecast] ?? null),
    }));
    if (!control) throw new TypeError('a control is always planned');
    return { customers: this.#customers, spendMinor: this.#spendMinor, control, candidates };
  }
}

class SideSum {
  readonly outputs: readonly OutputSum[];

  constructor(readonly planned: PlannedSide) {
    this.outputs = planned.outputs.map((output) => new OutputSum(output));
  }
}

class OutputSum {
  readonly #counts: Map<string, { readonly result: string; customers: number; spendMinor: number }>;
  readonly #sums = { moved: 0, movedSpendMinor: 0, flips: 0 };

  constructor(private readonly planned: PlannedOutput) {
    this.#counts = new Map(
      planned.results.map((result) => [result, { result, customers: 0, spendMinor: 0 }]),
    );
  }

  add({ rows, pairs, flips }: Swept): void {
    const { pair, control, own } = this.planned;
    const said = namesOf(own, rows[own.track]);
    const controlSaid = namesOf(control, rows[control.track]);
    const before = pairs[pair];
    before?.counts.forEach((customers, place) => {
      const [from, to] = [controlSaid(before.one[place] ?? -1), said(before.other[place] ?? -1)];
      this.#count(from, to, { customers, spendMinor: before.sums[place] ?? 0 });
    });
    const changes = flips[own.track];
    changes?.counts.forEach((count, place) => {
      if (said(changes.one[place] ?? -1) !== said(changes.other[place] ?? -1)) this.#sums.flips += count;
    });
  }

  finish(): SweptOutput {
    return { output: this.planned.output, results: [...this.#counts.values()], ...this.#sums };
  }

  #count(from: string, to: string, some: { readonly customers: number; readonly spendMinor: number }): void {
    const there = this.#counts.get(to);
    if (there) {
      there.customers += some.customers;
      there.spendMinor += some.spendMinor;
    }
    if (from === to) return;
    this.#sums.moved += some.customers;
    this.#sums.movedSpendMinor += some.spendMinor;
  }
}

/** The name of the result by row, each read once. */
function namesOf({ decoding, names }: RowReading, rows: Int32Array | undefined): (row: number) => string {
  const width = decoding.kind === 'result' ? 1 : decoding.width;
  const known: string[] = [];
  return (row) =>
    (known[row] ??= names[decoded(decoding, rows?.subarray(row * width, (row + 1) * width) ?? [])] ?? '');
}
