/** How value lies among customers, best first: the Pareto that is really there. Money in minor units, exact to 2^53. */
export interface Concentration {
  /** All customers of the run; those who spent nothing, or less after returns, count as 0. */
  readonly customers: number;
  /** Customers with a lifetime net spend above 0. */
  readonly paying: number;
  /** What the paying ones spent together, net. */
  readonly totalMinor: number;
  /** What the best ⌈percent · customers / 100⌉ hold together, for each percent from 1 to 100. */
  readonly curve: readonly TopShare[];
  /** The fewest customers that hold 80 % of the total between them; 0 when there is none. */
  readonly holding80: number;
}

export interface TopShare {
  readonly percent: number;
  readonly customers: number;
  readonly spendMinor: number;
}

const percents = Array.from({ length: 100 }, (_, i) => i + 1);

/** One sort of `spends` (lifetime net spend of each customer, minor units, any order), which is left as it is. */
export function concentrationOf(spends: readonly number[]): Concentration {
  const best = spends.map((spend) => Math.max(0, spend)).sort((a, b) => b - a);
  const held = runningSums(best);
  const totalMinor = held.at(-1) ?? 0;
  return {
    customers: best.length,
    paying: best.filter((spend) => spend > 0).length,
    totalMinor,
    curve: percents.map((percent) => {
      const customers = Math.ceil((percent * best.length) / 100);
      return { percent, customers, spendMinor: held[customers] ?? 0 };
    }),
    holding80: held.findIndex((sum) => sum * 5 >= totalMinor * 4),
  };
}

/** Element k is the sum of the first k. */
function runningSums(values: readonly number[]): readonly number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}
