/** Matrices of one output, instant by instant: customers and their lifetime net spend, by from and to. Plain data. */
export interface MatrixCounts {
  readonly customers: Float64Array;
  readonly spendMinor: Float64Array;
}

export const matrixCounts = (instants: number, results: number): MatrixCounts => ({
  customers: new Float64Array(instants * results * results),
  spendMinor: new Float64Array(instants * results * results),
});

export function countIn({ customers, spendMinor }: MatrixCounts, cell: number, spend: number): void {
  customers[cell] = (customers[cell] ?? 0) + 1;
  spendMinor[cell] = (spendMinor[cell] ?? 0) + spend;
}
