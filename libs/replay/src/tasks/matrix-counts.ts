import type { Spending } from './spending.js';

/** Matrices of one output, instant by instant: customers and their lifetime net spend, by from and to. Plain data. */
export interface MatrixCounts {
  readonly customers: Float64Array;
  readonly spendMinor: Float64Array;
}

/**
 * Counts matrices by what changes from one instant to the next: a customer who stays in a cell for years, and buys
 * nothing, costs as much as one who stays for a month. Whole numbers, so that sums of differences are exact to 2^53.
 */
export class MatrixRuns {
  readonly #customers: Float64Array;
  readonly #spendMinor: Float64Array;
  readonly #cells: number;
  #step = 0;

  /** @param instants how many, as `results` */
  constructor(
    private readonly instants: number,
    private readonly results: number,
  ) {
    this.#cells = results * results;
    this.#customers = new Float64Array((instants + 1) * this.#cells);
    this.#spendMinor = new Float64Array((instants + 1) * this.#cells);
  }

  /** Begins another customer. */
  begin(): void {
    this.#step = 0;
  }

  /** The customer is in a cell at the instants [first, end), after those of the run before. */
  add(from: number, to: number, first: number, end: number, spending: Spending): void {
    const cell = from * this.results + to;
    change(this.#customers, first * this.#cells + cell, 1);
    change(this.#customers, end * this.#cells + cell, -1);
    const before = spending.through(first, this.#step);
    this.#step = spending.through(end - 1, before);
    let sum = spending.sumOf(before);
    change(this.#spendMinor, first * this.#cells + cell, sum);
    for (let step = before; step < this.#step; step++) {
      const next = spending.sumOf(step + 1);
      change(this.#spendMinor, spending.placeOf(step) * this.#cells + cell, next - sum);
      sum = next;
    }
    change(this.#spendMinor, end * this.#cells + cell, -sum);
  }

  counts(): MatrixCounts {
    const added = (changes: Float64Array): Float64Array => {
      const sums = changes.slice(0, this.instants * this.#cells);
      for (let cell = this.#cells; cell < sums.length; cell++)
        change(sums, cell, sums[cell - this.#cells] ?? NaN);
      return sums;
    };
    return { customers: added(this.#customers), spendMinor: added(this.#spendMinor) };
  }
}

function change(values: Float64Array, place: number, by: number): void {
  values[place] = (values[place] ?? NaN) + by;
}
