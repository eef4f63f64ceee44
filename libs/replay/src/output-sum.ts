import type { Mover, OutputComparison } from './comparison.js';
import { MatrixSum, type Matrix } from './matrix.js';
import { orderedAlike } from './outline.js';
import type { Pair } from './pairs.js';
import type { Compared } from './tasks/compare-sides.js';

/** Adds up what buckets say of one output. */
export class OutputSum {
  readonly #atAsOf: MatrixSum;
  readonly #monthEnds = new Map<number, MatrixSum>();
  readonly #flips = { control: 0, candidate: 0 };
  readonly #customers = { less: 0, same: 0, more: 0 };
  #movers: readonly Mover[] = [];

  constructor(
    private readonly pair: Pair,
    private readonly options: { readonly asOf: number; readonly movers: number },
  ) {
    this.#atAsOf = new MatrixSum(pair.results);
  }

  add({ instants, pairs }: Compared, which: number): void {
    const counts = pairs[which];
    if (!counts) return;
    const last = instants.length - 1;
    instants.subarray(0, last).forEach((instant, place) => {
      this.#monthEnd(instant).add(counts.matrices, place);
    });
    this.#atAsOf.add(counts.matrices, last);
    for (const side of ['control', 'candidate'] as const) this.#flips[side] += counts.flips[side];
    for (const how of ['less', 'same', 'more'] as const) this.#customers[how] += counts.flips[how];
    this.#movers = [...this.#movers, ...counts.movers].sort(byValue).slice(0, this.options.movers);
  }

  finish(): OutputComparison {
    const { control, candidate, results } = this.pair;
    const monthEnds = [...this.#monthEnds].sort(([a], [b]) => a - b);
    const matrix = this.#atAsOf.at(this.options.asOf);
    return {
      ...{ output: control.id, results, ordered: orderedAlike(control, candidate), matrix },
      monthEnds: monthEnds.map(([at, sum]) => sum.at(at)),
      ...partsOf(matrix),
      movers: this.#movers,
      flips: { ...this.#flips, customers: this.#customers },
    };
  }

  #monthEnd(at: number): MatrixSum {
    const sum = this.#monthEnds.get(at) ?? new MatrixSum(this.pair.results);
    this.#monthEnds.set(at, sum);
    return sum;
  }
}

/** Of equal ones by id, as bytes. */
const byValue = (a: Mover, b: Mover): number =>
  b.spendMinor - a.spendMinor || (a.customerId < b.customerId ? -1 : 1);

/** Who stays, and who moves. */
function partsOf({ cells }: Matrix) {
  const parts = { matched: 0, moved: 0, matchedSpendMinor: 0, movedSpendMinor: 0 };
  for (const { from, to, customers, spendMinor } of cells) {
    const part = from === to ? 'matched' : 'moved';
    parts[part] += customers;
    parts[`${part}SpendMinor`] += spendMinor;
  }
  return parts;
}
