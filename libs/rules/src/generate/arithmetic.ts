import { roundedTo12Digits } from '../features/round.js';
import { fading, near } from './fading.js';

/** An operation that would give NaN gives 0. */
function total(result: number): number {
  return result === result ? result : 0;
}

function divided(dividend: number, divisor: number): number {
  return divisor === 0 ? 0 : total(dividend / divisor);
}

/**
 * The place, from `from` on, of the first number of an ascending list that is at least `bound`; the list ends in Infinity.
 * Looked for in steps that double, as it is seldom far.
 */
export function firstFrom(ascending: Float64Array, from: number, bound: number): number {
  let [low, step] = [from, 1];
  while ((ascending[low + step - 1] ?? Infinity) < bound) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step - 1, ascending.length - 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) >= bound) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The whole number of days at which a count of days that stands at `days` next turns against `bound`. */
function nextTurn(days: number, bound: number): number {
  const reaches = Math.ceil(bound);
  if (days < reaches) return reaches;
  const passes = Math.floor(bound) + 1;
  return days < passes ? passes : Infinity;
}

/** Whether two numbers stand otherwise to each other than two others do. */
function turns(left: number, right: number, otherLeft: number, otherRight: number): boolean {
  return left < right !== otherLeft < otherRight || left > right !== otherLeft > otherRight;
}

/** By the names that generated source has for them. */
export const arithmetic = {
  ...{ total, divided, firstFrom, nextTurn, turns, fading, near },
  rounded: roundedTo12Digits,
};
