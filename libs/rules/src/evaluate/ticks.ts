import { midnightsOf } from '../clock/midnights.js';
import type { Clock } from '../rule-set.js';

const none = Float64Array.of(Infinity);
const columns = new WeakMap<readonly number[], Float64Array>();

/** Ticks of a clock, surely every one in [from, through], ascending, as numbers that end in Infinity. Shared: read only. */
export function tickColumn({ tick, tz }: Clock, from: number, through: number): Float64Array {
  if (tick === 'none' || from > through) return none;
  const midnights = midnightsOf(tz, tick).covering(from, through);
  let column = columns.get(midnights);
  if (!column) columns.set(midnights, (column = Float64Array.from([...midnights, Infinity])));
  return column;
}

/** The last tick in [from, through]; −Infinity where there is none. */
export function lastTick(ticks: Float64Array, from: number, through: number): number {
  let [low, high] = [0, ticks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ticks[middle] ?? Infinity) > through) high = middle;
    else low = middle + 1;
  }
  const last = ticks[low - 1] ?? -Infinity;
  return last >= from ? last : -Infinity;
}
