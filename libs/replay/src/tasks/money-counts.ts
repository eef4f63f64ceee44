import { CellRuns } from './cell-runs.js';
import type { Spending } from './spending.js';

/** Customers and their net spend, by instant and cell. Plain data. */
export interface MoneyCounts {
  readonly customers: Float64Array;
  readonly spendMinor: Float64Array;
  /** Of the last 365 days. */
  readonly yearSpendMinor: Float64Array;
}

/** A customer's net spend up to each instant, and up to a year before it. */
export interface Worth {
  readonly spending: Spending;
  readonly yearAgo: Spending;
}

/** Counts who is in which cell, and what they are worth. */
export class MoneyRuns {
  readonly #now: CellRuns;
  readonly #before: CellRuns;

  /** @param instants how many, as `cells` */
  constructor(instants: number, cells: number) {
    this.#now = new CellRuns(instants, cells);
    this.#before = new CellRuns(instants, cells);
  }

  /** Begins another customer. */
  begin(): void {
    this.#now.begin();
    this.#before.begin();
  }

  /** The customer is in a cell at the instants [first, end), after those of the run before. */
  add(cell: number, first: number, end: number, { spending, yearAgo }: Worth): void {
    this.#now.add(cell, first, end, spending);
    this.#before.add(cell, first, end, yearAgo);
  }

  counts(): MoneyCounts {
    const { customers, spendMinor } = this.#now.counts();
    const before = this.#before.counts().spendMinor;
    return {
      customers,
      spendMinor,
      yearSpendMinor: spendMinor.map((sum, place) => sum - (before[place] ?? NaN)),
    };
  }
}
