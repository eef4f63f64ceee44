import type { Cut, Population } from '../rule-set.js';

/**
 * The cut values of a population over its members' values, in any order: cut → value. Empty when nothing is published:
 * fewer members than `minMembers`, or shares with no positive value.
 */
export function cutoffsOf(population: Population, values: readonly number[]): Record<string, number> {
  if (values.length < Math.max(1, population.minMembers)) return {};
  const best = bestFirst(population, values);
  if (population.method === 'shares') return sharesOf(population.cuts, best);
  return record(population.cuts, (cut) => best[placeOf(cut, best.length) - 1]);
}

/** ⌈share · n⌉, exactly; at least 1. */
function placeOf({ numerator, denominator }: Cut, n: number): number {
  const remainder = (numerator * n) % denominator;
  const whole = (numerator * n - remainder) / denominator;
  return Math.max(1, remainder > 0 ? whole + 1 : whole);
}

/** Positive members only; each is in while the sum before it is below its share of the total. */
function sharesOf(cuts: readonly Cut[], best: Float64Array): Record<string, number> {
  const positive = best.filter((value) => value > 0);
  if (positive.length === 0) return {};
  const total = positive.reduce((sum, value) => sum + value, 0);
  return record(cuts, ({ numerator, denominator }) => lastIn(positive, (numerator / denominator) * total));
}

function lastIn(positive: Float64Array, wanted: number): number | undefined {
  let before = 0;
  let last = positive[0];
  for (const value of positive) {
    if (before >= wanted) break;
    last = value;
    before += value;
  }
  return last;
}

function bestFirst({ order }: Population, values: readonly number[]): Float64Array {
  const sorted = Float64Array.from(values).sort();
  return order === 'desc' ? sorted.reverse() : sorted;
}

function record(cuts: readonly Cut[], valueOf: (cut: Cut) => number | undefined): Record<string, number> {
  return Object.fromEntries(cuts.map((cut) => [cut.name, valueOf(cut) ?? 0]));
}
