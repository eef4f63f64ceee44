/** Customers and their net spend. Plain data. */
export interface MoneyCounts {
  readonly customers: Float64Array;
  readonly spendMinor: Float64Array;
  /** Of the last 365 days. */
  readonly yearSpendMinor: Float64Array;
}

/** A customer's net spend by instant, minor units: so far, and in the last 365 days. */
export interface Worth {
  readonly spend: Float64Array;
  readonly year: Float64Array;
}

export const moneyCounts = (size: number): MoneyCounts => ({
  customers: new Float64Array(size),
  spendMinor: new Float64Array(size),
  yearSpendMinor: new Float64Array(size),
});

/** Counts what a customer is worth at an instant. */
export function addWorth(
  { customers, spendMinor, yearSpendMinor }: MoneyCounts,
  place: number,
  { spend, year }: Worth,
  instant: number,
): void {
  customers[place] = (customers[place] ?? 0) + 1;
  spendMinor[place] = (spendMinor[place] ?? 0) + (spend[instant] ?? NaN);
  yearSpendMinor[place] = (yearSpendMinor[place] ?? 0) + (year[instant] ?? NaN);
}
