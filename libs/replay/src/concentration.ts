/**
 * How value lies among customers, best first: the Pareto that is really there, as `paretoOf` of the domain has it. Money in
 * minor units, exact to 2^53.
 */
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

/**
 * One sort of `spends` (lifetime net spend of each customer, whole minor units, any order), which are left as they are. In
 * doubles, as there are millions of them.
 */
export function concentrationOf(spends: Float64Array): Concentration {
  const best = spends
    .map((spend) => Math.max(spend, 0))
    .sort()
    .reverse();
  const paying = best.findIndex((spend) => spend === 0);
  const held = runningSums(best);
  const total = held[best.length] ?? 0;
  return {
    customers: best.length,
    paying: paying < 0 ? best.length : paying,
    totalMinor: total,
    curve: percents.map((percent) => {
      const customers = Math.ceil((percent * best.length) / 100); // exact where it is whole: division rounds correctly
      return { percent, customers, spendMinor: held[customers] ?? 0 };
    }),
    holding80: held.findIndex((sum) => isAtLeast80(sum, total)),
  };
}

/** Element k is what the first k have together. */
function runningSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let place = 0; place < values.length; place++) {
    sums[place + 1] = (sums[place] ?? 0) + (values[place] ?? 0);
  }
  return sums;
}

/** Whether a part is 80 % of a total or more, exactly: of what no double can say, only the multiples. */
const isAtLeast80 = (part: number, total: number): boolean =>
  total < 2 ** 50 ? 5 * part >= 4 * total : 5n * BigInt(part) >= 4n * BigInt(total);
