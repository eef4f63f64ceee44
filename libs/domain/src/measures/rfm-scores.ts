/** What RFM asks of one customer who bought in the period. */
export interface RfmCustomer {
  /** Whole days since the last order; fewer is better. */
  readonly recencyDays: number;
  /** Orders in the period; more is better. */
  readonly orders: number;
  /** Net spend in the period, minor units; more is better. May be negative. */
  readonly spendMinor: bigint;
}

/** Each 1 (worst) to 5 (best). */
export interface RfmScore {
  readonly r: number;
  readonly f: number;
  readonly m: number;
  /** r + f + m with equal weights: 3 to 15. */
  readonly sum: number;
}

const fifths = 5;

/**
 * Recency, frequency and monetary scores by fifths of all customers given, in their order.
 * score = 1 + how many of the cuts 1/5 … 4/5 the value reaches; the cut of k/5 is the value of the ⌈k·n/5⌉-th best.
 * Equal values always get equal scores, so a fifth may be larger than a fifth. No customers: no scores; one: 5, 5, 5.
 * One sort for each of the three.
 * @source Hughes, Strategic Database Marketing (exact quintiles, 5 best); ties and cuts as RULES §4 `scores` has them;
 * the sum with equal weights is our own choice. S08
 */
export function rfmScores(customers: readonly RfmCustomer[]): readonly RfmScore[] {
  const r = scoresByFifths(customers.map(({ recencyDays }) => -recencyDays));
  const f = scoresByFifths(customers.map(({ orders }) => orders));
  const m = scoresByFifths(customers.map(({ spendMinor }) => spendMinor));
  return customers.map((_, place) => scoreOf(r[place] ?? 1, f[place] ?? 1, m[place] ?? 1));
}

const scoreOf = (r: number, f: number, m: number): RfmScore => ({ r, f, m, sum: r + f + m });

/** Larger is better. */
function scoresByFifths(values: readonly (number | bigint)[]): readonly number[] {
  const best = [...values].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  const cuts = [1, 2, 3, 4].map((k) => best[Math.ceil((k * best.length) / fifths) - 1]);
  return values.map((value) => 1 + cuts.filter((cut) => cut !== undefined && value >= cut).length);
}
