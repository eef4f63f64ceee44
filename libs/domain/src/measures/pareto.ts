import { ceilOf, ratio, type Fraction } from './fraction.js';
import { largestFirst, runningSums } from './running-sums.js';

/** How value lies among customers, best first. Element k of `heldMinor` is what the best k hold together; minor units. */
export interface Pareto {
  readonly customers: number;
  readonly heldMinor: readonly bigint[];
  /** What all of them hold: the last of `heldMinor`, never below 0. */
  readonly totalMinor: bigint;
}

/** A group of the best customers and what it holds. */
export interface TopGroup {
  readonly customers: number;
  readonly valueMinor: bigint;
  /** Of the total, 0..1; null where the total is 0. */
  readonly share: number | null;
}

/**
 * Ranks customers by value (minor units, any order). Who has less than 0 counts as 0: a customer, but without a share,
 * so that no share is above 1 (`whaleCurve` is the one that lets losses count). One sort; exact.
 * @source Pareto (1896), Cours d'économie politique; Lorenz (1905) for the curve, read from its other end. S03
 */
export function paretoOf(valuesMinor: readonly bigint[]): Pareto {
  const heldMinor = runningSums(largestFirst(valuesMinor.map((value) => (value > 0n ? value : 0n))));
  return { customers: valuesMinor.length, heldMinor, totalMinor: heldMinor.at(-1) ?? 0n };
}

/**
 * What the best ⌈part · n⌉ customers hold: how far 20 : 80 is true here is `topGroup(pareto, percent(20n)).share`.
 * Nobody and a share of null for n = 0.
 * @param part of the customers, 0..1
 */
export function topGroup(pareto: Pareto, part: Fraction): TopGroup {
  return groupOf(pareto, Math.min(pareto.customers, ceilOf(part, pareto.customers)));
}

/**
 * The fewest customers that hold at least `part` (0..1) of the total between them; nobody where the total is 0.
 * Linear.
 */
export function smallestGroupHolding(pareto: Pareto, { numerator, denominator }: Fraction): TopGroup {
  const wanted = pareto.totalMinor * numerator;
  return groupOf(
    pareto,
    pareto.heldMinor.findIndex((held) => held * denominator >= wanted),
  );
}

function groupOf({ heldMinor, totalMinor }: Pareto, customers: number): TopGroup {
  const valueMinor = heldMinor[customers] ?? 0n;
  return { customers, valueMinor, share: ratio(valueMinor, totalMinor) };
}
