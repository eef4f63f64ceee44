import type { Cut, Population } from '../rule-set.js';
import type { Members } from './members.js';

/**
 * The cut values of a population over its members: cut → value. Empty when nothing is published: fewer members than
 * `minMembers`, or shares with no positive value.
 */
export function cutoffsOf(population: Population, members: Members): Record<string, number> {
  const { cuts, method, order } = population;
  const n = members.size;
  if (n < Math.max(1, population.minMembers)) return {};
  if (method === 'shares') return sharesOf(cuts, members.all().sort().reverse());
  const placeIn = (cut: Cut): number => (order === 'desc' ? n - placeOf(cut, n) : placeOf(cut, n) - 1);
  const places = [...new Set(cuts.map(placeIn))].sort((a, b) => a - b);
  const values = members.at(places);
  return record(cuts, (cut) => values[places.indexOf(placeIn(cut))]);
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

function record(cuts: readonly Cut[], valueOf: (cut: Cut) => number | undefined): Record<string, number> {
  return Object.fromEntries(cuts.map((cut) => [cut.name, valueOf(cut) ?? 0]));
}
