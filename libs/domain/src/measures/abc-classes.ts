import { percent, type Fraction } from './fraction.js';
import { largestFirst, sumOf } from './running-sums.js';

/** A is the few who bring most of it, C the many who bring little. */
export type AbcClass = 'A' | 'B' | 'C';

/** Up to which cumulative share of the value a class goes: 0 < a <= b <= 1. */
export interface AbcShares {
  readonly a: Fraction;
  readonly b: Fraction;
}

/** 80 % and 95 %: our own choice, the model names none. */
export const usualAbcShares: AbcShares = { a: percent(80n), b: percent(95n) };

/**
 * The class of each value (minor units), in the order given. Best first, a customer is in A while the sum before it is
 * below share a of all positive values, then in B while it is below share b; equal values are in one class, the better
 * one. Values of 0 and less are C, and so is everybody where nobody is above 0. Exact; one sort.
 * @source ABC analysis after Dickie (1951), "ABC inventory analysis shoots for dollars, not pennies", Factory Management
 * and Maintenance 109; cumulative shares as RULES §4 `shares` has them, but in integers. S06
 */
export function abcClasses(valuesMinor: readonly bigint[], shares = usualAbcShares): readonly AbcClass[] {
  const positive = largestFirst(valuesMinor.filter((value) => value > 0n));
  const [a, b] = [lastIn(positive, shares.a), lastIn(positive, shares.b)];
  return valuesMinor.map((value) => (reaches(value, a) ? 'A' : reaches(value, b) ? 'B' : 'C'));
}

const reaches = (value: bigint, cut: bigint | undefined): boolean => cut !== undefined && value >= cut;

/** The value of the last one that is in; undefined where there is none. */
function lastIn(positive: readonly bigint[], { numerator, denominator }: Fraction): bigint | undefined {
  const wanted = sumOf(positive) * numerator;
  let before = 0n;
  let last: bigint | undefined;
  for (const value of positive) {
    if (before * denominator >= wanted) break;
    last = value;
    before += value;
  }
  return last;
}
