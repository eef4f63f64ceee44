import { cutoffInstantsIn, type Clock } from '@hindsight/rules';
import { fingerprintOf } from '../checksum.js';
import type { EventColumns } from '../columns.js';
import { asOf } from '../population.js';
import { cutoffsOf } from './cutoffs.js';
import { fold } from './fold.js';

const clock: Clock = { tz: 'Asia/Shanghai', tick: 'month', cutoffs: 'month' };

/** Cut-offs, then changes, of all four rule sets at once. */
export function foldAll(columns: EventColumns): () => string {
  const first = columns.at
    .subarray(0, columns.starts.at(-1))
    .reduce((least, at) => Math.min(least, at), Infinity);
  const ticks = Float64Array.from(cutoffInstantsIn(clock, first - 1, asOf));
  const { rows, lines } = cutoffsOf(columns, ticks);
  const log = fold(columns, ticks, rows, asOf);
  return () => fingerprintOf(log, lines);
}
