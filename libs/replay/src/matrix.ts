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

/** Fills a matrix, customer by customer. */
export class MatrixTally {
  readonly #cells = new Map<string, Map<string, { customers: number; spendMinor: number }>>();

  count(from: string, to: string, spendMinor: number): void {
    const row = this.#cells.get(from) ?? new Map<string, { customers: number; spendMinor: number }>();
    this.#cells.set(from, row);
    const cell = row.get(to) ?? { customers: 0, spendMinor: 0 };
    row.set(to, { customers: cell.customers + 1, spendMinor: cell.spendMinor + spendMinor });
  }

  at(at: number, results: readonly string[]): Matrix {
    const cells = results.flatMap((from) =>
      results.flatMap((to) => {
        const cell = this.#cells.get(from)?.get(to);
        return cell ? [{ from, to, ...cell }] : [];
      }),
    );
    return { at, cells };
  }
}
