import type { Matrix } from '@hindsight/replay';
import { marginOf, shareOf, sumOf } from './margins.js';

/** How big every result was at a month end, under both rule sets. */
export interface MonthView {
  /** `2011-03`; the last is the day of as-of: `2011-12-10`. */
  readonly label: string;
  /** Customers by result, in the order of the results. */
  readonly control: readonly number[];
  readonly candidate: readonly number[];
  /** Share of customers whom the two put differently; null while there are none. */
  readonly differing: number | null;
}

/** @param matrices month ends, oldest first, and last the one at as-of */
export function monthViews(
  matrices: readonly Matrix[],
  results: readonly string[],
  zone: string,
): MonthView[] {
  const dates = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }); // 2011-03-31
  return matrices.map((matrix, i) => ({
    label: dates.format(matrix.at).slice(0, i === matrices.length - 1 ? 10 : 7),
    control: results.map((result) => marginOf(matrix, 'control', result).customers),
    candidate: results.map((result) => marginOf(matrix, 'candidate', result).customers),
    differing: differingIn(matrix),
  }));
}

function differingIn({ cells }: Matrix): number | null {
  const count = (some: Matrix['cells']) => sumOf(some.map(({ customers }) => customers));
  return shareOf(count(cells.filter(({ from, to }) => from !== to)), count(cells));
}
