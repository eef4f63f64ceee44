import type { Spending } from './spending.js';

/** Customers and their net spend, by instant and cell, such as a result or a pair of results. Plain data. */
export interface CellCounts {
  readonly customers: Float64Array;
  readonly spendMinor: Float64Array;
}

/**
 * Counts who is in which cell by what changes from one instant to the next: a customer who stays in a cell for years, and buys
 * nothing, costs as much as one who stays for a month. Whole numbers, so that sums of differences are exact to 2^53.
 */
export class CellRuns {
  readonly #customers: Float64Array;
  readonly #spendMinor: Float64Array;
  #step = 0;

  /** @param instants how many, as `cells` */
  constructor(
    private readonly instants: number,
    private readonly cells: number,
  ) {
    this.#customers = new Float64Array((instants + 1) * cells);
    this.#spendMinor = new Float64Array((instants + 1) * cells);
  }

  /** Begins another customer. */
  begin(): void {
    this.#step = 0;
  }

  /** The customer is in a cell at the instants [first, end), after those of the run before. */
  add(cell: number, first: number, end: number, spending: Spending): void {
    const { cells } = this;
    change(this.#customers, first * cells + cell, 1);
    change(this.#customers, end * cells + cell, -1);
    const before = spending.through(first, this.#step);
    this.#step = spending.through(end - 1, before);
    let sum = spending.sumOf(before);
    change(this.#spendMinor, first * cells + cell, sum);
    for (let step = before; step < this.#step; step++) {
      const next = spending.sumOf(step + 1);
      change(this.#spendMinor, spending.placeOf(step) * cells + cell, next - sum);
      sum = next;
    }
    change(this.#spendMinor, end * cells + cell, -sum);
  }

  counts(): CellCounts {
    const added = (changes: Float64Array): Float64Array => {
      const sums = changes.slice(0, this.instants * this.cells);
      for (let place = this.cells; place < sums.length; place++)
        change(sums, place, sums[place - this.cells] ?? NaN);
      return sums;
    };
    return { customers: added(this.#customers), spendMinor: added(this.#spendMinor) };
  }
}

function change(values: Float64Array, place: number, by: number): void {
  values[place] = (values[place] ?? NaN) + by;
}
