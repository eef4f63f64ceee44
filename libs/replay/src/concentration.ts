import { paretoOf, percent, smallestGroupHolding, topGroup } from '@hindsight/domain';

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

/** One sort of `spends` (lifetime net spend of each customer, whole minor units, any order), left as it is. */
export function concentrationOf(spends: readonly number[]): Concentration {
  const pareto = paretoOf(spends.map(BigInt));
  return {
    customers: pareto.customers,
    paying: spends.filter((spend) => spend > 0).length,
    totalMinor: Number(pareto.totalMinor),
    curve: percents.map((part) => {
      const { customers, valueMinor } = topGroup(pareto, percent(BigInt(part)));
      return { percent: part, customers, spendMinor: Number(valueMinor) };
    }),
    holding80: smallestGroupHolding(pareto, percent(80n)).customers,
  };
}
