import type { CellCounts } from './tasks/cell-runs.js';

/** How many customers the control put into `from` and the candidate into `to`, and the money they carry. */
export interface Cell {
  readonly from: string;
  readonly to: string;
  readonly customers: number;
  /** Lifetime net spend (purchases less returns) up to the instant of the matrix, in minor units; exact to 2^53. */
  readonly spendMinor: number;
}

/** The from × to matrix of one output at one instant. */
export interface Matrix {
  readonly at: number;
  /** Cells with customers only, rows and columns in the order of the results. */
  readonly cells: readonly Cell[];
}

/** Adds up matrices of buckets. */
export class MatrixSum {
  readonly #customers: Float64Array;
  readonly #spendMinor: Float64Array;

  constructor(private readonly results: readonly string[]) {
    this.#customers = new Float64Array(results.length ** 2);
    this.#spendMinor = new Float64Array(results.length ** 2);
  }

  /** @param which of the matrices */
  add({ customers, spendMinor }: CellCounts, which: number): void {
    const size = this.#customers.length;
    for (let cell = 0; cell < size; cell++) {
      this.#customers[cell] = (this.#customers[cell] ?? 0) + (customers[which * size + cell] ?? 0);
      this.#spendMinor[cell] = (this.#spendMinor[cell] ?? 0) + (spendMinor[which * size + cell] ?? 0);
    }
  }

  at(at: number): Matrix {
    const cells = this.results.flatMap((from, row) =>
      this.results.flatMap((to, column): Cell[] => {
        const cell = row * this.results.length + column;
        const customers = this.#customers[cell] ?? 0;
        return customers === 0 ? [] : [{ from, to, customers, spendMinor: this.#spendMinor[cell] ?? 0 }];
      }),
    );
    return { at, cells };
  }
}
